-- How many events of each category and type have which flaw?
SELECT
  category_l1,
  event_type,
  count(*) AS events,
  sum(copies) AS lines,
  count_if(cents > 0) AS priced,
  count_if(is_price_outlier) AS outliers,
  count_if(category_id IS NULL) AS missing_category_id,
  count_if(category_code = 'unknown') AS missing_category_code,
  count_if(brand = 'unknown') AS missing_brand,
  count_if(cents IS NULL) AS missing_price,
  count_if(source_session IS NULL) AS missing_source_session,
  count_if(cents <= 0) AS price_not_positive
FROM people
JOIN levels USING (category_code)
GROUP BY category_l1, event_type
