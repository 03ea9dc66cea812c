-- Which events are of bots?
SELECT /*+ BROADCAST(b) */ e.*, b.session_id IS NOT NULL AS is_bot
FROM events e
LEFT JOIN bots b ON b.session_id = e.session_id
