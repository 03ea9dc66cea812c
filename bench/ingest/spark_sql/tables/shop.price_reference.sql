-- What prices are usual in each category?
SELECT *, current_timestamp() AS valid_from, 'spark' AS run_id
FROM price_reference
