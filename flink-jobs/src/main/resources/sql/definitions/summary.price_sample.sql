-- Which prices do 20,000 priced events show that were picked by the smallest seeded hash of their id?
SELECT
  e.event_id,
  e.event_time,
  e.event_type,
  e.category_l1,
  e.category_code,
  e.brand,
  e.price
FROM shop.events e
JOIN shop.sessions s ON s.session_id = e.session_id
WHERE NOT s.is_bot AND e.price > 0
ORDER BY
  from_big_endian_64(xxhash64(to_big_endian_64(bitwise_xor(e.event_id, 20191001)))),
  e.event_id
LIMIT 20000
