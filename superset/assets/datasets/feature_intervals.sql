-- How sure are the coefficients of the logistic regression? Five rows each, for a box plot of the interval.
SELECT
  landmark,
  replace(feature, '_', ' ') AS feature_name,
  rank,
  place,
  log_odds
FROM ml.feature_importance
CROSS JOIN UNNEST(
  ARRAY[ln(odds_ratio_low), ln(odds_ratio_low), ln(odds_ratio), ln(odds_ratio_high), ln(odds_ratio_high)]
) WITH ORDINALITY AS ends (log_odds, place)
WHERE odds_ratio_low > 0
