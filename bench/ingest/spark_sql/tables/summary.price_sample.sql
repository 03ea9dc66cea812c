-- Which prices do 20,000 priced events show that were picked by the smallest seeded hash of their id?
SELECT
  event_id, event_time, event_type, category_l1, category_code, brand, cents / 100D AS price
FROM people
JOIN levels USING (category_code)
WHERE cents > 0
ORDER BY xxhash64(event_id, 20191001), event_id
LIMIT 20000
