-- What did each user do in the shop, bots included and flagged?
WITH days AS (
  SELECT time div 86400000000 AS day, count(*) AS events, max(time) AS newest
  FROM events
  GROUP BY 1
),
as_of AS (
  SELECT max(newest) AS as_of
  FROM days
  WHERE events * 100 >= (SELECT median(events) FROM days)
),
totals AS (
  SELECT
    user_id,
    bool_or(is_bot) AS is_bot,
    sum(events) AS total_events,
    sum(views) AS n_view,
    sum(carts) AS n_cart,
    sum(removes) AS n_remove,
    sum(purchases) AS n_purchase,
    count(*) AS n_sessions,
    count(first_purchase_at) AS n_orders,
    sum(revenue) AS cents,
    sum(paid_purchases) AS paid_purchases,
    min(started_at) AS first_at,
    max(ended_at) AS last_at
  FROM sessions
  GROUP BY user_id
),
products AS (
  SELECT user_id, count(*) AS unique_products
  FROM (SELECT DISTINCT user_id, product_id FROM events)
  GROUP BY user_id
),
codes AS (
  SELECT user_id, count(*) AS unique_categories
  FROM (SELECT DISTINCT user_id, category_code FROM events)
  GROUP BY user_id
),
brands AS (
  SELECT user_id, count(*) AS unique_brands
  FROM (SELECT DISTINCT user_id, brand FROM events)
  GROUP BY user_id
)
SELECT
  *,
  cents / 100D AS revenue,
  coalesce(cents / paid_purchases / 100, 0D) AS avg_price_purchased,
  coalesce(n_purchase / n_view, 0D) AS conversion_rate,
  coalesce(n_cart / n_view, 0D) AS view_to_cart_rate,
  coalesce(n_purchase / n_cart, 0D) AS cart_to_purchase_rate,
  (moment - last_at) div 86400000000 AS recency_days,
  (last_at - first_at) div 86400000000 AS tenure_days,
  timestamp_micros(moment) AS as_of,
  timestamp_micros(first_at) AS first_event_at,
  timestamp_micros(last_at) AS last_event_at
FROM totals
JOIN products USING (user_id)
JOIN codes USING (user_id)
JOIN brands USING (user_id)
CROSS JOIN (SELECT as_of AS moment FROM as_of)
