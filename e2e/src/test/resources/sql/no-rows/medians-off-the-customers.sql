-- Which medians of customers' clusters are not those of their members?
WITH measured AS (
  SELECT k.cluster, f.feature, f.value
  FROM ml.customer_clusters k
  JOIN shop.customers c ON c.user_id = k.user_id
  CROSS JOIN UNNEST(
    ARRAY['n_view', 'n_sessions', 'revenue', 'avg_price_viewed', 'tenure_days'],
    ARRAY[
      cast(c.n_view AS double), cast(c.n_sessions AS double), cast(c.revenue AS double),
      c.avg_price_viewed, cast(c.tenure_days AS double)
    ]
  ) AS f (feature, value)
),
sorted AS (
  SELECT cluster, feature, array_sort(array_agg(value)) AS vals
  FROM measured
  GROUP BY 1, 2
),
medians AS (
  SELECT
    cluster,
    feature,
    (
      element_at(vals, (cardinality(vals) + 1) / 2) + element_at(vals, cardinality(vals) / 2 + 1)
    ) / 2 AS median
  FROM sorted
)
SELECT m.*, b.median
FROM medians m
LEFT JOIN ml.cluster_features b
  ON b.population = 'customers' AND b.cluster = m.cluster AND b.feature = m.feature
WHERE b.median IS NULL OR abs(b.median - m.median) > 1e-9 * greatest(1, abs(m.median))
