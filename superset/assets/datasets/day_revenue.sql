-- What did one day earn, by category, brand and price, and what is usual for a day around it?
{% set chosen = filter_values('day_text') %}
WITH daily AS (
  SELECT
    day,
    revenue,
    approx_percentile(cast(revenue AS double), 0.5) OVER (
      ORDER BY day ROWS BETWEEN 14 PRECEDING AND 14 FOLLOWING
    ) AS usual
  FROM summary.daily_events
),
-- Nothing chosen: the day that is farthest from what is usual around it.
picked AS (
  {% if chosen %}
  SELECT date(ROW{{ chosen | where_in }}[1]) AS day
  {% else %}
  SELECT max_by(day, abs(cast(revenue AS double) / usual - 1)) AS day
  FROM daily
  WHERE usual > 0
  {% endif %}
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
