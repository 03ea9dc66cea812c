-- Which sessions are people's?
SELECT
  *,
  CAST(timestamp_micros(started_at) AS DATE) AS day,
  CAST(timestamp_micros(first_purchase_at) AS DATE) AS order_day
FROM sessions
WHERE NOT is_bot
