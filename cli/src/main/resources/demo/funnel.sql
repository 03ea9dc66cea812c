-- How many sessions come from viewing to buying?
SELECT stage, entities AS sessions, round(100 * share_of_first, 1) AS percent_of_all
FROM summary.funnel_summary
WHERE scope = 'sessions' AND kind = 'loose'
ORDER BY stage_no
