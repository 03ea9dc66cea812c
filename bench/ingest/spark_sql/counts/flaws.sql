-- How many events of each category and type have which flaw?
SELECT /*+ BROADCAST(r) */
  category_l1,
  element_at({types}, type + 1) AS event_type,
  sum(events) AS events,
  sum(lines) AS lines,
  sum(if(cents > 0, events, 0)) AS priced,
  sum(
    if(
      cents > 0
        AND sd_log_price > 0
        AND abs(ln(cents / 100D) - mean_log_price) > 3 * sd_log_price,
      events,
      0
    )
  ) AS outliers,
  sum(if(p.category_id IS NULL, events, 0)) AS missing_category_id,
  sum(if(category_code = 'unknown', events, 0)) AS missing_category_code,
  sum(missing_brand) AS missing_brand,
  sum(if(cents IS NULL, events, 0)) AS missing_price,
  sum(missing_source_session) AS missing_source_session,
  sum(if(cents <= 0, events, 0)) AS price_not_positive
FROM prices p
JOIN codes USING (code_id)
LEFT JOIN price_reference r ON r.category_id = p.category_id
WHERE NOT is_bot
GROUP BY 1, 2
