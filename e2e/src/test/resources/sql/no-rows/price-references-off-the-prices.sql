-- Which categories' usual price is not the mean and deviation of their log prices?
WITH stored AS (
  SELECT category_id, prices, mean_log_price, sd_log_price
  FROM shop.price_reference
  WHERE version = (SELECT max(version) FROM shop.price_reference)
),
derived AS (
  SELECT
    category_id,
    count(*) AS prices,
    avg(ln(cast(price AS double))) AS mean_log_price,
    stddev_pop(ln(cast(price AS double))) AS sd_log_price
  FROM shop.events
  WHERE price > 0 AND category_id IS NOT NULL
  GROUP BY category_id
)
SELECT *
FROM stored s
FULL JOIN derived d ON d.category_id = s.category_id
WHERE
  s.category_id IS NULL
  OR d.category_id IS NULL
  OR s.prices <> d.prices
  OR abs(s.mean_log_price - d.mean_log_price) > 1e-6
  OR abs(s.sd_log_price - d.sd_log_price) > 1e-6
