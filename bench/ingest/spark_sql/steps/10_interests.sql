-- Which products (0), category codes (1) and brands (2) did each user see?
SELECT user_id, kind, value, bool_or(NOT is_bot) AS is_human
FROM marked
LATERAL VIEW posexplode(array(product_id, CAST(code_id AS BIGINT), CAST(brand_id AS BIGINT)))
  AS kind, value
GROUP BY user_id, kind, value
