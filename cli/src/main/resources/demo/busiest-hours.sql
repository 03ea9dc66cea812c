-- At which hours of the day do people buy, as opposed to look?
SELECT
  hour(event_time) AS hour,
  count_if(event_type = 'view') AS views,
  count_if(event_type = 'purchase') AS purchases
FROM shop.events
GROUP BY 1
ORDER BY purchases DESC
LIMIT 5
