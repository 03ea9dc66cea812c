-- Are the clusters real?
SELECT
  population,
  test,
  CASE test
    WHEN 'random_permutation' THEN 'Clearer than random data?'
    WHEN 'stability_bootstrap' THEN 'The same on other samples?'
    WHEN 'stability_without_outliers' THEN 'The same without outliers?'
    WHEN 'stability_later_period' THEN 'The same in a later period?'
    WHEN 'silhouette_cluster' THEN 'Apart from the next cluster?'
    ELSE 'Which features differ?'
  END AS question,
  array_position(
    ARRAY['random_permutation', 'stability_bootstrap', 'stability_without_outliers', 'stability_later_period',
      'silhouette_cluster', 'anova'],
    test
  ) AS question_no,
  if(
    test = 'anova',
    replace(
      regexp_replace(regexp_replace(subject, '^n_(cart|purchase|view)$', '$1s'), '^n_|_(days|s)$', ''), '_', ' '
    ),
    subject
  ) AS subject,
  value,
  low,
  high,
  p_value,
  baseline,
  explanation
FROM ml.cluster_validation
