-- What happened in each session?
WITH basic AS (
  SELECT
    user_id,
    session_id,
    source_session,
    started_at,
    max(time) AS ended_at,
    count(*) AS events,
    count_if(type = 0) AS views,
    count_if(type = 1) AS carts,
    count_if(type = 2) AS removes,
    count_if(type = 3) AS purchases,
    sum(paid) AS revenue,
    count_if(paid > 0) AS paid_purchases,
    min(CASE WHEN paid > 0 THEN time END) AS first_purchase_at
  FROM events
  GROUP BY user_id, session_id, source_session, started_at
),
product_steps AS (
  SELECT
    user_id,
    session_id,
    product_id,
    min(CASE WHEN type = 0 THEN place END) AS first_view,
    min(CASE WHEN type = 1 THEN place END) AS first_cart,
    max(CASE WHEN type = 1 THEN place END) AS last_cart,
    max(CASE WHEN type = 3 THEN place END) AS last_purchase
  FROM events
  GROUP BY user_id, session_id, product_id
),
-- Carts before and after the first view: only these need a second look at their events.
between AS (
  SELECT /*+ BROADCAST(s) */
    e.user_id, e.session_id, e.product_id, min(e.place) AS cart_after_view
  FROM events e
  JOIN product_steps s
    ON s.user_id = e.user_id AND s.session_id = e.session_id AND s.product_id = e.product_id
  WHERE e.type = 1
    AND e.place > s.first_view
    AND s.first_cart < s.first_view
    AND s.last_cart > s.first_view
    AND s.last_purchase > s.first_view
  GROUP BY e.user_id, e.session_id, e.product_id
),
products AS (
  SELECT /*+ BROADCAST(b) */
    s.user_id,
    s.session_id,
    count(*) AS products,
    max(
      CASE
        WHEN s.last_cart > s.first_view
          AND s.last_purchase > coalesce(b.cart_after_view, s.first_cart)
          AND (b.cart_after_view IS NOT NULL OR s.first_cart > s.first_view) THEN 3
        WHEN s.last_cart > s.first_view THEN 2
        WHEN s.first_view IS NOT NULL THEN 1
        ELSE 0
      END
    ) AS strict_stage
  FROM product_steps s
  LEFT JOIN between b
    ON b.user_id = s.user_id AND b.session_id = s.session_id AND b.product_id = s.product_id
  GROUP BY s.user_id, s.session_id
),
-- Most events win; among equals the value seen first.
codes AS (
  SELECT user_id, session_id, count(*) AS categories,
    max_by(category_code, weight) AS primary_category
  FROM (
    SELECT user_id, session_id, category_code, (count(*) << 32) - min(place) AS weight
    FROM events
    GROUP BY user_id, session_id, category_code
  )
  GROUP BY user_id, session_id
),
brands AS (
  SELECT user_id, session_id, max_by(brand, weight) AS primary_brand
  FROM (
    SELECT user_id, session_id, brand, (count(*) << 32) - min(place) AS weight
    FROM events
    GROUP BY user_id, session_id, brand
  )
  GROUP BY user_id, session_id
),
bands AS (
  SELECT user_id, session_id, max_by(price_band, weight) AS primary_price_band
  FROM (
    SELECT user_id, session_id, price_band, (count(*) << 32) - min(place) AS weight
    FROM events
    GROUP BY user_id, session_id, price_band
  )
  GROUP BY user_id, session_id
)
SELECT
  *,
  (ended_at - started_at) div 1000000 AS duration_s,
  events > 1000 OR (events >= 100 AND ended_at - started_at < 2500000 * (events - 1)) AS is_bot,
  weekday(timestamp_micros(started_at)) >= 5 AS is_weekend,
  carts > 0 AND purchases = 0 AS cart_abandoned
FROM basic
JOIN products USING (user_id, session_id)
JOIN codes USING (user_id, session_id)
JOIN brands USING (user_id, session_id)
JOIN bands USING (user_id, session_id)
