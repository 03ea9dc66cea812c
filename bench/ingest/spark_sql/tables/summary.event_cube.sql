-- How many events and how much revenue has each day, and each weekday and hour, by category, brand and price band?
WITH cells AS (
  SELECT
    grain = 0 AS is_day,
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
  LATERAL VIEW posexplode(array(time div 86400000000, (time div 3600000000 + 72) % 168))
    AS grain, at
  WHERE NOT is_bot
  GROUP BY grain, at, code_id, brand_id, band
),
told AS (
  SELECT *, if(is_day, (at + 3) % 7, at div 24) AS weekday
  FROM cells
)
SELECT
  *,
  if(is_day, 'day', 'weekday_hour') AS grain,
  element_at({bands}, band + 1) AS price_band,
  if(is_day, date_from_unix_date(CAST(at AS INT)), NULL) AS day,
  weekday + 1 AS day_of_week,
  if(is_day, NULL, at % 24) AS hour,
  weekday >= 5 AS is_weekend,
  paid / 100D AS revenue
FROM told
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
