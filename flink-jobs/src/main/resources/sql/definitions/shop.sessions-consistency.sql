-- Which sessions do not add up from their own events? (Correct tables give no row.)
WITH counted AS (
  SELECT
    session_id,
    min(user_id) AS user_id,
    max(user_id) AS last_user_id,
    min(source_session) AS source_session,
    min(event_time) AS started_at,
    max(event_time) AS ended_at,
    count(*) AS events,
    count_if(event_type = 'view') AS views,
    count_if(event_type = 'cart') AS carts,
    count_if(event_type = 'remove_from_cart') AS removes,
    count_if(event_type = 'purchase') AS purchases,
    count(DISTINCT product_id) AS products,
    count(DISTINCT category_code) AS categories,
    coalesce(sum(price) FILTER (WHERE event_type = 'purchase' AND price > 0), 0) AS revenue,
    min(event_time) FILTER (WHERE event_type = 'purchase' AND price > 0) AS first_purchase_at,
    max(gap_ms) AS longest_gap_ms
  FROM (
    SELECT
      *,
      date_diff(
        'millisecond',
        lag(event_time) OVER (PARTITION BY session_id ORDER BY event_time),
        event_time
      ) AS gap_ms
    FROM shop.events
  )
  GROUP BY session_id
)
SELECT coalesce(s.session_id, c.session_id) AS session_id
FROM shop.sessions s
FULL JOIN counted c ON c.session_id = s.session_id
WHERE
  s.session_id IS NULL
  OR c.session_id IS NULL
  OR c.user_id <> s.user_id
  OR c.last_user_id <> s.user_id
  OR c.source_session IS DISTINCT FROM s.source_session
  OR c.started_at <> s.started_at
  OR c.ended_at <> s.ended_at
  OR date_diff('second', s.started_at, s.ended_at) <> s.duration_s
  OR c.events <> s.events
  OR c.views <> s.views
  OR c.carts <> s.carts
  OR c.removes <> s.removes
  OR c.purchases <> s.purchases
  OR c.products <> s.products
  OR c.categories <> s.categories
  OR c.revenue <> s.revenue
  OR c.first_purchase_at IS DISTINCT FROM s.first_purchase_at
  OR c.longest_gap_ms > 1800000
  OR s.is_weekend <> (day_of_week(s.started_at) >= 6)
  OR s.cart_abandoned <> (s.carts > 0 AND s.purchases = 0)
