-- What is each principal component made of?
SELECT
  population,
  component,
  'PC ' || CAST(component AS varchar) AS component_name,
  feature,
  replace(
    regexp_replace(regexp_replace(feature, '^n_(cart|purchase|view)$', '$1s'), '^n_|_(days|s)$', ''), '_', ' '
  ) AS feature_name,
  loading
FROM ml.pca_loadings
