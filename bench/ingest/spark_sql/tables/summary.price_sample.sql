-- Which prices do 20,000 priced events show that were picked by the smallest seeded hash of their id?
WITH picked AS (
  SELECT
    xxhash64(
      user_id, source_session, time, type, product_id, category_id, code_id, brand_id, cents
    ) AS event_id,
    time,
    type,
    code_id,
    brand_id,
    cents
  FROM marked
  WHERE cents > 0 AND NOT is_bot
  ORDER BY xxhash64(event_id, 20191001), event_id
  LIMIT 20000
)
SELECT
  event_id,
  timestamp_micros(time) AS event_time,
  element_at({types}, type + 1) AS event_type,
  category_l1,
  category_code,
  brand,
  cents / 100D AS price
FROM picked
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
