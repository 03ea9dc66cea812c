-- How many events, sessions, users and orders, and how much revenue, did each day bring?
WITH days AS (
  SELECT *, date_from_unix_date(CAST(span AS INT)) AS day, paid / 100D AS revenue
  FROM spans
  WHERE kind = 1 AND events > 0
),
starts AS (
  SELECT day, count(*) AS sessions, count_if(purchases > 0) AS sessions_with_purchase
  FROM visits
  GROUP BY day
),
orders AS (
  SELECT order_day AS day, count(*) AS orders, count(DISTINCT user_id) AS buyers
  FROM visits
  WHERE order_day IS NOT NULL
  GROUP BY order_day
)
SELECT
  d.day, d.events, d.views, d.carts, d.removes, d.purchases, d.users, d.revenue,
  coalesce(sessions, 0) AS sessions,
  coalesce(buyers, 0) AS buyers,
  coalesce(orders, 0) AS orders,
  coalesce(sessions_with_purchase, 0) AS sessions_with_purchase,
  coalesce(sessions_with_purchase / sessions, 0D) AS conversion
FROM days d
LEFT JOIN starts t ON t.day = d.day
LEFT JOIN orders o ON o.day = d.day
