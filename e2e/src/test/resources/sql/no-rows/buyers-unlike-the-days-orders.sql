-- Do new and returning buyers of a day, or what they ordered, not add up to its buyers and orders?
SELECT d.day, d.buyers, d.orders, b.buyers AS split_buyers, b.orders AS split_orders
FROM summary.daily_events d
FULL JOIN (
  SELECT day, sum(buyers) AS buyers, sum(orders) AS orders
  FROM summary.daily_buyers
  GROUP BY day
) b ON b.day = d.day
WHERE d.day IS NULL OR b.day IS NULL OR d.buyers <> b.buyers OR d.orders <> b.orders
UNION ALL
-- Is somebody new more or less often than once?
SELECT CAST(NULL AS date), customers.buyers, NULL, firsts.buyers, NULL
FROM (
  SELECT count(DISTINCT user_id) AS buyers FROM shop.sessions WHERE NOT is_bot AND first_purchase_at IS NOT NULL
) customers
CROSS JOIN (SELECT sum(buyers) AS buyers FROM summary.daily_buyers WHERE buyer_type = 'new') firsts
WHERE customers.buyers <> firsts.buyers
