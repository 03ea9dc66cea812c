-- How many events and how much revenue has each day, each hour of a day, and each weekday and hour, by category, brand and price band?
WITH cells AS (
  SELECT
    grain AS grain_no,
    at,
    code_id,
    brand_id,
    band,
    count(*) AS events,
    count_if(type = 0) AS views,
    count_if(type = 1) AS carts,
    count_if(type = 2) AS removes,
    count_if(type = 3) AS purchases,
    sum(paid) AS paid
  FROM marked
  LATERAL VIEW posexplode(
    array(time div 86400000000, (time div 3600000000 + 72) % 168, time div 3600000000)
  ) AS grain, at
  WHERE NOT is_bot
  GROUP BY grain, at, code_id, brand_id, band
),
told AS (
  SELECT
    *,
    CASE grain_no WHEN 0 THEN (at + 3) % 7 WHEN 1 THEN at div 24 ELSE (at div 24 + 3) % 7 END
      AS weekday
  FROM cells
)
SELECT
  *,
  element_at(array('day', 'weekday_hour', 'day_hour'), grain_no + 1) AS grain,
  element_at({bands}, band + 1) AS price_band,
  date_from_unix_date(
    CAST(CASE grain_no WHEN 0 THEN at WHEN 2 THEN at div 24 END AS INT)
  ) AS day,
  weekday + 1 AS day_of_week,
  if(grain_no = 0, NULL, at % 24) AS hour,
  weekday >= 5 AS is_weekend,
  paid / 100D AS revenue
FROM told
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
