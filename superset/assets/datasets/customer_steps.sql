-- When did customers come for the first time, when did they order, and which order of theirs was it?
{% include 'first_of.sql' %}
WITH people AS (
  SELECT
    c.user_id,
    cast(c.first_event_at AT TIME ZONE 'UTC' AS timestamp) AS first_event_at,
    {% include 'customer_bands.sql' %}
    c.n_orders
  FROM shop.customers c
  LEFT JOIN ml.customer_clusters k ON k.user_id = c.user_id
  WHERE NOT c.is_bot
),
steps AS (
  SELECT
    'order' AS step,
    p.user_id,
    f.day,
    f.hour,
    f.day_of_week,
    row_number() OVER (PARTITION BY f.user_id ORDER BY f.started_at, f.session_id) AS order_no,
    f.revenue,
    p.shopper_type,
    p.last_seen,
    p.known_for,
    p.orders_so_far
  FROM summary.session_facts f
  -- The second condition spares the join all who never ordered.
  JOIN people p ON p.user_id = f.user_id AND p.n_orders > 0
  WHERE f.is_order
  UNION ALL
  SELECT
    'first visit',
    user_id,
    cast(first_event_at AS date),
    hour(first_event_at),
    day_of_week(first_event_at),
    NULL,
    0,
    shopper_type,
    last_seen,
    known_for,
    orders_so_far
  FROM people
)
SELECT
  s.step,
  s.user_id,
  s.day,
  s.hour,
  s.day_of_week,
  element_at(ARRAY['1 Mon', '2 Tue', '3 Wed', '4 Thu', '5 Fri', '6 Sat', '7 Sun'], s.day_of_week) AS day_name,
  -- Whole periods only: a part of one at the start of the data would look like growth.
  if(
    s.day <= a.as_of_day AND (date_diff('day', s.day, a.as_of_day) / 28 + 1) * 28 <= a.days,
    date_add('day', date_diff('day', s.day, a.as_of_day) / 28 * -28, a.as_of_day)
  ) AS period_end,
  s.order_no,
  s.revenue,
  s.shopper_type,
  s.last_seen,
  s.known_for,
  s.orders_so_far
FROM steps s
CROSS JOIN summary.as_of a
UNION ALL
SELECT
  'none',
  NULL,
  date_add('day', -28 * back, as_of_day),
  NULL,
  NULL,
  NULL,
  date_add('day', -28 * back, as_of_day),
  NULL,
  0,
  {{ first_of('shopper_type') }},
  {{ first_of('last_seen') }},
  {{ first_of('known_for') }},
  {{ first_of('orders_so_far') }}
FROM summary.as_of
CROSS JOIN UNNEST(ARRAY[0, 1]) AS latest (back)
WHERE (back + 1) * 28 <= days
