-- How do days, hours, categories, brands and prices add up, bot sessions left out?
CREATE TEMP TABLE user_hours AS
SELECT
  date_trunc('hour', event_time) AS hour_start,
  user_id,
  count(*) AS events,
  count(*) FILTER (event_type = 'view') AS views,
  count(*) FILTER (event_type = 'cart') AS carts,
  count(*) FILTER (event_type = 'remove_from_cart') AS removes,
  count(*) FILTER (event_type = 'purchase') AS purchases,
  sum(paid) AS revenue
FROM facts
WHERE NOT is_bot
GROUP BY 1, 2;

COPY (
  SELECT
    hour_start, hour_start::DATE AS day, hour(hour_start)::INTEGER AS hour,
    isodow(hour_start)::INTEGER AS day_of_week, sum(events)::BIGINT AS events,
    sum(views)::BIGINT AS views, sum(carts)::BIGINT AS carts, sum(removes)::BIGINT AS removes,
    sum(purchases)::BIGINT AS purchases, count(*) AS users,
    coalesce(sum(revenue), 0)::DECIMAL(12, 2) AS revenue
  FROM user_hours
  GROUP BY hour_start
) TO '{summary.hourly_events}' ({parquet});

CREATE TEMP TABLE daily AS
SELECT
  day, d.events, views, carts, removes, purchases, coalesce(sessions, 0) AS sessions, users,
  coalesce(buyers, 0) AS buyers, coalesce(orders, 0) AS orders, revenue,
  coalesce(sessions_with_purchase, 0) AS sessions_with_purchase,
  coalesce(sessions_with_purchase / sessions, 0) AS conversion
FROM (
  SELECT
    hour_start::DATE AS day, sum(events)::BIGINT AS events, sum(views)::BIGINT AS views,
    sum(carts)::BIGINT AS carts, sum(removes)::BIGINT AS removes,
    sum(purchases)::BIGINT AS purchases, count(DISTINCT user_id) AS users,
    coalesce(sum(revenue), 0)::DECIMAL(12, 2) AS revenue
  FROM user_hours
  GROUP BY 1
) d
LEFT JOIN (
  SELECT
    started_at::DATE AS day, count(*) AS sessions,
    count(*) FILTER (purchases > 0) AS sessions_with_purchase
  FROM sessions
  WHERE NOT is_bot
  GROUP BY 1
) s USING (day)
LEFT JOIN (
  SELECT first_purchase_at::DATE AS day, count(*) AS orders, count(DISTINCT user_id) AS buyers
  FROM sessions
  WHERE NOT is_bot AND first_purchase_at IS NOT NULL
  GROUP BY 1
) o USING (day);

COPY daily TO '{summary.daily_events}' ({parquet});

-- A day without events has no row, but sessions and orders of a weekday are all counted.
COPY (
  SELECT
    isodow(day)::INTEGER AS day_of_week, dayname(min(day)) AS day_name, count(*) AS days,
    sum(events)::BIGINT AS events, sum(views)::BIGINT AS views, sum(carts)::BIGINT AS carts,
    sum(removes)::BIGINT AS removes, sum(purchases)::BIGINT AS purchases,
    sum(sessions)::BIGINT AS sessions, sum(orders)::BIGINT AS orders,
    sum(revenue)::DECIMAL(12, 2) AS revenue, sum(events) / count(*) AS events_per_day,
    sum(revenue)::DOUBLE / count(*) AS revenue_per_day
  FROM daily
  GROUP BY 1
) TO '{summary.dow_events}' ({parquet});

CREATE TEMP TABLE cube AS
SELECT
  CASE
    WHEN grouping(hour) = 1 THEN 'day'
    WHEN grouping(day) = 1 THEN 'weekday_hour'
    ELSE 'day_hour'
  END AS grain,
  day, day_of_week, hour, category_code, brand, price_band,
  count(*) AS events,
  count(*) FILTER (event_type = 'view') AS views,
  count(*) FILTER (event_type = 'cart') AS carts,
  count(*) FILTER (event_type = 'remove_from_cart') AS removes,
  count(*) FILTER (event_type = 'purchase') AS purchases,
  coalesce(sum(paid), 0)::DECIMAL(12, 2) AS revenue
FROM (
  SELECT
    event_time::DATE AS day, isodow(event_time)::INTEGER AS day_of_week,
    hour(event_time)::INTEGER AS hour, category_code, brand, price_band, event_type, paid
  FROM facts
  WHERE NOT is_bot
)
GROUP BY GROUPING SETS (
  (day, day_of_week, category_code, brand, price_band),
  (day, day_of_week, hour, category_code, brand, price_band),
  (day_of_week, hour, category_code, brand, price_band)
);

COPY (
  SELECT
    grain, day, day_of_week, hour, day_of_week >= 6 AS is_weekend, l1 AS category_l1, category_code,
    brand, price_band, events, views, carts, removes, purchases, revenue
  FROM cube
  JOIN levels ON levels.code = category_code
) TO '{summary.event_cube}' ({parquet});

CREATE TEMP TABLE top_brands AS
SELECT *, least(row_number() OVER (ORDER BY events DESC, brand::VARCHAR), 51) AS place
FROM (
  SELECT
    brand, sum(events)::BIGINT AS events, sum(views)::BIGINT AS views, sum(carts)::BIGINT AS carts,
    sum(purchases)::BIGINT AS purchases, sum(revenue) AS revenue
  FROM cube
  WHERE grain = 'weekday_hour'
  GROUP BY brand
);

COPY (
  SELECT
    place::INTEGER AS rank, CASE WHEN place <= 50 THEN min(brand::VARCHAR) ELSE 'other' END AS brand,
    sum(events)::BIGINT AS events, sum(views)::BIGINT AS views, sum(carts)::BIGINT AS carts,
    sum(purchases)::BIGINT AS purchases, CASE WHEN place <= 50 THEN min(users) END AS users,
    sum(revenue)::DECIMAL(12, 2) AS revenue,
    (sum(events) / sum(sum(events)) OVER ())::DOUBLE AS share_of_events,
    count(*)::INTEGER AS members
  FROM top_brands
  LEFT JOIN (
    SELECT value AS brand, count(DISTINCT user_id) AS users
    FROM session_brands
    WHERE NOT is_bot AND value IN (SELECT brand FROM top_brands WHERE place <= 50)
    GROUP BY 1
  ) USING (brand)
  GROUP BY place
) TO '{summary.top_brands}' ({parquet});

CREATE TEMP TABLE top_categories AS
SELECT *, least(row_number() OVER (ORDER BY events DESC, category_code::VARCHAR), 51) AS place
FROM (
  SELECT
    category_code, sum(events)::BIGINT AS events, sum(views)::BIGINT AS views,
    sum(carts)::BIGINT AS carts, sum(purchases)::BIGINT AS purchases, sum(revenue) AS revenue
  FROM cube
  WHERE grain = 'weekday_hour'
  GROUP BY category_code
);

COPY (
  SELECT
    place::INTEGER AS rank,
    CASE WHEN place <= 50 THEN min(category_code::VARCHAR) ELSE 'other' END AS category_code,
    CASE WHEN place <= 50 THEN min(l1::VARCHAR) ELSE 'other' END AS category_l1,
    sum(events)::BIGINT AS events, sum(views)::BIGINT AS views, sum(carts)::BIGINT AS carts,
    sum(purchases)::BIGINT AS purchases, CASE WHEN place <= 50 THEN min(users) END AS users,
    sum(revenue)::DECIMAL(12, 2) AS revenue,
    (sum(events) / sum(sum(events)) OVER ())::DOUBLE AS share_of_events,
    count(*)::INTEGER AS members
  FROM top_categories
  JOIN levels ON levels.code = category_code
  LEFT JOIN (
    SELECT value AS category_code, count(DISTINCT user_id) AS users
    FROM session_categories
    WHERE NOT is_bot AND value IN (SELECT category_code FROM top_categories WHERE place <= 50)
    GROUP BY 1
  ) USING (category_code)
  GROUP BY place
) TO '{summary.top_categories}' ({parquet});

COPY (
  WITH priced AS (
    SELECT category_code, event_type, price, (price * 100)::BIGINT AS cents, count(*) AS n
    FROM facts
    WHERE NOT is_bot AND price > 0
    GROUP BY ALL
  ),
  -- Enums are small to sort; their null is 'all' until the end.
  grouped AS (
    SELECT category_code, event_type, price, cents, sum(n)::BIGINT AS n
    FROM priced
    GROUP BY GROUPING SETS (
      (category_code, event_type, price, cents), (category_code, price, cents),
      (event_type, price, cents), (price, cents)
    )
  ),
  ranked AS (
    SELECT
      *,
      sum(n) OVER (PARTITION BY category_code, event_type ORDER BY price)::BIGINT AS reached,
      sum(n) OVER (PARTITION BY category_code, event_type)::BIGINT AS total
    FROM grouped
  )
  SELECT
    coalesce(category_code::VARCHAR, 'all') AS category_code,
    coalesce(event_type::VARCHAR, 'all') AS event_type,
    sum(n)::BIGINT AS events, min(price) AS min_price,
    -- Nearest rank: the smallest price that at least so many percent do not exceed.
    min(price) FILTER (reached >= (total * 5 + 99) // 100) AS p05,
    min(price) FILTER (reached >= (total * 25 + 99) // 100) AS p25,
    min(price) FILTER (reached >= (total * 50 + 99) // 100) AS median,
    min(price) FILTER (reached >= (total * 75 + 99) // 100) AS p75,
    min(price) FILTER (reached >= (total * 95 + 99) // 100) AS p95,
    max(price) AS max_price,
    sum(cents * n)::DOUBLE / sum(n)::DOUBLE / 100 AS mean_price,
    -- Whole cents, so that nothing is lost before the difference of two large numbers.
    sqrt((sum(n) * sum(cents::HUGEINT * cents * n) - sum(cents * n) * sum(cents * n))::DOUBLE)
      / sum(n)::DOUBLE / 100 AS sd_price
  FROM ranked
  GROUP BY ranked.category_code, ranked.event_type
) TO '{summary.price_summary}' ({parquet});

COPY (
  SELECT
    event_id, event_time, event_type, l1 AS category_l1, category_code, brand, price
  FROM facts
  JOIN (
    SELECT event_id FROM facts
    WHERE NOT is_bot AND price > 0
    -- The id is a hash itself; the seed makes another order of it.
    ORDER BY xor(event_id, 20191001)
    LIMIT 20000
  ) USING (event_id)
  JOIN levels ON levels.code = category_code
) TO '{summary.price_sample}' ({parquet});
