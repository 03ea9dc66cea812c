-- What do 10,000 sessions look like that were picked by the smallest seeded hash of their id?
SELECT
  session_id,
  started_at,
  duration_s,
  events,
  views,
  carts,
  purchases,
  products,
  revenue,
  is_weekend,
  purchases > 0 AS converted
FROM shop.sessions
WHERE NOT is_bot
ORDER BY
  from_big_endian_64(xxhash64(to_big_endian_64(bitwise_xor(session_id, 20191001)))),
  session_id
LIMIT 10000
