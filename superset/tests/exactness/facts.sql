-- Facts for the comparison, made from shop.events and shop.sessions alone: never from summary.
-- The choice of a session's primary values follows its definition in words:
-- most events win, among equals what was seen first; within a second view, cart, removal, purchase, then the product.
CREATE TABLE {scratch}.events AS
SELECT
  e.event_id,
  e.event_time,
  cast(e.event_time AS date) AS day,
  day_of_week(e.event_time) AS day_of_week,
  hour(e.event_time) AS hour,
  day_of_week(e.event_time) >= 6 AS is_weekend,
  if(day_of_week(e.event_time) >= 6, 'weekend', 'weekday') AS day_kind,
  e.category_l1,
  e.category_l2,
  e.category_code,
  e.brand,
  CASE
    WHEN coalesce(e.price, 0) <= 0 THEN 'none'
    WHEN e.price >= 1000 THEN '1000+'
    WHEN e.price >= 500 THEN '500-1000'
    WHEN e.price >= 250 THEN '250-500'
    WHEN e.price >= 100 THEN '100-250'
    WHEN e.price >= 50 THEN '50-100'
    WHEN e.price >= 10 THEN '10-50'
    ELSE '0-10'
  END AS price_band,
  e.event_type,
  e.product_id,
  e.price,
  e.user_id,
  e.session_id,
  -- What decides between equals; a row of it has no nulls, which would have no order.
  cast(
    ROW(
      e.event_time,
      CASE e.event_type WHEN 'view' THEN 1 WHEN 'cart' THEN 2 WHEN 'remove_from_cart' THEN 3 ELSE 4 END,
      e.product_id,
      coalesce(e.category_id, -9223372036854775807),
      e.category_code,
      e.brand,
      coalesce(cast(e.price AS double), 1e300)
    ) AS ROW(at timestamp(6) with time zone, kind integer, product bigint, category bigint, code varchar,
      brand varchar, price double)
  ) AS place
FROM shop.events e
WHERE e.session_id IN (SELECT session_id FROM shop.sessions WHERE NOT is_bot);

CREATE TABLE {scratch}.sessions AS
WITH
category AS (
  SELECT session_id, min_by(ROW(l1, l2, code), ROW(-n, first_place)) AS best
  FROM (
    SELECT session_id, category_l1 AS l1, category_l2 AS l2, category_code AS code, count(*) AS n,
      min(place) AS first_place
    FROM {scratch}.events
    GROUP BY 1, 2, 3, 4
  )
  GROUP BY 1
),
brand AS (
  SELECT session_id, min_by(brand, ROW(-n, first_place)) AS best
  FROM (SELECT session_id, brand, count(*) AS n, min(place) AS first_place FROM {scratch}.events GROUP BY 1, 2)
  GROUP BY 1
),
price AS (
  SELECT session_id, min_by(price_band, ROW(-n, first_place)) AS best
  FROM (
    SELECT session_id, price_band, count(*) AS n, min(place) AS first_place FROM {scratch}.events GROUP BY 1, 2
  )
  GROUP BY 1
)
SELECT
  s.session_id,
  s.user_id,
  s.started_at,
  s.ended_at,
  cast(s.started_at AS date) AS day,
  day_of_week(s.started_at) AS day_of_week,
  hour(s.started_at) AS hour,
  s.is_weekend,
  if(s.is_weekend, 'weekend', 'weekday') AS day_kind,
  category.best[1] AS category_l1,
  category.best[2] AS category_l2,
  category.best[3] AS category_code,
  brand.best AS brand,
  price.best AS price_band,
  coalesce(k.label, 'unknown') AS shopper_type,
  s.duration_s,
  s.events,
  s.views,
  s.carts,
  s.removes,
  s.purchases,
  s.products,
  s.revenue,
  s.first_purchase_at,
  s.strict_stage
FROM shop.sessions s
JOIN category ON category.session_id = s.session_id
JOIN brand ON brand.session_id = s.session_id
JOIN price ON price.session_id = s.session_id
LEFT JOIN ml.customer_clusters k ON k.user_id = s.user_id
WHERE NOT s.is_bot
