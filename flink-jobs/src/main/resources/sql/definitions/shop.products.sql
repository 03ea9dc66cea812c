-- What is each product called now, how popular is it and how well does it sell?
WITH facts AS (
  SELECT e.*, s.is_bot
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
),
-- Attributes come from the latest event, bots included; of one instant the larger event id wins.
latest AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY product_id ORDER BY event_time DESC, event_id DESC) AS age
  FROM facts
),
priced AS (
  SELECT
    product_id,
    price,
    row_number() OVER (PARTITION BY product_id ORDER BY event_time DESC, event_id DESC) AS age
  FROM facts
  WHERE price > 0
),
counters AS (
  SELECT
    product_id,
    min(event_time) AS first_seen_at,
    max(event_time) AS last_seen_at,
    count_if(NOT is_bot AND event_type = 'view') AS views,
    count_if(NOT is_bot AND event_type = 'cart') AS carts,
    count_if(NOT is_bot AND event_type = 'remove_from_cart') AS removes,
    count_if(NOT is_bot AND event_type = 'purchase') AS purchases,
    count(DISTINCT if(NOT is_bot, user_id)) AS customers,
    coalesce(sum(price) FILTER (WHERE NOT is_bot AND event_type = 'purchase' AND price > 0), 0)
      AS revenue,
    cast(count(DISTINCT category_id) AS integer) AS categories
  FROM facts
  GROUP BY product_id
),
products AS (
  SELECT
    c.*,
    l.category_id,
    l.category_code,
    l.category_l1,
    l.category_l2,
    l.category_l3,
    l.brand,
    p.price,
    -- What the products of one category code sell together, per view.
    coalesce(
      cast(sum(c.purchases) OVER (PARTITION BY l.category_code) AS double)
        / nullif(sum(c.views) OVER (PARTITION BY l.category_code), 0),
      0e0
    ) AS code_rate
  FROM counters c
  JOIN latest l ON l.product_id = c.product_id AND l.age = 1
  LEFT JOIN priced p ON p.product_id = c.product_id AND p.age = 1
)
SELECT
  product_id,
  category_id,
  category_code,
  category_l1,
  category_l2,
  category_l3,
  brand,
  price,
  first_seen_at,
  last_seen_at,
  views,
  carts,
  removes,
  purchases,
  customers,
  cast(revenue AS decimal(12, 2)) AS revenue,
  coalesce(cast(views AS double) / nullif(sum(views) OVER (), 0), 0e0) AS popularity,
  row_number() OVER (ORDER BY views DESC, product_id) AS popularity_rank,
  coalesce(cast(purchases AS double) / nullif(views, 0), 0e0) AS conversion_rate,
  (purchases + 20 * code_rate) / (views + 20) AS conversion_score,
  categories
FROM products
