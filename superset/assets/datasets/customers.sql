-- What did each customer do, as of the newest data, and which type of shopper are they?
SELECT
  c.user_id,
  cast(c.user_id AS varchar) AS customer,
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
  -- A week of silence and a number of orders or visits: as few bubbles for a million customers as for a thousand.
  cast(c.recency_days / 7 + 1 AS varchar) || '. week of silence, '
    || CASE WHEN c.n_orders > 11 THEN '12+' ELSE cast(c.n_orders AS varchar) END || ' orders' AS order_cell,
  cast(c.recency_days / 7 + 1 AS varchar) || '. week of silence, '
    || CASE
      WHEN c.n_sessions > 99 THEN '100+'
      WHEN c.n_sessions > 9 THEN 'about ' || cast(c.n_sessions / 10 * 10 + 5 AS varchar)
      ELSE cast(c.n_sessions AS varchar)
    END || ' visits' AS visit_cell,
  -- Buyers in ten groups of one size, the best tenth first; null for those who never ordered.
  if(
    c.n_orders > 0,
    format('%02d', ntile(10) OVER (PARTITION BY c.n_orders > 0 ORDER BY c.revenue DESC, c.user_id))
  ) AS buyer_tenth,
  cast(c.last_event_at AT TIME ZONE 'UTC' AS date) AS last_day,
  c.recency_days,
  c.tenure_days,
  c.n_sessions,
  c.n_orders,
  c.n_view,
  c.n_cart,
  c.n_purchase,
  c.unique_products,
  c.revenue
FROM shop.customers c
LEFT JOIN ml.customer_clusters k ON k.user_id = c.user_id
WHERE NOT c.is_bot
