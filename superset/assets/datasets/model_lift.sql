-- How many purchases do the tenths with the highest chances hold? Of the promoted model, or of a chosen kind.
SELECT
  l.landmark,
  l.kind,
  m.promoted,
  l.decile,
  l.sessions,
  l.purchases,
  l.rate,
  l.lift,
  l.cumulative_lift,
  l.cumulative_gain
FROM ml.lift l
JOIN ml.models m ON m.model_version = l.model_version
{% if not filter_values('kind') %}
WHERE m.promoted
{% endif %}
