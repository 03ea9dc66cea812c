-- What do 10,000 sessions look like that were picked by the smallest seeded hash of their id?
SELECT
  session_id,
  timestamp_micros(started_at) AS started_at,
  duration_s,
  events,
  views,
  carts,
  purchases,
  products,
  revenue / 100D AS revenue,
  is_weekend,
  purchases > 0 AS converted
FROM visits
ORDER BY xxhash64(session_id, 20191001), session_id
LIMIT 10000
