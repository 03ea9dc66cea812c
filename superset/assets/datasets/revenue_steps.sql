-- What made the revenue of the as-of month differ from that of as many days of the month before, step by step?
WITH current_month AS (
  SELECT * FROM summary.revenue_drivers WHERE is_current AND days_compared > 0
),
-- The seven categories that changed most, then the others together.
ranked AS (
  SELECT category_l1, change, row_number() OVER (ORDER BY abs(change) DESC, category_l1) AS place
  FROM current_month
)
SELECT
  'category' AS kind,
  concat(cast(least(place, 8) AS varchar), ' ', if(place < 8, category_l1, 'all others')) AS step,
  change AS amount
FROM ranked
UNION ALL
SELECT 'effect', step, amount
FROM current_month
CROSS JOIN UNNEST(
  ARRAY['1 traffic', '2 conversion', '3 order value'],
  ARRAY[traffic_effect, conversion_effect, order_value_effect]
) AS effects (step, amount)
