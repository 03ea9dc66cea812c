-- What happened in the shop?
SELECT
  event_id,
  timestamp_micros(time) AS event_time,
  element_at(array('view', 'cart', 'remove_from_cart', 'purchase'), type + 1) AS event_type,
  product_id,
  category_id,
  category_code,
  category_l1,
  category_l2,
  category_l3,
  brand,
  cents / 100D AS price,
  user_id,
  session_id,
  source_session,
  is_price_outlier,
  copies
FROM flagged
JOIN levels USING (category_code)
