-- What did each user do in the shop, bots included and flagged?
WITH days AS (
  SELECT cast(event_time AS date) AS day, count(*) AS events, max(event_time) AS newest
  FROM shop.events
  GROUP BY 1
),
placed AS (
  SELECT
    day,
    events,
    newest,
    row_number() OVER (ORDER BY events, day) AS place,
    count(*) OVER () AS days
  FROM days
),
-- The newest event of the last day with at least 1 % of the median day's events.
as_of AS (
  SELECT max(newest) AS as_of
  FROM placed
  WHERE events * 100e0 >= (
    SELECT avg(cast(events AS double)) FROM placed WHERE place IN ((days + 1) / 2, days / 2 + 1)
  )
),
from_sessions AS (
  SELECT
    user_id,
    bool_or(is_bot) AS is_bot,
    count(*) AS n_sessions,
    count(first_purchase_at) AS n_orders
  FROM shop.sessions
  GROUP BY user_id
),
from_events AS (
  SELECT
    user_id,
    count(*) AS total_events,
    count_if(event_type = 'view') AS n_view,
    count_if(event_type = 'cart') AS n_cart,
    count_if(event_type = 'remove_from_cart') AS n_remove,
    count_if(event_type = 'purchase') AS n_purchase,
    count_if(event_type = 'purchase' AND price > 0) AS paid_purchases,
    count_if(event_type = 'view' AND price > 0) AS priced_views,
    count(DISTINCT product_id) AS unique_products,
    count(DISTINCT category_code) AS unique_categories,
    count(DISTINCT brand) AS unique_brands,
    coalesce(sum(price) FILTER (WHERE event_type = 'purchase' AND price > 0), 0) AS revenue,
    coalesce(sum(price) FILTER (WHERE event_type = 'view' AND price > 0), 0) AS viewed,
    min(event_time) AS first_event_at,
    max(event_time) AS last_event_at
  FROM shop.events
  GROUP BY user_id
)
SELECT
  e.user_id,
  s.is_bot,
  e.total_events,
  e.n_view,
  e.n_cart,
  e.n_remove,
  e.n_purchase,
  s.n_sessions,
  s.n_orders,
  e.unique_products,
  e.unique_categories,
  e.unique_brands,
  cast(e.revenue AS decimal(12, 2)) AS revenue,
  coalesce(
    cast(cast(e.revenue * 100 AS bigint) AS double) / nullif(e.paid_purchases, 0) / 100, 0e0
  ) AS avg_price_purchased,
  coalesce(
    cast(cast(e.viewed * 100 AS bigint) AS double) / nullif(e.priced_views, 0) / 100, 0e0
  ) AS avg_price_viewed,
  coalesce(cast(e.n_purchase AS double) / nullif(e.n_view, 0), 0e0) AS conversion_rate,
  coalesce(cast(e.n_cart AS double) / nullif(e.n_view, 0), 0e0) AS view_to_cart_rate,
  coalesce(cast(e.n_purchase AS double) / nullif(e.n_cart, 0), 0e0) AS cart_to_purchase_rate,
  cast(date_diff('day', e.last_event_at, a.as_of) AS integer) AS recency_days,
  cast(date_diff('day', e.first_event_at, e.last_event_at) AS integer) AS tenure_days,
  e.first_event_at,
  e.last_event_at,
  a.as_of
FROM from_events e
JOIN from_sessions s ON s.user_id = e.user_id
CROSS JOIN as_of a
