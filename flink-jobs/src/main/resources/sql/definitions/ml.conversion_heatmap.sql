-- When is a purchase likely, by hour and weekday of the session's start?
WITH hours AS (
  SELECT hour, day_of_week
  FROM UNNEST(sequence(0, 23)) AS h (hour)
  CROSS JOIN UNNEST(sequence(1, 7)) AS d (day_of_week)
),
scores AS (
  SELECT
    hour(started_at) AS hour,
    day_of_week(started_at) AS day_of_week,
    avg(probability_at_start) AS predicted,
    avg(if(purchased, 1e0, 0e0)) AS observed,
    count(*) AS sessions
  FROM ml.session_scores
  GROUP BY 1, 2
)
SELECT
  cast(h.hour AS integer) AS hour,
  cast(h.day_of_week AS integer) AS day_of_week,
  s.predicted,
  s.observed,
  coalesce(s.sessions, 0) AS sessions
FROM hours h
LEFT JOIN scores s ON s.hour = h.hour AND s.day_of_week = h.day_of_week
