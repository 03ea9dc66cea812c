-- How do the clusters differ in each feature, and from everybody?
WITH features AS (
  SELECT
    *,
    replace(
      regexp_replace(regexp_replace(feature, '^n_(cart|purchase|view)$', '$1s'), '^n_|_(days|s)$', ''), '_', ' '
    ) AS feature_name
  FROM ml.cluster_features
)
SELECT
  f.population,
  f.cluster,
  f.label,
  f.feature,
  f.feature_name,
  f.unit,
  f.feature_name || if(f.unit = '1', '', ' (' || f.unit || ')') AS measure,
  f.description,
  f.is_clustered,
  f.measured,
  f.mean,
  f.median,
  f.q1,
  f.q3,
  f.positive_share,
  everybody.mean AS mean_of_all,
  -- A wave of the day has no zero to be a multiple of.
  if(f.feature NOT LIKE 'hour%', f.mean / nullif(everybody.mean, 0)) AS times_all
FROM features f
JOIN ml.cluster_features everybody
  ON everybody.population = f.population AND everybody.feature = f.feature AND everybody.cluster = -2
