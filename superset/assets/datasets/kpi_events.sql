-- What did the chosen period bring, and the periods of the same length before it?
{% include 'first_of.sql' %}
{% include 'periods.sql' %}
SELECT
  period_end,
  facts.day,
  {% include 'event_columns.sql' %}
FROM days
JOIN summary.event_cube AS facts ON facts.day = days.day AND facts.grain = 'day'
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
  0,
  0,
  0,
  0,
  0,
  0
FROM period
CROSS JOIN UNNEST(ARRAY[0, 1]) AS latest (back)
WHERE (back + 1) * days <= date_diff('day', first_day, until_day)
