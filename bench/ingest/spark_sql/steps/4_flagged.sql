-- Which events have an unusual price?
SELECT /*+ BROADCAST(p) */
  e.*,
  coalesce(
    e.cents > 0
      AND p.sd_log_price > 0
      AND abs(ln(e.cents / 100D) - p.mean_log_price) > 3 * p.sd_log_price,
    false
  ) AS is_price_outlier
FROM events e
LEFT JOIN price_reference p ON p.category_id = e.category_id
