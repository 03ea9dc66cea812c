-- Which different events are there, with few texts as numbers and duplicates counted?
CREATE TEMP TABLE texts AS
SELECT DISTINCT brand, category_code
FROM lines;

CREATE TEMP TABLE brands AS
SELECT raw, coalesce(s.brand, nullif(lower(trim(raw, {blanks})), ''), 'unknown') AS brand
FROM (SELECT DISTINCT brand AS raw FROM texts) b
LEFT JOIN spellings s ON s.spelling = lower(trim(raw, {blanks}))
-- Lines with a quote are taken by the slow road: without a match here they are dropped below.
WHERE raw IS NULL OR NOT contains(raw, '"');

CREATE TEMP TABLE codes AS
SELECT raw, coalesce(nullif(lower(trim(raw, {blanks})), ''), 'unknown') AS code
FROM (SELECT DISTINCT category_code AS raw FROM texts)
WHERE raw IS NULL OR NOT contains(raw, '"');

CREATE TYPE brand_t AS ENUM (SELECT DISTINCT brand FROM brands);
CREATE TYPE code_t AS ENUM (SELECT DISTINCT code FROM codes);
ALTER TABLE brands ALTER brand TYPE brand_t;
ALTER TABLE codes ALTER code TYPE code_t;

CREATE TEMP TABLE level_texts AS
SELECT
  code,
  parts[1] AS l1,
  coalesce(parts[2], parts[1]) AS l2,
  coalesce(parts[3], parts[2], parts[1]) AS l3
FROM (
  SELECT
    code,
    CASE WHEN len(filled) = 0 THEN ['unknown'] ELSE filled END AS parts
  FROM (
    SELECT
      code,
      list_filter(string_split(code::VARCHAR, '.'), lambda part : trim(part) <> '') AS filled
    FROM (SELECT unnest(enum_range(NULL::code_t)) AS code)
  )
);

-- Parquet takes an enum's dictionary as it is.
CREATE TYPE level_t AS ENUM (
  SELECT l1 FROM level_texts UNION SELECT l2 FROM level_texts UNION SELECT l3 FROM level_texts
);

CREATE TEMP TABLE levels AS
SELECT code, l1::level_t AS l1, l2::level_t AS l2, l3::level_t AS l3
FROM level_texts;

CREATE TEMP TABLE events AS
SELECT
  event_time,
  event_type,
  product_id,
  category_id,
  category_code,
  brand,
  price,
  user_id,
  source,
  count(*)::INTEGER AS copies
FROM (
  SELECT
    event_time, event_type, product_id, category_id, codes.code AS category_code,
    brands.brand, price, user_id, user_session AS source
  FROM lines
  JOIN brands ON brands.raw IS NOT DISTINCT FROM lines.brand
  JOIN codes ON codes.raw IS NOT DISTINCT FROM lines.category_code
)
GROUP BY ALL;

DROP TABLE lines;
