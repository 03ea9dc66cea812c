-- What did one day earn, by category, brand and price, and what is usual for a day around it?
{% include 'picked_day.sql' %}
),
around AS (
  SELECT picked.day AS picked_day, count_if(daily.day <> picked.day) AS other_days
  FROM picked
  JOIN daily ON abs(date_diff('day', daily.day, picked.day)) <= 14
  GROUP BY picked.day
)
SELECT
  cast(around.picked_day AS varchar) AS day_text,
  facts.is_weekend,
  if(facts.is_weekend, 'weekend', 'weekday') AS day_kind,
  facts.category_l1,
  coalesce(split_part(facts.category_code, '.', 2), facts.category_l1) AS category_l2,
  facts.category_code,
  facts.brand,
  facts.price_band,
  if(facts.day = around.picked_day, facts.revenue, 0) AS revenue,
  if(facts.day = around.picked_day, 0e0, cast(facts.revenue AS double) / around.other_days) AS usual_revenue
FROM around
JOIN summary.event_cube AS facts
  ON facts.grain = 'day'
  AND facts.day BETWEEN date_add('day', -14, around.picked_day) AND date_add('day', 14, around.picked_day)
