-- What did the chosen period bring, and the periods of the same length before it?
{% include 'first_of.sql' %}
{% include 'periods.sql' %}
SELECT
  period_end,
  facts.day,
  is_weekend,
  if(is_weekend, 'weekend', 'weekday') AS day_kind,
  primary_category_l1 AS category_l1,
  coalesce(split_part(primary_category, '.', 2), primary_category_l1) AS category_l2,
  primary_category AS category_code,
  primary_brand AS brand,
  primary_price_band AS price_band,
  coalesce(shopper_type, 'unknown') AS shopper_type,
  1 AS sessions,
  user_id,
  if(purchases > 0, 1, 0) AS purchasing_sessions,
  if(is_order, 1, 0) AS orders,
  revenue
FROM days
JOIN summary.session_facts AS facts ON facts.day = days.day
UNION ALL
SELECT
  date_add('day', -1 - back * days, until_day),
  date_add('day', -1 - back * days, until_day),
  {{ first_of('is_weekend') }},
  {{ first_of('day_kind') }},
  {{ first_of('category_l1') }},
  {{ first_of('category_l2') }},
  {{ first_of('category_code') }},
  {{ first_of('brand') }},
  {{ first_of('price_band') }},
  {{ first_of('shopper_type') }},
  0,
  NULL,
  0,
  0,
  0
FROM period
CROSS JOIN UNNEST(ARRAY[0, 1]) AS latest (back)
WHERE (back + 1) * days <= date_diff('day', first_day, until_day)
