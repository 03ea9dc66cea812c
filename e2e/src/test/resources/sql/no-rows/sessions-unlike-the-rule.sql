-- Which sessions differ from events cut anew where more than 30 minutes pass, or the other way round?
WITH followed AS (
  SELECT
    *,
    lag(event_time) OVER (PARTITION BY user_id, source_session ORDER BY event_time) AS previous
  FROM shop.events
),
numbered AS (
  SELECT
    *,
    count_if(previous IS NULL OR event_time > previous + INTERVAL '30' MINUTE) OVER (
      PARTITION BY user_id, source_session
      ORDER BY event_time
    ) AS session_no
  FROM followed
),
cut AS (
  SELECT
    -- All events of a session must name it.
    if(min(session_id) = max(session_id), min(session_id)) AS session_id,
    user_id,
    source_session,
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
    min(event_time) FILTER (WHERE event_type = 'purchase' AND price > 0) AS first_purchase_at
  FROM numbered
  GROUP BY user_id, source_session, session_no
),
derived AS (
  SELECT
    *,
    date_diff('second', started_at, ended_at) AS duration_s,
    events > 1000
      OR (events >= 100 AND date_diff('millisecond', started_at, ended_at) < 2500 * (events - 1))
      AS is_bot,
    day_of_week(started_at) >= 6 AS is_weekend,
    carts > 0 AND purchases = 0 AS cart_abandoned
  FROM cut
),
stored AS (
  SELECT
    session_id,
    user_id,
    source_session,
    started_at,
    ended_at,
    events,
    views,
    carts,
    removes,
    purchases,
    products,
    categories,
    revenue,
    first_purchase_at,
    duration_s,
    is_bot,
    is_weekend,
    cart_abandoned
  FROM shop.sessions
)
(SELECT 'stored' AS side, * FROM (SELECT * FROM stored EXCEPT ALL SELECT * FROM derived))
UNION ALL
(SELECT 'derived' AS side, * FROM (SELECT * FROM derived EXCEPT ALL SELECT * FROM stored))
