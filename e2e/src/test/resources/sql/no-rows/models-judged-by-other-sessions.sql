-- Which models were judged by other test sessions than those that reached their landmark?
WITH landmarks AS (
  SELECT
    k AS landmark,
    count(*) AS sessions,
    count_if(s.purchased) AS purchases
  FROM ml.session_scores s
  CROSS JOIN UNNEST(ARRAY[0, 1, 2, 3, 5, 10]) AS l (k)
  WHERE s.sample_set = 'test' AND s.landmark >= k
  GROUP BY 1
),
judged AS (
  SELECT
    model_version, landmark, sum(sessions) AS sessions, sum(purchases) AS purchases
  FROM ml.lift
  GROUP BY 1, 2
)
SELECT j.*, l.sessions, l.purchases
FROM judged j
LEFT JOIN landmarks l ON l.landmark = j.landmark
WHERE l.landmark IS NULL
  OR abs(l.sessions - j.sessions) > 1e-6
  OR abs(l.purchases - j.purchases) > 1e-6
