-- What is each product called now, how popular is it and how well does it sell?
WITH merged AS (
  SELECT
    product_id,
    max_by(category_id, last_at) AS category_id,
    max_by(code_id, last_at) AS code_id,
    max_by(brand_id, last_at) AS brand_id,
    max_by(cents, priced_at) AS cents,
    min(first_at) AS first_at,
    max(last_at) AS last_at,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(removes) AS removes,
    sum(purchases) AS purchases,
    sum(paid) AS paid,
    count(DISTINCT category_id) AS categories
  FROM variants
  GROUP BY product_id
),
visited AS (
  SELECT value AS product_id, count(*) AS seen_by
  FROM interests
  WHERE kind = 0 AND is_human
  GROUP BY value
),
rated AS (
  SELECT
    *,
    coalesce(
      sum(purchases) OVER (PARTITION BY code_id) / sum(views) OVER (PARTITION BY code_id),
      0D
    ) AS code_rate,
    sum(views) OVER () AS all_views,
    row_number() OVER (ORDER BY views DESC, product_id) AS popularity_rank
  FROM merged
)
SELECT
  *,
  coalesce(seen_by, 0) AS customers,
  cents / 100D AS price,
  timestamp_micros(first_at) AS first_seen_at,
  timestamp_micros(last_at) AS last_seen_at,
  paid / 100D AS revenue,
  coalesce(views / all_views, 0D) AS popularity,
  coalesce(purchases / views, 0D) AS conversion_rate,
  (purchases + 20 * code_rate) / (views + 20) AS conversion_score
FROM rated
JOIN codes USING (code_id)
JOIN brands USING (brand_id)
LEFT JOIN visited USING (product_id)
