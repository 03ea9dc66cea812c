-- Which share of the buyers does one reach with which share of the sessions, best chances first?
SELECT landmark, kind, decile / 10e0 AS share_of_sessions, cumulative_gain AS share_of_buyers
FROM ml.lift
UNION ALL
SELECT DISTINCT landmark, kind, 0e0, 0e0
FROM ml.lift
UNION ALL
SELECT DISTINCT landmark, 'by chance', tenth / 10e0, tenth / 10e0
FROM ml.lift
CROSS JOIN UNNEST(sequence(0, 10)) AS tenths (tenth)
