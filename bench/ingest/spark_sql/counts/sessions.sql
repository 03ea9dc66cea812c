-- How many sessions and users are there, of bots, of one event, and at each stage of the funnel?
WITH users AS (
  SELECT
    user_id,
    sum(if(is_bot, 0, events)) AS events,
    max(if(is_bot, 0, views)) AS views,
    max(if(is_bot, 0, carts)) AS carts,
    max(if(is_bot, 0, purchases)) AS purchases,
    max(if(is_bot, 0, strict_stage)) AS strict_stage
  FROM sessions
  GROUP BY user_id
)
SELECT
  'sessions' AS scope,
  count(*) AS entities,
  count_if(is_bot) AS bots,
  sum(events) AS events,
  coalesce(sum(events) FILTER (WHERE is_bot), 0) AS bot_events,
  count_if(NOT is_bot AND events = 1) AS single,
  array(
    count_if(NOT is_bot AND views > 0),
    count_if(NOT is_bot AND carts > 0),
    count_if(NOT is_bot AND purchases > 0)
  ) AS loose,
  array(
    count_if(NOT is_bot AND strict_stage >= 1),
    count_if(NOT is_bot AND strict_stage >= 2),
    count_if(NOT is_bot AND strict_stage >= 3)
  ) AS strict
FROM sessions
UNION ALL
SELECT
  'users',
  count_if(events > 0),
  0,
  sum(events),
  0,
  count_if(events = 1),
  array(count_if(views > 0), count_if(carts > 0), count_if(purchases > 0)),
  array(count_if(strict_stage >= 1), count_if(strict_stage >= 2), count_if(strict_stage >= 3))
FROM users
