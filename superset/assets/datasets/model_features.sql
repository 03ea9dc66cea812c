-- What does each feature tell the logistic regression and the forest of a purchase?
SELECT
  landmark,
  kind,
  feature,
  replace(feature, '_', ' ') AS feature_name,
  if(coefficient < 0, 'speaks against a purchase', 'speaks for a purchase') AS direction,
  unit,
  transformation,
  coefficient,
  standard_error,
  p_value,
  odds_ratio,
  odds_ratio_low,
  odds_ratio_high,
  importance,
  -- How far the log odds move with one standard deviation, with the direction in which they move.
  if(kind = 'logistic regression', sign(coefficient) * importance) AS standardised_coefficient,
  rank,
  explanation
FROM ml.feature_importance
