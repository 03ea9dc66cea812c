-- Between which bounds lies each figure of each model? Five rows each, which a box plot shows as an interval.
SELECT
  m.landmark,
  m.kind,
  x.metric,
  place,
  figure
FROM ml.models m
JOIN ml.model_metrics x ON x.model_version = m.model_version
CROSS JOIN UNNEST(ARRAY[low, low, value, high, high]) WITH ORDINALITY AS ends (figure, place)
WHERE m.run_id = (SELECT max(run_id) FROM ml.models WHERE job = 'conversion' AND promoted)
  AND low IS NOT NULL
