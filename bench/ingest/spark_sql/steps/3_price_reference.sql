-- What is the usual log price of each category, and how far do prices deviate from it?
WITH counted AS (
  SELECT category_id, cents, count(*) AS n, round(ln(cents / 100D), 8) AS log_price
  FROM events
  WHERE category_id IS NOT NULL AND cents > 0
  GROUP BY category_id, cents
),
means AS (
  SELECT category_id, sum(n) AS prices, sum(n * log_price) / sum(n) AS mean_log_price
  FROM counted
  GROUP BY category_id
)
SELECT /*+ BROADCAST(m) */
  category_id,
  1L AS version,
  any_value(m.prices) AS prices,
  any_value(m.mean_log_price) AS mean_log_price,
  CASE
    WHEN min(c.cents) = max(c.cents) THEN 0D
    ELSE sqrt(sum(n * pow(log_price - m.mean_log_price, 2)) / sum(n))
  END AS sd_log_price
FROM counted c
JOIN means m USING (category_id)
GROUP BY category_id
