-- What did each user do, and how does each product sell?
CREATE TEMP TABLE days AS
SELECT event_time::DATE AS day, count(*) AS events, max(event_time) AS newest
FROM facts
GROUP BY 1;

COPY (
  WITH as_of AS (
    SELECT arg_max(newest, day) AS as_of
    FROM days
    WHERE events * 100 >= (SELECT median(events) FROM days)
  ),
  products AS (
    SELECT user_id, count(DISTINCT product_id) AS unique_products FROM session_products GROUP BY 1
  ),
  categories AS (
    SELECT user_id, count(DISTINCT value) AS unique_categories FROM session_categories GROUP BY 1
  ),
  brands AS (
    SELECT user_id, count(DISTINCT value) AS unique_brands FROM session_brands GROUP BY 1
  ),
  viewed AS (
    SELECT user_id, sum(price)::DOUBLE / count(*) AS avg_price_viewed
    FROM facts
    WHERE event_type = 'view' AND price > 0
    GROUP BY user_id
  ),
  users AS (
    SELECT
      user_id,
      bool_or(is_bot) AS is_bot,
      sum(events)::BIGINT AS total_events,
      sum(views)::BIGINT AS n_view,
      sum(carts)::BIGINT AS n_cart,
      sum(removes)::BIGINT AS n_remove,
      sum(purchases)::BIGINT AS n_purchase,
      count(*) AS n_sessions,
      count(first_purchase_at) AS n_orders,
      sum(paid_purchases) AS paid_purchases,
      sum(revenue)::DECIMAL(12, 2) AS revenue,
      min(started_at) AS first_event_at,
      max(ended_at) AS last_event_at
    FROM sessions
    GROUP BY user_id
  )
  SELECT
    user_id, is_bot, total_events, n_view, n_cart, n_remove, n_purchase, n_sessions, n_orders,
    unique_products, unique_categories, unique_brands, revenue,
    coalesce(revenue::DOUBLE / nullif(paid_purchases, 0), 0) AS avg_price_purchased,
    coalesce(avg_price_viewed, 0) AS avg_price_viewed,
    coalesce(n_purchase / nullif(n_view, 0), 0) AS conversion_rate,
    coalesce(n_cart / nullif(n_view, 0), 0) AS view_to_cart_rate,
    coalesce(n_purchase / nullif(n_cart, 0), 0) AS cart_to_purchase_rate,
    (epoch_us(as_of - last_event_at) // 86400000000)::INTEGER AS recency_days,
    (epoch_us(last_event_at - first_event_at) // 86400000000)::INTEGER AS tenure_days,
    first_event_at, last_event_at, as_of
  FROM users
  JOIN products USING (user_id)
  JOIN categories USING (user_id)
  JOIN brands USING (user_id)
  LEFT JOIN viewed USING (user_id)
  CROSS JOIN as_of
) TO '{shop.customers}' ({parquet});

COPY (
  -- A product has few different attributes, so they are grouped first and compared after.
  WITH variants AS (
    SELECT
      product_id, category_id, category_code, brand,
      min(event_time) AS first_seen_at,
      max(event_time) AS last_seen_at,
      max(event_time) FILTER (price > 0) AS priced_at,
      arg_max(price, event_time) FILTER (price > 0) AS price,
      count(*) FILTER (NOT is_bot AND event_type = 'view') AS views,
      count(*) FILTER (NOT is_bot AND event_type = 'cart') AS carts,
      count(*) FILTER (NOT is_bot AND event_type = 'remove_from_cart') AS removes,
      count(*) FILTER (NOT is_bot AND event_type = 'purchase') AS purchases,
      sum(paid) FILTER (NOT is_bot) AS revenue
    FROM facts
    GROUP BY product_id, category_id, category_code, brand
  ),
  products AS (
    SELECT
      product_id,
      arg_max_null(category_id, last_seen_at) AS category_id,
      arg_max(category_code, last_seen_at) AS category_code,
      arg_max(brand, last_seen_at) AS brand,
      arg_max(price, priced_at) AS price,
      min(first_seen_at) AS first_seen_at,
      max(last_seen_at) AS last_seen_at,
      sum(views)::BIGINT AS views,
      sum(carts)::BIGINT AS carts,
      sum(removes)::BIGINT AS removes,
      sum(purchases)::BIGINT AS purchases,
      coalesce(sum(revenue), 0)::DECIMAL(12, 2) AS revenue,
      count(DISTINCT category_id)::INTEGER AS categories
    FROM variants
    GROUP BY product_id
  ),
  customers AS (
    SELECT product_id, count(DISTINCT user_id) AS customers
    FROM session_products
    JOIN (SELECT session_id FROM sessions WHERE NOT is_bot) USING (session_id)
    GROUP BY product_id
  ),
  rates AS (
    SELECT category_code, coalesce(sum(purchases) / nullif(sum(views), 0), 0) AS rate
    FROM products
    GROUP BY category_code
  )
  SELECT
    product_id, category_id, category_code, l1 AS category_l1, l2 AS category_l2, l3 AS category_l3,
    brand, price, first_seen_at, last_seen_at, views, carts, removes, purchases,
    coalesce(customers, 0) AS customers, revenue,
    coalesce(views / nullif(sum(views) OVER (), 0), 0)::DOUBLE AS popularity,
    row_number() OVER (ORDER BY views DESC, product_id) AS popularity_rank,
    coalesce(purchases / nullif(views, 0), 0) AS conversion_rate,
    (purchases + 20 * rate) / (views + 20) AS conversion_score,
    categories
  FROM products
  JOIN rates USING (category_code)
  JOIN levels ON levels.code = category_code
  LEFT JOIN customers USING (product_id)
) TO '{shop.products}' ({parquet});
