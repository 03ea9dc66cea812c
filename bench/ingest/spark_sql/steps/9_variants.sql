-- What was each product called, when, at what price, and how did it sell?
SELECT
  product_id,
  category_id,
  code_id,
  brand_id,
  min(time) AS first_at,
  max(time) AS last_at,
  max(CASE WHEN cents > 0 THEN time END) AS priced_at,
  max_by(cents, time) FILTER (WHERE cents > 0) AS cents,
  count_if(NOT is_bot) AS events,
  count_if(NOT is_bot AND type = 0) AS views,
  count_if(NOT is_bot AND type = 1) AS carts,
  count_if(NOT is_bot AND type = 2) AS removes,
  count_if(NOT is_bot AND type = 3) AS purchases,
  sum(if(is_bot, 0, paid)) AS paid
FROM marked
GROUP BY product_id, category_id, code_id, brand_id
