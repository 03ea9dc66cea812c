-- What happened in the shop?
SELECT /*+ BROADCAST(p) */
  xxhash64(
    user_id, source_session, time, type, product_id, e.category_id, code_id, brand_id, cents
  ) AS event_id,
  timestamp_micros(time) AS event_time,
  element_at({types}, type + 1) AS event_type,
  product_id,
  e.category_id,
  category_code,
  category_l1,
  category_l2,
  category_l3,
  brand,
  cents / 100D AS price,
  user_id,
  session_id,
  source_session,
  coalesce(
    cents > 0
      AND p.sd_log_price > 0
      AND abs(ln(cents / 100D) - p.mean_log_price) > 3 * p.sd_log_price,
    false
  ) AS is_price_outlier,
  copies
FROM events e
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
LEFT JOIN price_reference p ON p.category_id = e.category_id
