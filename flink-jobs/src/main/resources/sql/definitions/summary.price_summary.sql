-- How are prices above zero distributed by category code and event type?
WITH priced AS (
  SELECT e.category_code, e.event_type, e.price, count(*) AS n
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot AND e.price > 0
  GROUP BY 1, 2, 3
),
grouped AS (
  SELECT
    coalesce(category_code, 'all') AS category_code,
    coalesce(event_type, 'all') AS event_type,
    price,
    sum(n) AS n
  FROM priced
  GROUP BY GROUPING SETS (
    (category_code, event_type, price), (category_code, price), (event_type, price), (price)
  )
),
ranked AS (
  SELECT
    category_code,
    event_type,
    price,
    n,
    sum(n) OVER (PARTITION BY category_code, event_type ORDER BY price) AS reached,
    sum(n) OVER (PARTITION BY category_code, event_type) AS total
  FROM grouped
)
SELECT
  category_code,
  event_type,
  sum(n) AS events,
  min(price) AS min_price,
  -- Nearest rank: the smallest price that at least so many percent do not exceed.
  min(price) FILTER (WHERE reached >= (total * 5 + 99) / 100) AS p05,
  min(price) FILTER (WHERE reached >= (total * 25 + 99) / 100) AS p25,
  min(price) FILTER (WHERE reached >= (total * 50 + 99) / 100) AS median,
  min(price) FILTER (WHERE reached >= (total * 75 + 99) / 100) AS p75,
  min(price) FILTER (WHERE reached >= (total * 95 + 99) / 100) AS p95,
  max(price) AS max_price,
  cast(sum(price * n) AS double) / sum(n) AS mean_price,
  sqrt(cast(sum(n) * sum(price * price * n) - sum(price * n) * sum(price * n) AS double))
    / sum(n) AS sd_price
FROM ranked
GROUP BY category_code, event_type
