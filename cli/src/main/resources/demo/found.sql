-- What was found?
WITH found (position, what, number) AS (
  SELECT 1, 'lines read', sum(rows_read) FROM ops.job_runs WHERE job = 'ingest'
  UNION ALL
  SELECT 2, 'events accepted', count(*) FROM shop.events
  UNION ALL
  SELECT 3, 'duplicates', sum(rows_duplicate) FROM ops.job_runs WHERE job = 'ingest'
  UNION ALL
  SELECT 4, 'lines rejected', count(*) FROM shop.rejected_events
  UNION ALL
  SELECT 5, 'users', count(*) FROM shop.customers
  UNION ALL
  SELECT 6, 'of them bots', count_if(is_bot) FROM shop.customers
  UNION ALL
  SELECT 7, 'products', count(*) FROM shop.products
  UNION ALL
  SELECT 8, 'sessions', count(*) FROM shop.sessions
  UNION ALL
  SELECT 9, 'orders', count(*) FROM shop.sessions WHERE revenue > 0
  UNION ALL
  SELECT 10, 'revenue', sum(revenue) FROM shop.sessions
)
SELECT what, format(IF(what = 'revenue', '%,15.2f', '%,12.0f'), number) AS number
FROM found
ORDER BY position
