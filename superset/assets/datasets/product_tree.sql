-- Where does the revenue come from: category, brand, product? Small brands and products are put together, so that the
-- rings stay readable, and the sums stay right.
WITH sold AS (
  SELECT
    category_l1,
    coalesce(split_part(category_code, '.', 2), category_l1) AS category_l2,
    category_code,
    brand,
    product_id,
    element_at(
      ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'],
      width_bucket(cast(price AS double), ARRAY[10, 50, 100, 250, 500, 1000]) + 1
    ) AS price_band,
    views,
    purchases,
    revenue,
    sum(revenue) OVER (PARTITION BY category_l1, brand) AS brand_revenue
  FROM shop.products
),
ranked AS (
  SELECT
    *,
    dense_rank() OVER (PARTITION BY category_l1 ORDER BY brand_revenue DESC, brand) AS brand_rank,
    row_number() OVER (PARTITION BY category_l1, brand ORDER BY revenue DESC, product_id) AS product_rank
  FROM sold
)
SELECT
  category_l1,
  category_l2,
  category_code,
  brand,
  coalesce(price_band, 'none') AS price_band,
  -- A brand somebody asks for is never hidden among the others.
{% if filter_values('brand') %}
  brand AS brand_shown,
  if(product_rank <= 10, cast(product_id AS varchar), 'others') AS product_shown,
{% else %}
  if(brand_rank <= 5, brand, 'others') AS brand_shown,
  if(brand_rank <= 5 AND product_rank <= 3, cast(product_id AS varchar), 'others') AS product_shown,
{% endif %}
  views,
  purchases,
  revenue
FROM ranked
