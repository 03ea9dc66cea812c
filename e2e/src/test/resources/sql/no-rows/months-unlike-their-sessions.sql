-- Do the categories of a month not add up to its sessions, orders and revenue up to the as-of day?
SELECT s.month, s.sessions, d.sessions AS explained_sessions, s.revenue, d.revenue AS explained_revenue
FROM (
  SELECT
    date_trunc('month', cast(started_at AS date)) AS month,
    count(*) AS sessions,
    count(first_purchase_at) AS orders,
    sum(revenue) AS revenue
  FROM shop.sessions
  WHERE NOT is_bot AND cast(started_at AS date) <= (SELECT as_of_day FROM summary.as_of)
  GROUP BY 1
) s
FULL JOIN (
  SELECT month, sum(sessions) AS sessions, sum(orders) AS orders, sum(revenue) AS revenue
  FROM summary.revenue_drivers
  GROUP BY month
) d ON d.month = s.month
WHERE
  s.month IS NULL
  OR d.month IS NULL
  OR s.sessions <> d.sessions
  OR s.orders <> d.orders
  OR s.revenue <> d.revenue
