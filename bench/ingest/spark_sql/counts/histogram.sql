-- How often does each length of a session occur, in seconds and in events?
SELECT 'duration_s' AS measure, duration_s AS length, count(*) AS sessions
FROM visits
GROUP BY duration_s
UNION ALL
SELECT 'events', events, count(*)
FROM visits
GROUP BY events
