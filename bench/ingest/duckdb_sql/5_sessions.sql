-- What happened in each session, and what was it mainly about?
CREATE TEMP TABLE session_products AS
SELECT session_id, product_id, any_value(user_id) AS user_id
FROM facts
GROUP BY session_id, product_id;

-- One event in fifteen is no view, so all that is counted of the others costs next to nothing.
CREATE TEMP TABLE deeds AS
SELECT session_id, product_id, event_type, event_time, paid
FROM facts
WHERE event_type <> 'view';

-- The strict funnel: a view, then a cart, then a purchase of one product.
CREATE TEMP TABLE strict AS
WITH viewed AS (
  SELECT f.session_id, f.product_id, min(f.event_time) AS viewed_at
  FROM facts f
  JOIN (SELECT DISTINCT session_id, product_id FROM deeds WHERE event_type = 'cart') d
    ON d.session_id = f.session_id AND d.product_id = f.product_id
  WHERE f.event_type = 'view'
  GROUP BY f.session_id, f.product_id
),
carted AS (
  SELECT d.session_id, d.product_id, min(event_time) AS carted_at
  FROM deeds d
  JOIN viewed v ON v.session_id = d.session_id AND v.product_id = d.product_id
  WHERE event_type = 'cart' AND event_time >= viewed_at
  GROUP BY d.session_id, d.product_id
)
SELECT c.session_id, CASE WHEN bool_or(event_time >= carted_at) THEN 3 ELSE 2 END AS stage
FROM carted c
LEFT JOIN deeds s
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
  session_id,
  user_id,
  source,
  is_bot,
  started_at,
  ended_at,
  epoch_us(ended_at - started_at) // 1000000 AS duration_s,
  v.events::INTEGER AS events,
  (v.events - coalesce(carts + removes + purchases, 0))::INTEGER AS views,
  coalesce(carts, 0)::INTEGER AS carts,
  coalesce(removes, 0)::INTEGER AS removes,
  coalesce(purchases, 0)::INTEGER AS purchases,
  products,
  categories,
  coalesce(paid_purchases, 0) AS paid_purchases,
  coalesce(revenue, 0)::DECIMAL(12, 2) AS revenue,
  first_purchase_at,
  coalesce(stage, (v.events > coalesce(carts + removes + purchases, 0))::INTEGER) AS strict_stage,
  isodow(started_at) >= 6 AS is_weekend,
  primary_category,
  primary_brand,
  primary_price_band
FROM visits v
JOIN (SELECT pair, user_id, source FROM pairs) USING (pair)
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
LEFT JOIN strict USING (session_id)
LEFT JOIN (
  SELECT
    session_id,
    count(*) FILTER (event_type = 'cart') AS carts,
    count(*) FILTER (event_type = 'remove_from_cart') AS removes,
    count(*) FILTER (event_type = 'purchase') AS purchases,
    count(paid) AS paid_purchases,
    sum(paid) AS revenue,
    min(event_time) FILTER (paid IS NOT NULL) AS first_purchase_at
  FROM deeds
  GROUP BY session_id
) USING (session_id);

COPY (
  SELECT
    session_id, user_id, coalesce(t.text, s.source::VARCHAR) AS source_session, started_at, ended_at,
    duration_s, events, views, carts, removes, purchases, products, categories, revenue,
    first_purchase_at, strict_stage, is_bot, is_weekend, carts > 0 AND purchases = 0 AS cart_abandoned
  FROM sessions s
  LEFT JOIN source_texts t ON t.source = s.source
) TO '{shop.sessions}' ({parquet});

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
) TO '{summary.session_facts}' ({parquet});
