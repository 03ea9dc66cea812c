-- What did each customer do, as of the newest data, and which type of shopper are they?
SELECT
  c.user_id,
  cast(c.user_id AS varchar) AS customer,
  {% include 'customer_bands.sql' %}
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
