-- Which sessions were there?
SELECT
  * EXCEPT (started_at, ended_at, first_purchase_at, revenue),
  timestamp_micros(started_at) AS started_at,
  timestamp_micros(ended_at) AS ended_at,
  timestamp_micros(first_purchase_at) AS first_purchase_at,
  revenue / 100D AS revenue
FROM sessions
