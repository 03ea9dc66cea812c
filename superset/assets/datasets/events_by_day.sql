-- What happened on each day, by category, brand and price band of the event?
SELECT
  day,
  cast(day AS varchar) AS day_text,
  date_trunc('month', day) AS month,
  day_of_week,
  concat(cast(day_of_week AS varchar), ' ', date_format(day, '%a')) AS day_name,
  array_position(
    ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+', 'none'], price_band
  ) AS price_band_no,
  {% include 'event_columns.sql' %}
FROM summary.event_cube
WHERE grain = 'day'
