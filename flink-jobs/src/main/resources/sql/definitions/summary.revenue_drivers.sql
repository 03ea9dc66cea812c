-- Why did the revenue of a month change: more sessions, more of them with an order, or larger orders?
WITH days AS (
  SELECT
    f.day,
    f.primary_category_l1 AS category_l1,
    count(*) AS sessions,
    count_if(f.is_order) AS orders,
    sum(f.revenue) AS revenue
  FROM summary.session_facts f
  JOIN summary.as_of a ON f.day <= a.as_of_day
  GROUP BY 1, 2
),
-- Months with sessions, and those that are compared with them.
months AS (
  SELECT DISTINCT m.month
  FROM days d
  CROSS JOIN UNNEST(ARRAY[
    date_trunc('month', d.day), date_add('month', 1, date_trunc('month', d.day))
  ]) AS m (month)
),
-- A month that is not over is compared with as many days from the start of the one before.
periods AS (
  SELECT
    m.month,
    m.month = date_trunc('month', a.as_of_day) AS is_current,
    greatest(m.month, a.first_day) AS from_day,
    least(last_day_of_month(m.month), a.as_of_day) AS to_day,
    greatest(date_add('month', -1, m.month), a.first_day) AS before_from,
    if(
      a.as_of_day < last_day_of_month(m.month),
      date_add('month', -1, a.as_of_day),
      date_add('day', -1, m.month)
    ) AS before_to
  FROM months m
  JOIN summary.as_of a ON m.month <= a.as_of_day
),
sides AS (
  SELECT
    p.month,
    p.is_current,
    date_diff('day', p.from_day, p.to_day) + 1 AS days,
    greatest(date_diff('day', p.before_from, p.before_to) + 1, 0) AS days_compared,
    d.category_l1,
    d.sessions,
    d.orders,
    d.revenue,
    d.day >= p.from_day AS is_after
  FROM periods p
  JOIN days d
    ON d.day BETWEEN p.from_day AND p.to_day OR d.day BETWEEN p.before_from AND p.before_to
),
counted AS (
  SELECT
    month,
    category_l1,
    is_current,
    days,
    days_compared,
    coalesce(sum(sessions) FILTER (WHERE is_after), 0) AS s1,
    coalesce(sum(orders) FILTER (WHERE is_after), 0) AS o1,
    coalesce(sum(revenue) FILTER (WHERE is_after), 0) AS r1,
    coalesce(sum(sessions) FILTER (WHERE NOT is_after), 0) AS s0,
    coalesce(sum(orders) FILTER (WHERE NOT is_after), 0) AS o0,
    coalesce(sum(revenue) FILTER (WHERE NOT is_after), 0) AS r0
  FROM sides
  GROUP BY 1, 2, 3, 4, 5
),
-- Revenue in cents is sessions x conversion x order value.
factors AS (
  SELECT
    *,
    cast(o0 AS double) / nullif(s0, 0) AS measured_c0,
    cast(o1 AS double) / nullif(s1, 0) AS measured_c1,
    cast(cast(r0 * 100 AS bigint) AS double) / nullif(o0, 0) AS measured_v0,
    cast(cast(r1 * 100 AS bigint) AS double) / nullif(o1, 0) AS measured_v1
  FROM counted
),
-- What cannot be measured on one side is taken from the other, so that it explains nothing.
complete AS (
  SELECT
    *,
    coalesce(measured_c0, measured_c1) AS c0,
    coalesce(measured_c1, measured_c0) AS c1,
    coalesce(measured_v0, measured_v1, 0e0) AS v0,
    coalesce(measured_v1, measured_v0, 0e0) AS v1
  FROM factors
),
-- The Shapley value of each factor; the third takes the rest of rounding.
effects AS (
  SELECT
    *,
    cast(round((s1 - s0) * ((c0 * v0 + c1 * v1) / 3 + (c0 * v1 + c1 * v0) / 6)) AS bigint)
      AS traffic,
    cast(round((c1 - c0) * ((s0 * v0 + s1 * v1) / 3 + (s0 * v1 + s1 * v0) / 6)) AS bigint)
      AS conversion
  FROM complete
)
SELECT
  month,
  category_l1,
  is_current,
  cast(days AS integer) AS days,
  cast(days_compared AS integer) AS days_compared,
  s1 AS sessions,
  o1 AS orders,
  cast(r1 AS decimal(12, 2)) AS revenue,
  if(days_compared > 0, s0) AS sessions_before,
  if(days_compared > 0, o0) AS orders_before,
  if(days_compared > 0, cast(r0 AS decimal(12, 2))) AS revenue_before,
  if(days_compared > 0, cast(r1 - r0 AS decimal(12, 2))) AS change,
  if(days_compared > 0, cast(traffic * DECIMAL '0.01' AS decimal(12, 2))) AS traffic_effect,
  if(days_compared > 0, cast(conversion * DECIMAL '0.01' AS decimal(12, 2))) AS conversion_effect,
  if(
    days_compared > 0,
    cast(r1 - r0 - (traffic + conversion) * DECIMAL '0.01' AS decimal(12, 2))
  ) AS order_value_effect
FROM effects
