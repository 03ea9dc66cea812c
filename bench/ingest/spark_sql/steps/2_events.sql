-- Which events were there, how often was each read, and which session is it part of?
WITH placed AS (
  SELECT /*+ REPARTITION({partitions}, user_id), BROADCAST(s) */
    l.user_id,
    l.source_session,
    l.time,
    l.type,
    l.product_id,
    l.category_id,
    l.category_code,
    CASE WHEN l.brand = '' THEN 'unknown' ELSE coalesce(s.brand, l.brand) END AS brand,
    l.cents
  FROM lines l
  LEFT JOIN spellings s ON s.spelling = l.brand
  WHERE l.is_accepted
),
kept AS (
  SELECT *, CAST(count(*) AS INT) AS copies
  FROM placed
  GROUP BY
    user_id, source_session, time, type, product_id, category_id, category_code, brand, cents
),
paused AS (
  SELECT *, time - lag(time) OVER visit AS pause, row_number() OVER visit AS place
  FROM kept
  WINDOW visit AS (
    PARTITION BY user_id, source_session
    ORDER BY time, type, product_id, category_id, category_code, brand, cents
  )
),
started AS (
  SELECT
    *,
    max(CASE WHEN pause IS NULL OR pause > 1800000000 THEN time END) OVER (
      PARTITION BY user_id, source_session
      ORDER BY time, type, product_id, category_id, category_code, brand, cents
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS started_at
  FROM paused
)
SELECT
  *,
  xxhash64(
    user_id, source_session, time, type, product_id, category_id, category_code, brand, cents
  ) AS event_id,
  xxhash64(user_id, source_session, started_at) AS session_id,
  CASE WHEN type = 3 AND cents > 0 THEN cents ELSE 0 END AS paid,
  CASE
    WHEN cents IS NULL OR cents <= 0 THEN 'none'
    WHEN cents < 1000 THEN '0-10'
    WHEN cents < 5000 THEN '10-50'
    WHEN cents < 10000 THEN '50-100'
    WHEN cents < 25000 THEN '100-250'
    WHEN cents < 50000 THEN '250-500'
    WHEN cents < 100000 THEN '500-1000'
    ELSE '1000+'
  END AS price_band
FROM started
