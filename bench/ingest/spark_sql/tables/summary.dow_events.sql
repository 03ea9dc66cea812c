-- Which days of the week are busy, in total and per day?
WITH days AS (
  SELECT
    (span + 3) % 7 + 1 AS day_of_week,
    count(*) AS days,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(removes) AS removes,
    sum(purchases) AS purchases,
    sum(paid) AS paid
  FROM spans
  WHERE kind = 1 AND events > 0
  GROUP BY 1
),
starts AS (
  SELECT weekday(day) + 1 AS day_of_week, count(*) AS sessions
  FROM visits
  GROUP BY 1
),
orders AS (
  SELECT weekday(order_day) + 1 AS day_of_week, count(*) AS orders
  FROM visits
  WHERE order_day IS NOT NULL
  GROUP BY 1
)
SELECT
  d.*,
  date_format(date_from_unix_date(CAST(day_of_week + 3 AS INT)), 'EEEE') AS day_name,
  coalesce(sessions, 0) AS sessions,
  coalesce(orders, 0) AS orders,
  paid / 100D AS revenue,
  events / days AS events_per_day,
  paid / 100D / days AS revenue_per_day
FROM days d
LEFT JOIN starts USING (day_of_week)
LEFT JOIN orders USING (day_of_week)
