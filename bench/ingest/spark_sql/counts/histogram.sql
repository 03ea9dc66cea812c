-- How often does each length of a session occur, in seconds and in events?
SELECT if(kind = 0, 'duration_s', 'events') AS measure, length, count(*) AS sessions
FROM visits
LATERAL VIEW posexplode(array(duration_s, events)) AS kind, length
GROUP BY kind, length
