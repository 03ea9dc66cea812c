-- What happened on the day looked at, and on all days? The day is the one chosen, or the as-of day as long as none is.
{% set chosen = filter_values('chosen_day', remove_filter=True) -%}
SELECT
  c.day,
  date_format(c.day, '%Y-%m-%d') AS chosen_day,
  cast(c.day_of_week AS varchar) || date_format(c.day, ' %a') AS day_name,
  c.day_of_week,
{% if chosen %}
  date_format(c.day, '%Y-%m-%d') IN {{ chosen[:1] | where_in }} AS is_chosen,
{% else %}
  c.day = a.as_of_day AS is_chosen,
{% endif %}
  a.days,
  c.category_l1,
  coalesce(split_part(c.category_code, '.', 2), c.category_l1) AS category_l2,
  c.category_code,
  c.brand,
  c.price_band,
  c.views,
  c.purchases,
  c.revenue
FROM summary.event_cube c
CROSS JOIN summary.as_of a
WHERE c.grain = 'day'
