-- How many events, sessions, users and orders, and how much revenue, did each day bring?
WITH facts AS (
  SELECT cast(e.event_time AS date) AS day, e.event_type, e.user_id, e.price
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
),
days AS (
  SELECT
    day,
    count(*) AS events,
    count_if(event_type = 'view') AS views,
    count_if(event_type = 'cart') AS carts,
    count_if(event_type = 'remove_from_cart') AS removes,
    count_if(event_type = 'purchase') AS purchases,
    count(DISTINCT user_id) AS users,
    coalesce(sum(price) FILTER (WHERE event_type = 'purchase' AND price > 0), 0) AS revenue
  FROM facts
  GROUP BY day
),
-- A session counts on the day it started.
starts AS (
  SELECT
    cast(started_at AS date) AS day,
    count(*) AS sessions,
    count_if(purchases > 0) AS sessions_with_purchase
  FROM shop.sessions
  WHERE NOT is_bot
  GROUP BY 1
),
-- An order counts on the day of its first purchase.
orders AS (
  SELECT
    cast(first_purchase_at AS date) AS day,
    count(*) AS orders,
    count(DISTINCT user_id) AS buyers
  FROM shop.sessions
  WHERE NOT is_bot AND first_purchase_at IS NOT NULL
  GROUP BY 1
)
SELECT
  d.day,
  d.events,
  d.views,
  d.carts,
  d.removes,
  d.purchases,
  coalesce(t.sessions, 0) AS sessions,
  d.users,
  coalesce(o.buyers, 0) AS buyers,
  coalesce(o.orders, 0) AS orders,
  cast(d.revenue AS decimal(12, 2)) AS revenue,
  coalesce(t.sessions_with_purchase, 0) AS sessions_with_purchase,
  coalesce(cast(t.sessions_with_purchase AS double) / t.sessions, 0e0) AS conversion
FROM days d
LEFT JOIN starts t ON t.day = d.day
LEFT JOIN orders o ON o.day = d.day
