-- What was each session mainly about, and what came of it?
SELECT
  * EXCEPT (started_at, revenue),
  timestamp_micros(started_at) AS started_at,
  revenue / 100D AS revenue,
  hour(timestamp_micros(started_at)) AS hour,
  weekday(day) + 1 AS day_of_week,
  first_purchase_at IS NOT NULL AS is_order,
  category_l1 AS primary_category_l1,
  category_code AS primary_category,
  brand AS primary_brand,
  element_at({bands}, CAST(band AS INT) + 1) AS primary_price_band,
  CAST(NULL AS STRING) AS shopper_type
FROM visits
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
