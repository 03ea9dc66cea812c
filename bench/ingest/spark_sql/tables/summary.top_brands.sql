-- Which 50 values have the most events, and what do all others have together?
WITH counted AS (
  SELECT
    brand_id,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(purchases) AS purchases,
    sum(paid) AS paid
  FROM variants
  GROUP BY brand_id
),
placed AS (
  SELECT *, least(row_number() OVER (ORDER BY events DESC, brand_id), 51) AS rank
  FROM counted
  WHERE events > 0
),
people AS (
  SELECT value, count(*) AS users
  FROM interests
  WHERE kind = 2 AND is_human
  GROUP BY value
),
grouped AS (
  SELECT
    rank,
    if(rank <= 50, min(brand_id), NULL) AS brand_id,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(purchases) AS purchases,
    if(rank <= 50, min(users), NULL) AS users,
    sum(paid) / 100D AS revenue,
    sum(events) / sum(sum(events)) OVER () AS share_of_events,
    count(*) AS members
  FROM placed
  JOIN people ON value = brand_id
  GROUP BY rank
)
SELECT * EXCEPT (brand), coalesce(brand, 'other') AS brand
FROM grouped
LEFT JOIN brands USING (brand_id)
