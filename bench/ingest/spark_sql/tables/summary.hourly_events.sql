-- How many events and users, and how much revenue, did each hour bring?
SELECT
  timestamp_seconds(3600 * (time div 3600000000)) AS hour_start,
  CAST(timestamp_seconds(3600 * (time div 3600000000)) AS DATE) AS day,
  hour(timestamp_seconds(3600 * (time div 3600000000))) AS hour,
  weekday(timestamp_seconds(3600 * (time div 3600000000))) + 1 AS day_of_week,
  sum(events) AS events,
  sum(views) AS views,
  sum(carts) AS carts,
  sum(removes) AS removes,
  sum(purchases) AS purchases,
  count(*) AS users,
  sum(paid) / 100D AS revenue
FROM (
  SELECT
    user_id,
    time div 3600000000 * 3600000000 AS time,
    count(*) AS events,
    count_if(type = 0) AS views,
    count_if(type = 1) AS carts,
    count_if(type = 2) AS removes,
    count_if(type = 3) AS purchases,
    sum(paid) AS paid
  FROM people
  GROUP BY 1, 2
)
GROUP BY time
