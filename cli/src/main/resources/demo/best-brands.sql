-- Which brands earn most?
SELECT brand, views, purchases, revenue
FROM summary.top_brands
WHERE members = 1
ORDER BY revenue DESC
LIMIT 5
