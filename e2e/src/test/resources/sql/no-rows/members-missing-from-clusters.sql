-- Which customers and sessions have no cluster although they are no bots, or one although they are?
SELECT 'customers' AS population, coalesce(c.user_id, k.user_id) AS id
FROM (SELECT user_id FROM shop.customers WHERE NOT is_bot) c
FULL JOIN ml.customer_clusters k ON k.user_id = c.user_id
WHERE c.user_id IS NULL OR k.user_id IS NULL
UNION ALL
SELECT 'sessions', coalesce(s.session_id, k.session_id)
FROM (SELECT session_id, user_id, started_at FROM shop.sessions WHERE NOT is_bot) s
FULL JOIN ml.session_clusters k
  ON k.session_id = s.session_id AND k.user_id = s.user_id AND k.started_at = s.started_at
WHERE s.session_id IS NULL OR k.session_id IS NULL
