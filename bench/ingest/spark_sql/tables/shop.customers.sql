-- What did each user do in the shop, bots included and flagged?
WITH as_of AS (
  SELECT max(newest) AS as_of
  FROM spans
  WHERE kind = 1 AND all_events * 100 >= (SELECT median(all_events) FROM spans WHERE kind = 1)
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
    sum(viewed_cents) AS viewed_cents,
    sum(priced_views) AS priced_views,
    min(started_at) AS first_at,
    max(ended_at) AS last_at
  FROM sessions
  GROUP BY user_id
),
seen AS (
  SELECT
    user_id,
    count_if(kind = 0) AS unique_products,
    count_if(kind = 1) AS unique_categories,
    count_if(kind = 2) AS unique_brands
  FROM interests
  GROUP BY user_id
)
SELECT /*+ SHUFFLE_HASH(seen) */
  *,
  cents / 100D AS revenue,
  coalesce(cents / paid_purchases / 100, 0D) AS avg_price_purchased,
  coalesce(viewed_cents / priced_views / 100, 0D) AS avg_price_viewed,
  coalesce(n_purchase / n_view, 0D) AS conversion_rate,
  coalesce(n_cart / n_view, 0D) AS view_to_cart_rate,
  coalesce(n_purchase / n_cart, 0D) AS cart_to_purchase_rate,
  (moment - last_at) div 86400000000 AS recency_days,
  (last_at - first_at) div 86400000000 AS tenure_days,
  timestamp_micros(moment) AS as_of,
  timestamp_micros(first_at) AS first_event_at,
  timestamp_micros(last_at) AS last_event_at
FROM totals
JOIN seen USING (user_id)
CROSS JOIN (SELECT as_of AS moment FROM as_of)
