-- Which events are flagged as price outliers, or not, against what the price reference says?
WITH reference AS (
  SELECT category_id, mean_log_price, sd_log_price
  FROM shop.price_reference
  WHERE version = (SELECT max(version) FROM shop.price_reference)
)
SELECT e.event_id, e.price, e.is_price_outlier, r.mean_log_price, r.sd_log_price
FROM shop.events e
LEFT JOIN reference r ON r.category_id = e.category_id AND r.sd_log_price > 0
WHERE
  e.is_price_outlier IS DISTINCT FROM coalesce(
    if(e.price > 0, abs(ln(cast(e.price AS double)) - r.mean_log_price) > 3 * r.sd_log_price),
    false
  )
