-- Which sessions came to which stage of the funnel, by any product (loose) or with one product in this order (strict)?
WITH sessions AS (
  SELECT
    session_id,
    user_id,
    started_at,
    day,
    is_weekend,
    if(is_weekend, 'weekend', 'weekday') AS day_kind,
    primary_category_l1 AS category_l1,
    coalesce(split_part(primary_category, '.', 2), primary_category_l1) AS category_l2,
    primary_category AS category_code,
    primary_brand AS brand,
    primary_price_band AS price_band,
    coalesce(shopper_type, 'unknown') AS shopper_type,
    views,
    carts,
    purchases,
    revenue,
    strict_stage
  FROM summary.session_facts
)
SELECT 'loose' AS kind, 1 AS stage_no, 'view' AS stage, * FROM sessions WHERE views > 0
UNION ALL
SELECT 'loose', 2, 'cart', * FROM sessions WHERE carts > 0
UNION ALL
SELECT 'loose', 3, 'purchase', * FROM sessions WHERE purchases > 0
UNION ALL
SELECT 'strict', 1, 'view', * FROM sessions WHERE strict_stage >= 1
UNION ALL
SELECT 'strict', 2, 'cart', * FROM sessions WHERE strict_stage >= 2
UNION ALL
SELECT 'strict', 3, 'purchase', * FROM sessions WHERE strict_stage >= 3
