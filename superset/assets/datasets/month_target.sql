-- How does the revenue of each month stand against its target, and how much of it could be expected by now?
WITH months AS (
  SELECT
    date_trunc('month', daily.day) AS month,
    sum(daily.revenue) AS revenue,
    date_trunc('month', max(data.as_of_day)) = date_trunc('month', daily.day) AS is_current,
    min(data.first_day) <= date_trunc('month', daily.day) AS is_whole,
    least(date_add('month', 1, date_trunc('month', daily.day)), date_add('day', 1, max(data.as_of_day))) AS until_day
  FROM summary.daily_events AS daily
  JOIN summary.as_of AS data ON daily.day <= data.as_of_day
  GROUP BY date_trunc('month', daily.day)
),
-- Without an entered target the month before and 5 % more is proposed, if the data has that month whole.
targets AS (
  SELECT
    months.*,
    cast(date_diff('day', months.month, months.until_day) AS double)
      / date_diff('day', months.month, date_add('month', 1, months.month)) AS elapsed,
    coalesce(
      entered.target,
      if(
        lag(months.is_whole) OVER (ORDER BY months.month),
        cast(1.05 * lag(months.revenue) OVER (ORDER BY months.month) AS decimal(12, 2))
      )
    ) AS target,
    if(entered.target IS NULL, 'proposed: month before + 5 %', 'entered') AS target_source
  FROM months
  LEFT JOIN summary.revenue_targets AS entered ON entered.month = months.month
)
SELECT
  month,
  date_format(month, '%Y-%m') AS month_name,
  is_current,
  revenue,
  target,
  if(target IS NULL, 'none', target_source) AS target_source,
  date_diff('day', month, until_day) AS days,
  elapsed,
  target * elapsed AS expected
FROM targets
