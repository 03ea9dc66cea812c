-- What is known of each event, with its session and whether its price is usual?
CREATE TYPE band_t AS ENUM (
  'none', '0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'
);

CREATE TEMP TABLE facts AS
SELECT
  (hash(
    event_time, event_type, product_id, e.category_id, category_code, brand, price, e.user_id, source
  ) >> 1)::BIGINT AS event_id,
  event_time,
  event_type,
  product_id,
  e.category_id,
  category_code,
  brand,
  price,
  e.user_id,
  v.session_id,
  source,
  coalesce(
    price > 0
      AND sd_log_price > 0
      AND abs(ln(price::DOUBLE) - mean_log_price) > 3 * sd_log_price,
    false
  ) AS is_price_outlier,
  copies,
  v.is_bot,
  CASE
    WHEN price IS NULL OR price <= 0 THEN 'none'
    WHEN price < 10 THEN '0-10'
    WHEN price < 50 THEN '10-50'
    WHEN price < 100 THEN '50-100'
    WHEN price < 250 THEN '100-250'
    WHEN price < 500 THEN '250-500'
    WHEN price < 1000 THEN '500-1000'
    ELSE '1000+'
  END::band_t AS price_band,
  CASE WHEN event_type = 'purchase' AND price > 0 THEN price END AS paid
FROM events e
JOIN visits v
  ON v.pair = hash(e.user_id, e.source) AND e.event_time BETWEEN v.started_at AND v.ended_at
LEFT JOIN prices p ON p.category_id = e.category_id
-- One order for all that follows: the row's number says what came first in a session, groups
-- stand together, and the file is a tenth smaller. It saves as much time as it takes.
ORDER BY e.user_id, event_time, event_type, product_id, e.category_id NULLS FIRST;

DROP TABLE events;

-- The brand leaves as a text: as an enum it came out empty in a few rows of every tenth run or so.
COPY (
  SELECT
    event_id, event_time, event_type, product_id, category_id, category_code,
    l1 AS category_l1, l2 AS category_l2, l3 AS category_l3, brand::VARCHAR AS brand, price,
    user_id, session_id, coalesce(t.text, f.source::VARCHAR) AS source_session, is_price_outlier, copies
  FROM facts f
  JOIN levels ON levels.code = f.category_code
  LEFT JOIN source_texts t ON t.source = f.source
) TO '{shop.events}' ({parquet});

COPY (
  SELECT
    category_id, 1::BIGINT AS version, prices, mean_log_price, sd_log_price,
    now() AS valid_from, 'duckdb' AS run_id
  FROM prices
) TO '{shop.price_reference}' ({parquet});
