-- How are prices above zero distributed by category code and event type?
WITH grouped AS (
  SELECT
    coalesce(category_code, 'all') AS category_code,
    coalesce(event_type, 'all') AS event_type,
    cents,
    sum(n) AS n
  FROM (
    SELECT category_code, event_type, cents, count(*) AS n
    FROM people
    WHERE cents > 0
    GROUP BY category_code, event_type, cents
  )
  GROUP BY GROUPING SETS (
    (category_code, event_type, cents), (category_code, cents), (event_type, cents), (cents)
  )
),
ranked AS (
  SELECT
    *,
    sum(n) OVER (PARTITION BY category_code, event_type ORDER BY cents) AS reached,
    sum(n) OVER (PARTITION BY category_code, event_type) AS total,
    sum(n * cents) OVER (PARTITION BY category_code, event_type)
      / sum(n) OVER (PARTITION BY category_code, event_type) AS mean
  FROM grouped
)
SELECT
  category_code,
  event_type,
  sum(n) AS events,
  min(cents) / 100D AS min_price,
  min(CASE WHEN reached >= (total * 5 + 99) div 100 THEN cents END) / 100D AS p05,
  min(CASE WHEN reached >= (total * 25 + 99) div 100 THEN cents END) / 100D AS p25,
  min(CASE WHEN reached >= (total * 50 + 99) div 100 THEN cents END) / 100D AS median,
  min(CASE WHEN reached >= (total * 75 + 99) div 100 THEN cents END) / 100D AS p75,
  min(CASE WHEN reached >= (total * 95 + 99) div 100 THEN cents END) / 100D AS p95,
  max(cents) / 100D AS max_price,
  any_value(mean) / 100 AS mean_price,
  sqrt(sum(n * pow(cents - mean, 2)) / sum(n)) / 100 AS sd_price
FROM ranked
GROUP BY category_code, event_type
