-- Which 50 values have the most events, and what do all others have together?
WITH counted AS (
  SELECT
    category_code,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(purchases) AS purchases,
    count(*) AS users,
    sum(paid) AS paid
  FROM (
    SELECT
      user_id,
      category_code,
      count(*) AS events,
      count_if(type = 0) AS views,
      count_if(type = 1) AS carts,
      count_if(type = 3) AS purchases,
      sum(paid) AS paid
    FROM people
    GROUP BY user_id, category_code
  )
  GROUP BY category_code
),
placed AS (
  SELECT *, least(row_number() OVER (ORDER BY events DESC, category_code), 51) AS rank
  FROM counted
),
grouped AS (
  SELECT
    rank,
    if(rank <= 50, min(category_code), 'other') AS category_code,
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
SELECT * EXCEPT (category_l1), coalesce(category_l1, 'other') AS category_l1
FROM grouped
LEFT JOIN levels USING (category_code)
