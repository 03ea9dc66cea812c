-- When did customers order, and which order of theirs was it?
SELECT
  f.session_id,
  f.user_id,
  f.day,
  f.hour,
  f.day_of_week,
  element_at(ARRAY['1 Mon', '2 Tue', '3 Wed', '4 Thu', '5 Fri', '6 Sat', '7 Sun'], f.day_of_week) AS day_name,
  -- The last day of the 28 days the order falls into; null before the first whole 28 days.
  if(
    f.day <= a.as_of_day AND (date_diff('day', f.day, a.as_of_day) / 28 + 1) * 28 <= a.days,
    date_add('day', date_diff('day', f.day, a.as_of_day) / 28 * -28, a.as_of_day)
  ) AS period_end,
  row_number() OVER (PARTITION BY f.user_id ORDER BY f.started_at, f.session_id) AS order_no,
  f.revenue,
  coalesce(f.shopper_type, 'unknown') AS shopper_type,
  element_at(
    ARRAY['00-06 days', '07-13 days', '14-27 days', '28-55 days', '56-89 days', '90+ days'],
    width_bucket(c.recency_days, ARRAY[7, 14, 28, 56, 90]) + 1
  ) AS last_seen,
  element_at(
    ARRAY['00-27 days', '28-55 days', '56-89 days', '90+ days'],
    width_bucket(date_diff('day', c.first_event_at, c.as_of), ARRAY[28, 56, 90]) + 1
  ) AS known_for,
  element_at(
    ARRAY['no order', '1 order', '2 orders', '3-5 orders', '6+ orders'],
    width_bucket(c.n_orders, ARRAY[1, 2, 3, 6]) + 1
  ) AS orders_so_far
FROM summary.session_facts f
-- The second condition spares the join all who never ordered.
JOIN shop.customers c ON c.user_id = f.user_id AND c.n_orders > 0 AND NOT c.is_bot
CROSS JOIN summary.as_of a
WHERE f.is_order
