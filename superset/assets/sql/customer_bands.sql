coalesce(k.label, 'unknown') AS shopper_type,
-- Two digits, so that sorting by name is sorting by days.
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
) AS orders_so_far,
