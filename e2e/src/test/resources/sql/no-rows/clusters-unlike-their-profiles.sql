-- Which clusters have another size, share or name in their profile than in the rows of their members?
WITH members AS (
  SELECT 'customers' AS population, cluster, label, model_version FROM ml.customer_clusters
  UNION ALL
  SELECT 'sessions' AS population, cluster, label, model_version FROM ml.session_clusters
),
counted AS (
  SELECT
    population,
    cluster,
    label,
    model_version,
    count(*) AS size,
    cast(count(*) AS double) / sum(count(*)) OVER (PARTITION BY population) AS share
  FROM members
  GROUP BY 1, 2, 3, 4
)
SELECT c.*, p.size, p.share
FROM counted c
FULL JOIN ml.cluster_profiles p
  ON p.population = c.population AND p.cluster = c.cluster AND p.label = c.label
  AND p.model_version = c.model_version
WHERE p.size IS NULL OR c.size IS NULL OR p.size <> c.size OR abs(p.share - c.share) > 1e-9
