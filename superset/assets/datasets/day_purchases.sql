-- Which products did one day sell? Reads the events of that day alone.
{% include 'picked_day.sql' %}
)
SELECT
  cast(picked.day AS varchar) AS day_text,
  events.event_time,
  day_of_week(picked.day) >= 6 AS is_weekend,
  if(day_of_week(picked.day) >= 6, 'weekend', 'weekday') AS day_kind,
  events.category_l1,
  events.category_l2,
  events.category_code,
  events.brand,
  if(
    events.price > 0,
    element_at(
      ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'],
      cast(width_bucket(events.price, ARRAY[10, 50, 100, 250, 500, 1000]) AS integer) + 1
    ),
    'none'
  ) AS price_band,
  cast(events.product_id AS varchar) AS product,
  events.price,
  events.user_id,
  if(events.price > 0, events.price, 0) AS revenue
FROM picked
JOIN shop.events AS events
  ON events.event_type = 'purchase'
  AND events.event_time >= cast(picked.day AS timestamp(6) with time zone)
  AND events.event_time < cast(date_add('day', 1, picked.day) AS timestamp(6) with time zone)
JOIN shop.sessions AS sessions
  ON sessions.session_id = events.session_id
  AND NOT sessions.is_bot
  AND sessions.started_at >= cast(date_add('day', -2, picked.day) AS timestamp(6) with time zone)
  AND sessions.started_at < cast(date_add('day', 1, picked.day) AS timestamp(6) with time zone)
