-- How well is a purchase foreseen, in precision over recall (the base rate guesses)?
SELECT
  m.landmark AS events_seen,
  max(m.kind) FILTER (WHERE m.promoted) AS model,
  round(max(x.value) FILTER (WHERE m.promoted), 3) AS pr_auc,
  round(max(x.low) FILTER (WHERE m.promoted), 3) AS low,
  round(max(x.high) FILTER (WHERE m.promoted), 3) AS high,
  round(max(x.value) FILTER (WHERE m.kind = 'base rate'), 3) AS base_rate
FROM ml.models m
JOIN ml.model_metrics x ON x.model_version = m.model_version AND x.metric = 'pr_auc'
WHERE m.run_id = (SELECT max(run_id) FROM ml.models WHERE job = 'conversion')
GROUP BY m.landmark
ORDER BY m.landmark
