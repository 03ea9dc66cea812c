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
    sum(CASE WHEN type = 0 AND cents > 0 THEN cents END) AS viewed_cents,
    count_if(type = 0 AND cents > 0) AS priced_views,
    min(CASE WHEN paid > 0 THEN time END) AS first_purchase_at,
    bool_or(coalesce(is_return, false)) AS is_return
  FROM events
  GROUP BY user_id, session_id, source_session, started_at
),
-- Most events win; among equals the value seen first.
weighed AS (
  SELECT user_id, session_id, kind, value, (count(*) << 32) - min(place) AS weight
  FROM events
  LATERAL VIEW posexplode(
    array(product_id, CAST(code_id AS BIGINT), CAST(brand_id AS BIGINT), CAST(band AS BIGINT))
  ) AS kind, value
  GROUP BY user_id, session_id, kind, value
),
topics AS (
  SELECT
    user_id,
    session_id,
    count_if(kind = 0) AS products,
    count_if(kind = 1) AS categories,
    max_by(value, weight) FILTER (WHERE kind = 1) AS code_id,
    max_by(value, weight) FILTER (WHERE kind = 2) AS brand_id,
    max_by(value, weight) FILTER (WHERE kind = 3) AS band
  FROM weighed
  GROUP BY user_id, session_id
),
-- The strict funnel: a view, then a cart, then a purchase of one product. Few products have a cart.
carted AS (
  SELECT DISTINCT user_id, session_id, product_id
  FROM events
  WHERE type = 1
),
viewed AS (
  SELECT /*+ SHUFFLE_HASH(c) */
    e.user_id, e.session_id, e.product_id, type, place,
    min(CASE WHEN type = 0 THEN place END)
      OVER (PARTITION BY e.user_id, e.session_id, e.product_id) AS viewed
  FROM events e
  JOIN carted c
    ON c.user_id = e.user_id AND c.session_id = e.session_id AND c.product_id = e.product_id
),
chosen AS (
  SELECT
    *,
    min(CASE WHEN type = 1 AND place > viewed THEN place END)
      OVER (PARTITION BY user_id, session_id, product_id) AS chosen
  FROM viewed
),
strict AS (
  SELECT user_id, session_id, max(CASE WHEN type = 3 AND place > chosen THEN 3 ELSE 2 END) AS stage
  FROM chosen
  WHERE chosen IS NOT NULL
  GROUP BY user_id, session_id
)
SELECT /*+ SHUFFLE_HASH(t), SHUFFLE_HASH(s) */
  b.*,
  products,
  categories,
  code_id,
  brand_id,
  band,
  coalesce(stage, if(views > 0, 1, 0)) AS strict_stage,
  (ended_at - started_at) div 1000000 AS duration_s,
  events > 1000 OR (events >= 100 AND ended_at - started_at < 2500000 * (events - 1)) AS is_bot,
  weekday(timestamp_micros(started_at)) >= 5 AS is_weekend,
  carts > 0 AND purchases = 0 AS cart_abandoned
FROM basic b
JOIN topics t ON t.user_id = b.user_id AND t.session_id = b.session_id
LEFT JOIN strict s ON s.user_id = b.user_id AND s.session_id = b.session_id
