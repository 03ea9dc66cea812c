-- Which categories and brands do the members of each cluster like best?
SELECT
  population,
  cluster,
  label,
  kind,
  rank,
  value,
  events,
  share,
  share_of_all,
  min(rank) OVER (PARTITION BY population, kind, value) AS best_rank
FROM ml.cluster_favourites
