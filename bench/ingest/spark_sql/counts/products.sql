-- How many products are there, and how many of them in several categories?
SELECT count(*) AS products, count_if(categories > 1) AS several
FROM (
  SELECT product_id, count(DISTINCT category_id) AS categories
  FROM variants
  GROUP BY product_id
)
