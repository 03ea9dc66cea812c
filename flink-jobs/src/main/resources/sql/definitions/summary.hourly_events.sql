-- How many events and users, and how much revenue, did each hour bring?
SELECT
  date_trunc('hour', e.event_time) AS hour_start,
  cast(date_trunc('hour', e.event_time) AS date) AS day,
  cast(hour(date_trunc('hour', e.event_time)) AS integer) AS hour,
  cast(day_of_week(date_trunc('hour', e.event_time)) AS integer) AS day_of_week,
  count(*) AS events,
  count_if(e.event_type = 'view') AS views,
  count_if(e.event_type = 'cart') AS carts,
  count_if(e.event_type = 'remove_from_cart') AS removes,
  count_if(e.event_type = 'purchase') AS purchases,
  count(DISTINCT e.user_id) AS users,
  cast(
    coalesce(sum(e.price) FILTER (WHERE e.event_type = 'purchase' AND e.price > 0), 0)
    AS decimal(12, 2)
  ) AS revenue
FROM shop.events e
JOIN shop.sessions s ON s.session_id = e.session_id
WHERE NOT s.is_bot
GROUP BY 1, 2, 3, 4
