-- How good is each model and each baseline on test sessions, and how sure is that?
SELECT
  m.landmark,
  m.kind,
  m.promoted,
  m.kind || if(m.promoted, ' (promoted)', '') AS model,
  max(value) FILTER (WHERE metric = 'pr_auc') AS pr_auc,
  max(low) FILTER (WHERE metric = 'pr_auc') AS pr_auc_low,
  max(high) FILTER (WHERE metric = 'pr_auc') AS pr_auc_high,
  max(value) FILTER (WHERE metric = 'roc_auc') AS roc_auc,
  max(value) FILTER (WHERE metric = 'log_loss') AS log_loss,
  max(low) FILTER (WHERE metric = 'log_loss') AS log_loss_low,
  max(high) FILTER (WHERE metric = 'log_loss') AS log_loss_high,
  max(value) FILTER (WHERE metric = 'brier') AS brier,
  max(value) FILTER (WHERE metric = 'calibration_error') AS calibration_error,
  max(value) FILTER (WHERE metric = 'top_decile_lift') AS top_decile_lift,
  max(value) FILTER (WHERE metric = 'base_rate') AS base_rate,
  m.test_samples
FROM ml.models m
JOIN ml.model_metrics x ON x.model_version = m.model_version
WHERE m.run_id = (SELECT max(run_id) FROM ml.models WHERE job = 'conversion' AND promoted)
GROUP BY m.landmark, m.kind, m.promoted, m.test_samples
