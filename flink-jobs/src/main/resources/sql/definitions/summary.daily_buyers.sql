-- How many buyers of a day buy for the first time, and how much do new and returning ones order?
WITH orders AS (
  SELECT
    user_id,
    cast(first_purchase_at AS date) AS day,
    revenue,
    min(cast(first_purchase_at AS date)) OVER (PARTITION BY user_id) AS first_day
  FROM shop.sessions
  WHERE NOT is_bot AND first_purchase_at IS NOT NULL
),
counted AS (
  SELECT
    day,
    if(day = first_day, 'new', 'returning') AS buyer_type,
    count(DISTINCT user_id) AS buyers,
    count(*) AS orders,
    sum(revenue) AS revenue
  FROM orders
  GROUP BY 1, 2
),
-- A day without orders has rows too.
days AS (
  SELECT DISTINCT cast(e.event_time AS date) AS day
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
)
SELECT
  d.day,
  t.buyer_type,
  coalesce(c.buyers, 0) AS buyers,
  coalesce(c.orders, 0) AS orders,
  cast(coalesce(c.revenue, 0) AS decimal(12, 2)) AS revenue
FROM days d
CROSS JOIN (VALUES 'new', 'returning') AS t (buyer_type)
LEFT JOIN counted c ON c.day = d.day AND c.buyer_type = t.buyer_type
