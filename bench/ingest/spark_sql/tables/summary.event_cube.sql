-- How many events and how much revenue has each day, and each weekday and hour, by category, brand and price band?
WITH cells AS (
  SELECT
    'day' AS grain,
    time div 86400000000 AS at,
    category_code,
    brand,
    price_band,
    count(*) AS events,
    count_if(type = 0) AS views,
    count_if(type = 1) AS carts,
    count_if(type = 2) AS removes,
    count_if(type = 3) AS purchases,
    sum(paid) AS paid
  FROM people
  GROUP BY 2, 3, 4, 5
  UNION ALL
  SELECT
    'weekday_hour',
    (time div 3600000000 + 72) % 168,
    category_code,
    brand,
    price_band,
    count(*),
    count_if(type = 0),
    count_if(type = 1),
    count_if(type = 2),
    count_if(type = 3),
    sum(paid)
  FROM people
  GROUP BY 2, 3, 4, 5
),
told AS (
  SELECT
    *,
    grain = 'day' AS is_day,
    if(grain = 'day', (at + 3) % 7, at div 24) AS weekday
  FROM cells
)
SELECT
  *,
  if(is_day, date_from_unix_date(CAST(at AS INT)), NULL) AS day,
  weekday + 1 AS day_of_week,
  if(is_day, NULL, at % 24) AS hour,
  weekday >= 5 AS is_weekend,
  paid / 100D AS revenue
FROM told
JOIN levels USING (category_code)
