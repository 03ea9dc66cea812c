-- What did the chosen period bring, and the periods of the same length before it?
-- Without a chosen time range the period is the 28 days up to the as-of day: never the clock.
{% set chosen = get_time_filter('day', strftime='%Y-%m-%d', remove_filter=True) %}
{# The first chosen value of a filter: a period without rows then counts as 0 instead of vanishing. #}
{% macro first_of(column) %}
{% set values = filter_values(column) %}
{% if values %}ROW{{ values | where_in }}[1]{% else %}NULL{% endif %}
{% endmacro %}
WITH chosen AS (
  SELECT
    first_day,
    {% if chosen.to_expr %}
    least(DATE '{{ chosen.to_expr }}', date_add('day', 1, as_of_day)) AS until_day,
    {% else %}
    date_add('day', 1, as_of_day) AS until_day,
    {% endif %}
    {% if chosen.from_expr %}
    greatest(DATE '{{ chosen.from_expr }}', first_day) AS from_day
    {% elif chosen.to_expr %}
    first_day AS from_day
    {% else %}
    greatest(date_add('day', -27, as_of_day), first_day) AS from_day
    {% endif %}
  FROM summary.as_of
),
period AS (
  SELECT first_day, until_day, date_diff('day', from_day, until_day) AS days
  FROM chosen
  WHERE from_day < until_day
),
-- Whole periods only, at most eight: a part of one at the start of the data would look like growth.
days AS (
  SELECT
    date_add('day', -1 - ago, until_day) AS day,
    date_add('day', -1 - ago / days * days, until_day) AS period_end
  FROM period
  CROSS JOIN UNNEST(
    sequence(0, least(8, date_diff('day', first_day, until_day) / days) * days - 1)
  ) AS earlier (ago)
)
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
