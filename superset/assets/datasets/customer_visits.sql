-- How did one customer's visits go: of the one chosen, or of the one with most revenue as long as nobody is?
{% set chosen = filter_values('customer', remove_filter=True) -%}
WITH person AS (
  SELECT user_id
{% include 'chosen_customer.sql' %}
)
SELECT
  cast(f.user_id AS varchar) AS customer,
  coalesce(f.shopper_type, 'unknown') AS shopper_type,
  row_number() OVER (PARTITION BY f.user_id ORDER BY f.started_at, f.session_id) AS visit_no,
  cast(f.session_id AS varchar) AS visit,
  f.started_at,
  f.day,
  f.duration_s,
  f.primary_category AS category_code,
  f.primary_brand AS brand,
  f.events,
  f.views,
  f.carts,
  f.removes,
  f.purchases,
  f.revenue
FROM summary.session_facts f
JOIN person p ON p.user_id = f.user_id
