-- Which prices do the sampled events show, by category, brand and price band?
SELECT
  event_id,
  event_time,
  cast(event_time AS date) AS day,
  event_type,
  day_of_week(event_time) >= 6 AS is_weekend,
  if(day_of_week(event_time) >= 6, 'weekend', 'weekday') AS day_kind,
  category_l1,
  coalesce(split_part(category_code, '.', 2), category_l1) AS category_l2,
  category_code,
  brand,
  element_at(
    ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'],
    cast(width_bucket(price, ARRAY[10, 50, 100, 250, 500, 1000]) AS integer) + 1
  ) AS price_band,
  price
FROM summary.price_sample
