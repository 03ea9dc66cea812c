-- Which spellings of category code and brand are there? Few, so that all else has numbers for them.
SELECT substring_index(substring_index(value, ',', 6), ',', -2) AS words, count(*) AS lines
FROM text
GROUP BY 1
