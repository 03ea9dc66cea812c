-- Which kinds of customers are there?
SELECT label, size AS customers, round(100 * share, 1) AS percent, behaviour
FROM ml.cluster_profiles
WHERE population = 'customers'
ORDER BY size DESC
