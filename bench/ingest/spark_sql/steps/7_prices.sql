-- Which prices were there, how often, and with what missing?
SELECT
  category_id,
  code_id,
  type,
  cents,
  is_bot,
  count(*) AS events,
  sum(copies) AS lines,
  count_if(brand_id = {unknown_brand}) AS missing_brand,
  count_if(is_derived) AS missing_source_session
FROM marked
GROUP BY category_id, code_id, type, cents, is_bot
