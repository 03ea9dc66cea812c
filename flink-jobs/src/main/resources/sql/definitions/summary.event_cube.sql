-- How many events and how much revenue has each day, each hour of a day, and each weekday and hour, by category, brand and price band?
WITH facts AS (
  SELECT
    cast(e.event_time AS date) AS day,
    cast(day_of_week(e.event_time) AS integer) AS day_of_week,
    cast(hour(e.event_time) AS integer) AS hour,
    e.category_l1,
    e.category_code,
    e.brand,
    e.event_type,
    CASE
      WHEN e.price IS NULL OR e.price <= 0 THEN 'none'
      WHEN e.price < 10 THEN '0-10'
      WHEN e.price < 50 THEN '10-50'
      WHEN e.price < 100 THEN '50-100'
      WHEN e.price < 250 THEN '100-250'
      WHEN e.price < 500 THEN '250-500'
      WHEN e.price < 1000 THEN '500-1000'
      ELSE '1000+'
    END AS price_band,
    if(e.event_type = 'purchase' AND e.price > 0, e.price, 0) AS revenue
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
)
SELECT
  CASE
    WHEN grouping(hour) = 1 THEN 'day'
    WHEN grouping(day) = 1 THEN 'weekday_hour'
    ELSE 'day_hour'
  END AS grain,
  day,
  day_of_week,
  hour,
  day_of_week >= 6 AS is_weekend,
  category_l1,
  category_code,
  brand,
  price_band,
  count(*) AS events,
  count_if(event_type = 'view') AS views,
  count_if(event_type = 'cart') AS carts,
  count_if(event_type = 'remove_from_cart') AS removes,
  count_if(event_type = 'purchase') AS purchases,
  cast(sum(revenue) AS decimal(12, 2)) AS revenue
FROM facts
GROUP BY GROUPING SETS (
  (day, day_of_week, category_l1, category_code, brand, price_band),
  (day, day_of_week, hour, category_l1, category_code, brand, price_band),
  (day_of_week, hour, category_l1, category_code, brand, price_band)
)
