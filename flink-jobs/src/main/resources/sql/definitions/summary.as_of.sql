-- Which time does the data speak of, and how far does it go back?
WITH days AS (
  SELECT
    cast(e.event_time AS date) AS day,
    count(*) AS events,
    max(e.event_time) AS newest,
    count_if(NOT s.is_bot) AS without_bots
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  GROUP BY 1
),
placed AS (
  SELECT
    day,
    events,
    newest,
    row_number() OVER (ORDER BY events, day) AS place,
    count(*) OVER () AS days
  FROM days
),
-- The newest event of the last day with at least 1 % of the median day's events.
last_moment AS (
  SELECT max(newest) AS as_of
  FROM placed
  WHERE events * 100e0 >= (
    SELECT avg(cast(events AS double)) FROM placed WHERE place IN ((days + 1) / 2, days / 2 + 1)
  )
)
SELECT
  l.as_of,
  cast(l.as_of AS date) AS as_of_day,
  min(d.day) AS first_day,
  cast(date_diff('day', min(d.day), cast(l.as_of AS date)) + 1 AS integer) AS days
FROM last_moment l
JOIN days d ON d.without_bots > 0 AND d.day <= cast(l.as_of AS date)
GROUP BY l.as_of
