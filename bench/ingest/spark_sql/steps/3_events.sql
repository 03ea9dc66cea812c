-- Which events were there, how often was each read, and which session is it part of?
WITH placed AS (
  SELECT /*+ REPARTITION({partitions}, user_id) */
    user_id,
    xxhash64(source_session) AS source,
    time,
    type,
    product_id,
    category_id,
    code_id,
    brand_id,
    cents,
    source_session
  FROM lines
  WHERE is_accepted
),
-- A text among the results makes Spark sort by the keys: the windows need that order anyway.
kept AS (
  SELECT
    user_id, source, time, type, product_id, category_id, code_id, brand_id, cents,
    any_value(source_session) AS source_session,
    CAST(count(*) AS INT) AS copies
  FROM placed
  GROUP BY user_id, source, time, type, product_id, category_id, code_id, brand_id, cents
),
paused AS (
  SELECT *, time - lag(time) OVER visit AS pause, row_number() OVER visit AS place
  FROM kept
  WINDOW visit AS (
    PARTITION BY user_id, source
    ORDER BY time, type, product_id, category_id, code_id, brand_id, cents
  )
),
started AS (
  SELECT
    *,
    max(CASE WHEN pause IS NULL OR pause > 1800000000 THEN time END) OVER (
      PARTITION BY user_id, source
      ORDER BY time, type, product_id, category_id, code_id, brand_id, cents
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS started_at
  FROM paused
)
SELECT
  user_id,
  xxhash64(user_id, source, started_at) AS session_id,
  started_at,
  time,
  place,
  type,
  product_id,
  category_id,
  code_id,
  brand_id,
  cents,
  copies,
  source_session,
  source_session IS NULL AS is_derived,
  pause >= 86400000000 AS is_return,
  CASE WHEN type = 3 AND cents > 0 THEN cents ELSE 0 END AS paid,
  CAST(
    CASE
      WHEN cents IS NULL OR cents <= 0 THEN 0
      WHEN cents < 1000 THEN 1
      WHEN cents < 5000 THEN 2
      WHEN cents < 10000 THEN 3
      WHEN cents < 25000 THEN 4
      WHEN cents < 50000 THEN 5
      WHEN cents < 100000 THEN 6
      ELSE 7
    END AS TINYINT
  ) AS band
FROM started
