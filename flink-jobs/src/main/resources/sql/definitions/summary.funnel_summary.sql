-- How many sessions and users view, cart and purchase, at all (loose) or one product in order (strict)?
WITH sessions AS (
  SELECT user_id, views, carts, purchases, strict_stage
  FROM shop.sessions
  WHERE NOT is_bot
),
users AS (
  SELECT
    max(views) AS views,
    max(carts) AS carts,
    max(purchases) AS purchases,
    max(strict_stage) AS strict_stage
  FROM sessions
  GROUP BY user_id
),
counts AS (
  SELECT
    'sessions' AS scope,
    'loose' AS kind,
    count_if(views > 0) AS viewed,
    count_if(carts > 0) AS carted,
    count_if(purchases > 0) AS purchased
  FROM sessions
  UNION ALL
  SELECT
    'sessions',
    'strict',
    count_if(strict_stage >= 1),
    count_if(strict_stage >= 2),
    count_if(strict_stage >= 3)
  FROM sessions
  UNION ALL
  SELECT 'users', 'loose', count_if(views > 0), count_if(carts > 0), count_if(purchases > 0)
  FROM users
  UNION ALL
  SELECT
    'users',
    'strict',
    count_if(strict_stage >= 1),
    count_if(strict_stage >= 2),
    count_if(strict_stage >= 3)
  FROM users
)
SELECT
  scope,
  kind,
  stage_no,
  stage,
  entities,
  coalesce(cast(entities AS double) / nullif(viewed, 0), 0e0) AS share_of_first,
  coalesce(cast(entities AS double) / nullif(previous, 0), 0e0) AS share_of_previous,
  previous - entities AS drop_off
FROM counts
CROSS JOIN UNNEST(
  ARRAY[1, 2, 3],
  ARRAY['view', 'cart', 'purchase'],
  ARRAY[viewed, carted, purchased],
  ARRAY[viewed, viewed, carted]
) AS stages (stage_no, stage, entities, previous)
