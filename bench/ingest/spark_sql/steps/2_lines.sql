-- What does each line say, and can it be accepted? The time is left to numbers of microseconds.
WITH fields AS (
  SELECT /*+ BROADCAST(w) */ value, split(value, ',', -1) AS f, code_id, brand_id
  FROM text t
  LEFT JOIN words w
    ON w.words = substring_index(substring_index(t.value, ',', 6), ',', -2)
),
typed AS (
  SELECT
    value,
    size(f) = 9 AND NOT contains(value, '"') AS is_plain,
    CASE
      WHEN length(f[0]) = 23 AND endswith(f[0], ' UTC')
        THEN unix_micros(CAST(left(f[0], 19) AS TIMESTAMP))
      WHEN trim(f[0]) RLIKE '^[0-9]{12,}$' THEN 1000 * CAST(f[0] AS BIGINT)
      WHEN trim(f[0]) RLIKE '^\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,9})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)$'
        THEN unix_micros(CAST(f[0] AS TIMESTAMP))
    END AS time,
    CASE
      WHEN length(f[0]) = 23 AND endswith(f[0], ' UTC') THEN 'utc_suffix'
      WHEN contains(f[0], ':') THEN 'iso8601'
      ELSE 'epoch_millis'
    END AS time_format,
    CAST(
      CASE trim(f[1])
        WHEN 'view' THEN 0
        WHEN 'cart' THEN 1
        WHEN 'remove_from_cart' THEN 2
        WHEN 'purchase' THEN 3
      END AS TINYINT
    ) AS type,
    CAST(f[2] AS BIGINT) AS product_id,
    CAST(f[3] AS BIGINT) AS category_id,
    f[3] = '' AS no_category,
    code_id,
    brand_id,
    CAST(round(100 * CAST(f[6] AS DOUBLE)) AS BIGINT) AS cents,
    f[6] = '' AS no_price,
    CAST(f[7] AS BIGINT) AS user_id,
    nullif(trim(f[8]), '') AS source_session
  FROM fields
)
SELECT
  value,
  coalesce(
    is_plain
      AND time BETWEEN 0 AND {latest}
      AND type >= 0
      AND product_id >= 0
      AND user_id >= 0
      AND (category_id >= 0 OR no_category)
      AND (abs(cents) <= 999999999999 OR no_price)
      AND code_id IS NOT NULL
      AND coalesce(length(source_session), 0) <= 255,
    false
  ) AS is_accepted,
  time,
  time_format,
  type,
  product_id,
  category_id,
  code_id,
  brand_id,
  cents,
  user_id,
  source_session
FROM typed
