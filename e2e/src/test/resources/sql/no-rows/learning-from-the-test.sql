-- Which test sessions are of users or days that a model has learned from?
WITH learned AS (
  SELECT user_id FROM ml.session_scores WHERE sample_set IN ('fit', 'calibrate', 'choose')
),
ends AS (
  SELECT max(started_at) AS last_learned
  FROM ml.session_scores
  WHERE sample_set IN ('fit', 'calibrate', 'choose')
)
SELECT s.session_id, s.user_id, s.started_at
FROM ml.session_scores s
CROSS JOIN ends e
WHERE s.sample_set = 'test'
  AND (s.user_id IN (SELECT user_id FROM learned) OR s.started_at <= e.last_learned)
