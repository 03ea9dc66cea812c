-- Everything one customer did in the 90 days up to their last event. Files hold one day sorted by user: of those days
-- only the pages with this user are read.
{% set chosen = filter_values('customer', remove_filter=True) -%}
WITH person AS (
  SELECT user_id, first_event_at, last_event_at
{% include 'chosen_customer.sql' %}
)
SELECT
  cast(e.user_id AS varchar) AS customer,
  e.event_time,
  cast(e.event_time AT TIME ZONE 'UTC' AS date) AS day,
  cast(e.session_id AS varchar) AS visit,
  e.event_type,
  cast(e.product_id AS varchar) AS product,
  e.category_l1,
  e.category_code,
  e.brand,
  e.price,
  if(e.is_price_outlier, 'unusual for its category', '') AS remark,
  if(e.event_type = 'purchase' AND e.price > 0, e.price, 0) AS revenue
FROM shop.events e
JOIN person p
  ON p.user_id = e.user_id
  AND e.event_time >= greatest(p.first_event_at, p.last_event_at - INTERVAL '90' DAY)
  AND e.event_time <= p.last_event_at
{% if chosen %}
WHERE e.user_id IN ({{ chosen | map('int') | join(', ') }})
{% endif %}
