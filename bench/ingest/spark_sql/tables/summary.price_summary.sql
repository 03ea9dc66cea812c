-- How are prices above zero distributed by category code and event type? The number -1 stands for all.
WITH counted AS (
  SELECT /*+ REPARTITION({partitions}, code, kind) */ code, kind, cents, events
  FROM prices
  LATERAL VIEW explode(array(CAST(code_id AS INT), -1)) AS code
  LATERAL VIEW explode(array(CAST(type AS INT), -1)) AS kind
  WHERE NOT is_bot AND cents > 0
),
grouped AS (
  SELECT code, kind, cents, sum(events) AS n
  FROM counted
  GROUP BY code, kind, cents
),
ranked AS (
  SELECT
    *,
    sum(n) OVER (
      PARTITION BY code, kind ORDER BY cents ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS reached,
    sum(n) OVER (PARTITION BY code, kind) AS total,
    sum(n * cents) OVER (PARTITION BY code, kind) AS paid
  FROM grouped
),
told AS (
  SELECT
    code,
    kind,
    sum(n) AS events,
    min(cents) / 100D AS min_price,
    min(CASE WHEN reached >= (total * 5 + 99) div 100 THEN cents END) / 100D AS p05,
    min(CASE WHEN reached >= (total * 25 + 99) div 100 THEN cents END) / 100D AS p25,
    min(CASE WHEN reached >= (total * 50 + 99) div 100 THEN cents END) / 100D AS median,
    min(CASE WHEN reached >= (total * 75 + 99) div 100 THEN cents END) / 100D AS p75,
    min(CASE WHEN reached >= (total * 95 + 99) div 100 THEN cents END) / 100D AS p95,
    max(cents) / 100D AS max_price,
    max(paid / total) / 100 AS mean_price,
    sqrt(sum(n * pow(cents - paid / total, 2)) / sum(n)) / 100 AS sd_price
  FROM ranked
  GROUP BY code, kind
)
SELECT
  * EXCEPT (category_code),
  coalesce(category_code, 'all') AS category_code,
  if(kind < 0, 'all', element_at({types}, kind + 1)) AS event_type
FROM told
LEFT JOIN (SELECT code_id AS code, category_code FROM codes) USING (code)
