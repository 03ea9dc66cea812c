-- Which days of the week are busy, in total and per day?
WITH events AS (
  SELECT
    weekday(day) + 1 AS day_of_week,
    date_format(any_value(day), 'EEEE') AS day_name,
    count(*) AS days,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(removes) AS removes,
    sum(purchases) AS purchases,
    sum(paid) AS paid
  FROM (
    SELECT
      day,
      count(*) AS events,
      count_if(type = 0) AS views,
      count_if(type = 1) AS carts,
      count_if(type = 2) AS removes,
      count_if(type = 3) AS purchases,
      sum(paid) AS paid
    FROM people
    GROUP BY day
  )
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
  e.*,
  coalesce(sessions, 0) AS sessions,
  coalesce(orders, 0) AS orders,
  paid / 100D AS revenue,
  events / days AS events_per_day,
  paid / 100D / days AS revenue_per_day
FROM events e
LEFT JOIN starts USING (day_of_week)
LEFT JOIN orders USING (day_of_week)
