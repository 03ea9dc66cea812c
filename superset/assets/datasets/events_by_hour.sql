-- What happened at each hour of each day, by category, brand and price band of the event?
SELECT
  day,
  day_of_week,
  element_at(
    ARRAY['1 Mon', '2 Tue', '3 Wed', '4 Thu', '5 Fri', '6 Sat', '7 Sun'], day_of_week
  ) AS day_name,
  hour,
  {% include 'event_columns.sql' %}
FROM summary.event_cube
WHERE grain = 'day_hour'
