-- What is each product called now, how popular is it and how well does it sell?
WITH seen AS (
  SELECT
    product_id,
    min(time) AS first_at,
    max(time) AS last_at,
    max(CASE WHEN cents > 0 THEN time END) AS priced_at
  FROM events
  GROUP BY product_id
),
latest AS (
  SELECT /*+ BROADCAST(s) */
    product_id,
    max_by(struct(category_id, category_code, brand), event_id) FILTER (WHERE e.time = s.last_at) AS now,
    max_by(cents, event_id) FILTER (WHERE e.time = s.priced_at AND cents > 0) AS cents
  FROM events e
  JOIN seen s USING (product_id)
  WHERE e.time = s.last_at OR e.time = s.priced_at
  GROUP BY product_id
),
filed AS (
  SELECT product_id, count(*) AS categories
  FROM (SELECT DISTINCT product_id, category_id FROM events WHERE category_id IS NOT NULL)
  GROUP BY product_id
),
sold AS (
  SELECT
    product_id,
    count_if(type = 0) AS views,
    count_if(type = 1) AS carts,
    count_if(type = 2) AS removes,
    count_if(type = 3) AS purchases,
    sum(paid) AS paid
  FROM people
  GROUP BY product_id
),
visited AS (
  SELECT product_id, count(*) AS customers
  FROM (SELECT DISTINCT user_id, product_id FROM people)
  GROUP BY product_id
),
products AS (
  SELECT
    product_id,
    now.*,
    latest.cents,
    first_at,
    last_at,
    coalesce(views, 0) AS views,
    coalesce(carts, 0) AS carts,
    coalesce(removes, 0) AS removes,
    coalesce(purchases, 0) AS purchases,
    coalesce(customers, 0) AS customers,
    coalesce(paid, 0) AS paid,
    coalesce(categories, 0) AS categories
  FROM seen
  JOIN latest USING (product_id)
  LEFT JOIN filed USING (product_id)
  LEFT JOIN sold USING (product_id)
  LEFT JOIN visited USING (product_id)
),
rated AS (
  SELECT
    *,
    coalesce(
      sum(purchases) OVER (PARTITION BY category_code) / sum(views) OVER (PARTITION BY category_code),
      0D
    ) AS code_rate,
    sum(views) OVER () AS all_views,
    row_number() OVER (ORDER BY views DESC, product_id) AS popularity_rank
  FROM products
)
SELECT
  *,
  cents / 100D AS price,
  timestamp_micros(first_at) AS first_seen_at,
  timestamp_micros(last_at) AS last_seen_at,
  paid / 100D AS revenue,
  coalesce(views / all_views, 0D) AS popularity,
  coalesce(purchases / views, 0D) AS conversion_rate,
  (purchases + 20 * code_rate) / (views + 20) AS conversion_score
FROM rated
JOIN levels USING (category_code)
