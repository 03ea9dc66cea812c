-- Which 50 category codes have the most events, and what do all others have together?
WITH categories AS (
  SELECT
    e.category_code,
    e.category_l1,
    count(*) AS events,
    count_if(e.event_type = 'view') AS views,
    count_if(e.event_type = 'cart') AS carts,
    count_if(e.event_type = 'purchase') AS purchases,
    count(DISTINCT e.user_id) AS users,
    coalesce(sum(e.price) FILTER (WHERE e.event_type = 'purchase' AND e.price > 0), 0) AS revenue
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
  GROUP BY 1, 2
),
placed AS (
  SELECT *, least(row_number() OVER (ORDER BY events DESC, category_code), 51) AS place
  FROM categories
)
SELECT
  cast(place AS integer) AS rank,
  if(place <= 50, min(category_code), 'other') AS category_code,
  if(place <= 50, min(category_l1), 'other') AS category_l1,
  sum(events) AS events,
  sum(views) AS views,
  sum(carts) AS carts,
  sum(purchases) AS purchases,
  -- Users of several codes cannot be added: one may have used many.
  if(place <= 50, min(users)) AS users,
  cast(sum(revenue) AS decimal(12, 2)) AS revenue,
  cast(sum(events) AS double) / sum(sum(events)) OVER () AS share_of_events,
  cast(count(*) AS integer) AS members
FROM placed
GROUP BY place
