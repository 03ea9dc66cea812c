-- What happened in each hour (0) and day (1)?
WITH user_hours AS (
  SELECT
    user_id,
    time div 3600000000 AS hour,
    count(*) AS all_events,
    max(time) AS newest,
    count_if(NOT is_bot) AS events,
    count_if(NOT is_bot AND type = 0) AS views,
    count_if(NOT is_bot AND type = 1) AS carts,
    count_if(NOT is_bot AND type = 2) AS removes,
    count_if(NOT is_bot AND type = 3) AS purchases,
    sum(if(is_bot, 0, paid)) AS paid
  FROM marked
  GROUP BY 1, 2
),
user_spans AS (
  SELECT
    user_id,
    kind,
    span,
    sum(all_events) AS all_events,
    max(newest) AS newest,
    sum(events) AS events,
    sum(views) AS views,
    sum(carts) AS carts,
    sum(removes) AS removes,
    sum(purchases) AS purchases,
    sum(paid) AS paid
  FROM user_hours
  LATERAL VIEW posexplode(array(hour, hour div 24)) AS kind, span
  GROUP BY user_id, kind, span
)
SELECT
  kind,
  span,
  sum(all_events) AS all_events,
  max(newest) AS newest,
  count_if(events > 0) AS users,
  sum(events) AS events,
  sum(views) AS views,
  sum(carts) AS carts,
  sum(removes) AS removes,
  sum(purchases) AS purchases,
  sum(paid) AS paid
FROM user_spans
GROUP BY kind, span
