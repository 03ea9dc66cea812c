-- Where do customers and sessions lie along the first three principal components?
SELECT
  p.population,
  p.id,
  p.cluster,
  p.label,
  p.pc1,
  p.pc2,
  p.pc3,
  c.pc1_share,
  c.pc2_share,
  c.pc3_share,
  p.events,
  p.purchases,
  p.price
FROM ml.pca_points p
JOIN (
  SELECT
    population,
    max(explained_share) FILTER (WHERE component = 1) AS pc1_share,
    max(explained_share) FILTER (WHERE component = 2) AS pc2_share,
    max(explained_share) FILTER (WHERE component = 3) AS pc3_share
  FROM ml.pca_components
  GROUP BY population
) c ON c.population = p.population
