-- What is the usual log price of each category, and how far do prices deviate from it?
WITH logs AS (
  SELECT category_id, cents, events, round(ln(cents / 100D), 8) AS log_price
  FROM prices
  WHERE category_id IS NOT NULL AND cents > 0
),
sums AS (
  SELECT
    category_id,
    sum(events) AS prices,
    sum(events * log_price) / sum(events) AS mean_log_price,
    sum(events * log_price * log_price) / sum(events) AS mean_square,
    min(cents) = max(cents) AS is_one_price
  FROM logs
  GROUP BY category_id
)
SELECT
  category_id,
  1L AS version,
  prices,
  mean_log_price,
  if(is_one_price, 0D, sqrt(greatest(0D, mean_square - mean_log_price * mean_log_price)))
    AS sd_log_price
FROM sums
