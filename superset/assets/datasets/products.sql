-- How does each product do, beside its category, and what makes the difference?
WITH counted AS (
  SELECT
    *,
    coalesce(
      element_at(
        ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'],
        width_bucket(cast(price AS double), ARRAY[10, 50, 100, 250, 500, 1000]) + 1
      ),
      'none'
    ) AS price_band
  FROM shop.products
),
compared AS (
  SELECT
    *,
    count(*) OVER code AS code_products,
    cast(sum(views) OVER code AS double) AS code_views,
    cast(sum(carts) OVER code AS double) AS code_carts,
    cast(sum(purchases) OVER code AS double) AS code_purchases,
    cast(sum(revenue) OVER code AS double) AS code_revenue,
    -- Dear things sell less often: so the fair comparison is with the same price band.
    cast(sum(purchases) OVER peers AS double) / nullif(sum(views) OVER peers, 0) AS peer_conversion,
    cast(sum(revenue) OVER peers AS double) / nullif(sum(purchases) OVER peers, 0) AS peer_price,
    count(*) OVER () AS all_products,
    row_number() OVER (PARTITION BY category_l1 ORDER BY views DESC, product_id) AS category_rank
  FROM counted
  WINDOW
    code AS (PARTITION BY category_code),
    peers AS (PARTITION BY category_code, price_band)
),
rated AS (
  SELECT
    *,
    code_purchases / nullif(code_views, 0) AS benchmark,
    views / nullif(code_views / code_products, 0) AS views_factor,
    conversion_rate / nullif(code_purchases / nullif(code_views, 0), 0) AS conversion_factor,
    cast(revenue AS double) / nullif(purchases, 0) / nullif(code_revenue / nullif(code_purchases, 0), 0) AS price_factor,
    revenue / nullif(code_revenue / code_products, 0) AS revenue_factor,
    conversion_score / nullif(code_purchases / nullif(code_views, 0), 0) AS conversion_index,
    carts / nullif(cast(views AS double), 0) / nullif(code_carts / nullif(code_views, 0), 0) AS cart_index,
    greatest(0, views * peer_conversion - purchases) AS missing_purchases
  FROM compared
)
SELECT
  cast(product_id AS varchar) AS product,
  category_l1,
  coalesce(split_part(category_code, '.', 2), category_l1) AS category_l2,
  category_code,
  brand,
  price_band,
  price,
  views,
  carts,
  purchases,
  customers,
  revenue,
  popularity,
  popularity_rank,
  category_rank,
  conversion_rate,
  conversion_score,
  benchmark,
  peer_conversion,
  conversion_index,
  cart_index,
  views_factor,
  conversion_factor,
  price_factor,
  revenue_factor,
  missing_purchases,
  missing_purchases * price AS revenue_at_stake,
  -- The tenth that is looked at most, and clearly behind what its category turns into purchases.
  popularity_rank * 10 <= all_products AND conversion_index < 0.75 AS is_behind,
  CASE
    WHEN conversion_index >= 0.75 THEN 'Nothing: it sells as its category does, or better.'
    WHEN conversion_score >= 0.9 * peer_conversion
      THEN 'Dear for its category, and sells as its price band does: show cheaper alternatives beside it.'
    WHEN cart_index < 0.75 THEN 'Seldom put into the cart: check pictures, description, reviews and stock.'
    WHEN price > 1.2 * peer_price THEN 'Dearer than its peers: test a lower price, or say what it is worth.'
    ELSE 'Put into the cart and not bought: check delivery, stock and payment.'
  END AS what_to_do
FROM rated
