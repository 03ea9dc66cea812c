-- Which days of the week are busy, in total and per day?
WITH facts AS (
  SELECT cast(e.event_time AS date) AS day, e.event_type, e.price
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
),
events AS (
  SELECT
    cast(day_of_week(day) AS integer) AS day_of_week,
    count(DISTINCT day) AS days,
    count(*) AS events,
    count_if(event_type = 'view') AS views,
    count_if(event_type = 'cart') AS carts,
    count_if(event_type = 'remove_from_cart') AS removes,
    count_if(event_type = 'purchase') AS purchases,
    coalesce(sum(price) FILTER (WHERE event_type = 'purchase' AND price > 0), 0) AS revenue
  FROM facts
  GROUP BY 1
),
starts AS (
  SELECT cast(day_of_week(started_at) AS integer) AS day_of_week, count(*) AS sessions
  FROM shop.sessions
  WHERE NOT is_bot
  GROUP BY 1
),
orders AS (
  SELECT cast(day_of_week(first_purchase_at) AS integer) AS day_of_week, count(*) AS orders
  FROM shop.sessions
  WHERE NOT is_bot AND first_purchase_at IS NOT NULL
  GROUP BY 1
)
SELECT
  e.day_of_week,
  element_at(
    ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    e.day_of_week
  ) AS day_name,
  e.days,
  e.events,
  e.views,
  e.carts,
  e.removes,
  e.purchases,
  coalesce(t.sessions, 0) AS sessions,
  coalesce(o.orders, 0) AS orders,
  cast(e.revenue AS decimal(12, 2)) AS revenue,
  cast(e.events AS double) / e.days AS events_per_day,
  cast(e.revenue AS double) / e.days AS revenue_per_day
FROM events e
LEFT JOIN starts t ON t.day_of_week = e.day_of_week
LEFT JOIN orders o ON o.day_of_week = e.day_of_week
