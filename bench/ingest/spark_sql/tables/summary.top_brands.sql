-- Which 50 values have the most events, and what do all others have together?
WITH counted AS (
  SELECT
    brand,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(purchases) AS purchases,
    count(*) AS users,
    sum(paid) AS paid
  FROM (
    SELECT
      user_id,
      brand,
      count(*) AS events,
      count_if(type = 0) AS views,
      count_if(type = 1) AS carts,
      count_if(type = 3) AS purchases,
      sum(paid) AS paid
    FROM people
    GROUP BY user_id, brand
  )
  GROUP BY brand
),
placed AS (
  SELECT *, least(row_number() OVER (ORDER BY events DESC, brand), 51) AS rank
  FROM counted
),
grouped AS (
  SELECT
    rank,
    if(rank <= 50, min(brand), 'other') AS brand,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(purchases) AS purchases,
    if(rank <= 50, min(users), NULL) AS users,
    sum(paid) / 100D AS revenue,
    sum(events) / sum(sum(events)) OVER () AS share_of_events,
    count(*) AS members
  FROM placed
  GROUP BY rank
)
SELECT *
FROM grouped
