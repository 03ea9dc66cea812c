-- What was each session mainly about, and what came of it?
WITH facts AS (
  SELECT
    session_id,
    category_code,
    brand,
    CASE
      WHEN price IS NULL OR price <= 0 THEN 'none'
      WHEN price < 10 THEN '0-10'
      WHEN price < 50 THEN '10-50'
      WHEN price < 100 THEN '50-100'
      WHEN price < 250 THEN '100-250'
      WHEN price < 500 THEN '250-500'
      WHEN price < 1000 THEN '500-1000'
      ELSE '1000+'
    END AS price_band,
    -- The order in which the events of a session are taken.
    row_number() OVER (
      PARTITION BY session_id
      ORDER BY
        event_time,
        array_position(ARRAY['view', 'cart', 'remove_from_cart', 'purchase'], event_type),
        product_id,
        category_id NULLS FIRST,
        category_code,
        brand,
        price
    ) AS place
  FROM shop.events
),
counted AS (
  SELECT session_id, measure, value, count(*) AS events, min(place) AS first_place
  FROM facts
  CROSS JOIN UNNEST(
    ARRAY['category', 'brand', 'price_band'], ARRAY[category_code, brand, price_band]
  ) AS measures (measure, value)
  GROUP BY 1, 2, 3
),
-- Most events win; among equals the value seen first.
winners AS (
  SELECT
    session_id,
    measure,
    value,
    row_number() OVER (PARTITION BY session_id, measure ORDER BY events DESC, first_place) AS rank
  FROM counted
),
primary_values AS (
  SELECT
    session_id,
    max(value) FILTER (WHERE measure = 'category') AS category,
    max(value) FILTER (WHERE measure = 'brand') AS brand,
    max(value) FILTER (WHERE measure = 'price_band') AS price_band
  FROM winners
  WHERE rank = 1
  GROUP BY session_id
)
SELECT
  s.session_id,
  s.user_id,
  s.started_at,
  cast(s.started_at AS date) AS day,
  cast(hour(s.started_at) AS integer) AS hour,
  cast(day_of_week(s.started_at) AS integer) AS day_of_week,
  s.is_weekend,
  s.duration_s,
  s.events,
  s.views,
  s.carts,
  s.removes,
  s.purchases,
  s.revenue,
  s.first_purchase_at IS NOT NULL AS is_order,
  s.strict_stage,
  split_part(p.category, '.', 1) AS primary_category_l1,
  p.category AS primary_category,
  p.brand AS primary_brand,
  p.price_band AS primary_price_band,
  k.label AS shopper_type
FROM shop.sessions s
JOIN primary_values p ON p.session_id = s.session_id
LEFT JOIN ml.customer_clusters k ON k.user_id = s.user_id
WHERE NOT s.is_bot
