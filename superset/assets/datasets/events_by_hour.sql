-- What happened at each hour of each day, by category, brand and price band of the event?
SELECT
  day,
  day_of_week,
  element_at(
    ARRAY['1 Mon', '2 Tue', '3 Wed', '4 Thu', '5 Fri', '6 Sat', '7 Sun'], day_of_week
  ) AS day_name,
  hour,
  is_weekend,
  if(is_weekend, 'weekend', 'weekday') AS day_kind,
  category_l1,
  coalesce(split_part(category_code, '.', 2), category_l1) AS category_l2,
  category_code,
  brand,
  price_band,
  events,
  views,
  carts,
  removes,
  purchases,
  revenue
FROM summary.event_cube
WHERE grain = 'day_hour'
