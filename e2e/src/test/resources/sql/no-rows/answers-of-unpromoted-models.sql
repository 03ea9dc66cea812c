-- Which answers come from a model that the registry does not know as promoted?
WITH answers AS (
  SELECT 'customer_clusters' AS found_in, model_version FROM ml.customer_clusters
  UNION
  SELECT 'session_clusters', model_version FROM ml.session_clusters
  UNION
  SELECT 'cluster_profiles', model_version FROM ml.cluster_profiles
  UNION
  SELECT 'cluster_selection', model_version FROM ml.cluster_selection
  UNION
  SELECT 'session_scores', model_version FROM ml.session_scores
)
SELECT a.*
FROM answers a
LEFT JOIN ml.models m ON m.model_version = a.model_version
WHERE m.promoted IS NULL OR NOT m.promoted
