-- How is each feature spread within the clusters? Five rows each, which a box plot shows exactly.
SELECT
  population,
  cluster,
  label,
  feature,
  unit,
  in_box_plot,
  place,
  figure
FROM ml.cluster_features
CROSS JOIN UNNEST(ARRAY[whisker_low, q1, median, q3, whisker_high]) WITH ORDINALITY AS ends (figure, place)
