-- What happened in each session, and what was it mainly about?
CREATE TEMP TABLE session_products AS
SELECT
  session_id,
  product_id,
  any_value(user_id) AS user_id,
  bool_or(event_type IN ('cart', 'purchase')) AND bool_or(event_type = 'view') AS may_follow
FROM facts
GROUP BY session_id, product_id;

-- The strict funnel: a view, then a cart, then a purchase of one product. Few ever have a cart.
CREATE TEMP TABLE strict AS
WITH steps AS (
  SELECT f.session_id, f.product_id, f.event_type, f.event_time
  FROM facts f
  JOIN (SELECT session_id, product_id FROM session_products WHERE may_follow) s
    ON s.session_id = f.session_id AND s.product_id = f.product_id
),
viewed AS (
  SELECT session_id, product_id, min(event_time) AS viewed_at
  FROM steps
  WHERE event_type = 'view'
  GROUP BY ALL
),
carted AS (
  SELECT s.session_id, s.product_id, min(event_time) AS carted_at
  FROM steps s
  JOIN viewed v ON v.session_id = s.session_id AND v.product_id = s.product_id
  WHERE event_type = 'cart' AND event_time >= viewed_at
  GROUP BY ALL
)
SELECT c.session_id, CASE WHEN bool_or(event_time >= carted_at) THEN 3 ELSE 2 END AS stage
FROM carted c
LEFT JOIN steps s
  ON s.session_id = c.session_id AND s.product_id = c.product_id AND s.event_type = 'purchase'
GROUP BY c.session_id;

CREATE TEMP TABLE session_categories AS
SELECT
  session_id, category_code AS value, any_value(user_id) AS user_id, any_value(is_bot) AS is_bot,
  -- Most events win; among equals the value seen first.
  (count(*) << 40) - min(rowid) AS weight
FROM facts
GROUP BY session_id, category_code;

CREATE TEMP TABLE session_brands AS
SELECT
  session_id, brand AS value, any_value(user_id) AS user_id, any_value(is_bot) AS is_bot,
  (count(*) << 40) - min(rowid) AS weight
FROM facts
GROUP BY session_id, brand;

CREATE TEMP TABLE session_bands AS
SELECT session_id, price_band AS value, (count(*) << 40) - min(rowid) AS weight
FROM facts
GROUP BY session_id, price_band;

CREATE TEMP TABLE sessions AS
SELECT
  m.*,
  epoch_us(ended_at - started_at) // 1000000 AS duration_s,
  products,
  categories,
  coalesce(stage, (views > 0)::INTEGER) AS strict_stage,
  isodow(started_at) >= 6 AS is_weekend,
  primary_category,
  primary_brand,
  primary_price_band
FROM (
  SELECT
    session_id,
    any_value(user_id) AS user_id,
    any_value(source) AS source,
    any_value(is_bot) AS is_bot,
    min(event_time) AS started_at,
    max(event_time) AS ended_at,
    count(*)::INTEGER AS events,
    count(*) FILTER (event_type = 'view')::INTEGER AS views,
    count(*) FILTER (event_type = 'cart')::INTEGER AS carts,
    count(*) FILTER (event_type = 'remove_from_cart')::INTEGER AS removes,
    count(*) FILTER (event_type = 'purchase')::INTEGER AS purchases,
    count(paid) AS paid_purchases,
    coalesce(sum(paid), 0)::DECIMAL(12, 2) AS revenue,
    min(event_time) FILTER (paid IS NOT NULL) AS first_purchase_at
  FROM facts
  GROUP BY session_id
) m
JOIN (SELECT session_id, count(*)::INTEGER AS products FROM session_products GROUP BY 1)
  USING (session_id)
JOIN (
  SELECT session_id, count(*)::INTEGER AS categories, arg_max(value, weight) AS primary_category
  FROM session_categories
  GROUP BY 1
) USING (session_id)
JOIN (SELECT session_id, arg_max(value, weight) AS primary_brand FROM session_brands GROUP BY 1)
  USING (session_id)
JOIN (SELECT session_id, arg_max(value, weight) AS primary_price_band FROM session_bands GROUP BY 1)
  USING (session_id)
LEFT JOIN strict USING (session_id);

COPY (
  SELECT
    session_id, user_id, coalesce(t.text, s.source::VARCHAR) AS source_session, started_at, ended_at,
    duration_s, events, views, carts, removes, purchases, products, categories, revenue,
    first_purchase_at, strict_stage, is_bot, is_weekend, carts > 0 AND purchases = 0 AS cart_abandoned
  FROM sessions s
  LEFT JOIN source_texts t ON t.source = s.source
) TO '{shop.sessions}' (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT
    session_id, user_id, started_at, started_at::DATE AS day, hour(started_at)::INTEGER AS hour,
    isodow(started_at)::INTEGER AS day_of_week, is_weekend, duration_s, events, views, carts, removes,
    purchases, revenue, first_purchase_at IS NOT NULL AS is_order, strict_stage,
    l1 AS primary_category_l1, primary_category, primary_brand, primary_price_band,
    NULL::VARCHAR AS shopper_type
  FROM sessions
  JOIN levels ON levels.code = primary_category
  WHERE NOT is_bot
) TO '{summary.session_facts}' (FORMAT parquet, COMPRESSION zstd);
