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
