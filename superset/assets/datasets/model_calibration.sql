-- How often do predicted chances come true? Of the promoted model, or of the kind that a filter chose.
SELECT
  c.landmark,
  c.kind,
  m.promoted,
  c.bin_kind,
  c.bin,
  c.probability_from,
  c.probability_to,
  c.sessions,
  c.mean_predicted,
  c.observed,
  c.observed_low,
  c.observed_high
FROM ml.calibration c
JOIN ml.models m ON m.model_version = c.model_version
WHERE c.sessions > 0
{% if not filter_values('kind') %}
  AND m.promoted
{% endif %}
