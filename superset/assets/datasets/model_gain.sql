-- Which share of the buyers does one reach with which share of the sessions, best chances first?
WITH models AS (
  -- The base rate orders nothing: it would lie on the line of chance.
  SELECT landmark, kind, decile, cumulative_gain
  FROM ml.lift
  WHERE kind <> 'base rate'
)
SELECT landmark, kind, decile / 10e0 AS share_of_sessions, cumulative_gain AS share_of_buyers
FROM models
UNION ALL
SELECT DISTINCT landmark, kind, 0e0, 0e0
FROM models
UNION ALL
SELECT DISTINCT landmark, 'by chance', tenth / 10e0, tenth / 10e0
FROM models
CROSS JOIN UNNEST(sequence(0, 10)) AS tenths (tenth)
