-- How many events and users, and how much revenue, did each hour bring?
SELECT
  timestamp_seconds(3600 * span) AS hour_start,
  date_from_unix_date(CAST(span div 24 AS INT)) AS day,
  span % 24 AS hour,
  (span div 24 + 3) % 7 + 1 AS day_of_week,
  events,
  views,
  carts,
  removes,
  purchases,
  users,
  paid / 100D AS revenue
FROM spans
WHERE kind = 0 AND events > 0
