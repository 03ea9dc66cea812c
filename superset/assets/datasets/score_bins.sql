-- How are the chances spread that sessions got, of those with a purchase and of the others?
SELECT
  landmark,
  bin AS bin_no,
  -- With a space before the small ones, the names of the bins sort as the bins do.
  element_at(
    ARRAY[
      ' 0.0–0.1 %', ' 0.1–0.5 %', ' 0.5–1.0 %', ' 1–2 %', ' 2–5 %', ' 5–10 %',
      '10–20 %', '20–40 %', '40–60 %', '60–100 %'
    ],
    bin
  ) AS probability_bin,
  sum(sessions) AS sessions,
  sum(buyers) AS buyers
FROM (
  SELECT
    landmark,
    width_bucket(probability, ARRAY[0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6]) + 1 AS bin,
    count(*) AS sessions,
    count_if(purchased) AS buyers
  FROM ml.session_scores
  GROUP BY 1, 2
  UNION ALL
  -- Bins without a session count as well: a chart would leave them out.
  SELECT DISTINCT landmark, bin, 0, 0
  FROM ml.lift
  CROSS JOIN UNNEST(sequence(1, 10)) AS bins (bin)
)
GROUP BY landmark, bin
