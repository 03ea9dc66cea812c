-- Which events are left when bot sessions are left out?
SELECT /*+ BROADCAST(b) */
  f.*,
  timestamp_micros(f.time) AS event_time,
  CAST(timestamp_micros(f.time) AS DATE) AS day,
  element_at(array('view', 'cart', 'remove_from_cart', 'purchase'), f.type + 1) AS event_type
FROM flagged f
LEFT ANTI JOIN (SELECT session_id FROM sessions WHERE is_bot) b ON b.session_id = f.session_id
