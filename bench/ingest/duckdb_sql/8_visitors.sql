-- How long are sessions, how far do shoppers get, how did the shop's session ids have to be mended?
COPY (
  WITH bins (measure, bin_no, bin_from, bin_to, label) AS (
    VALUES
      ('duration_s', 1, 0::BIGINT, 1::BIGINT, '0 s'),
      ('duration_s', 2, 1, 10, '1-9 s'),
      ('duration_s', 3, 10, 30, '10-29 s'),
      ('duration_s', 4, 30, 60, '30-59 s'),
      ('duration_s', 5, 60, 120, '1-2 min'),
      ('duration_s', 6, 120, 300, '2-5 min'),
      ('duration_s', 7, 300, 600, '5-10 min'),
      ('duration_s', 8, 600, 1200, '10-20 min'),
      ('duration_s', 9, 1200, 1800, '20-30 min'),
      ('duration_s', 10, 1800, 3600, '30-60 min'),
      ('duration_s', 11, 3600, 7200, '1-2 h'),
      ('duration_s', 12, 7200, NULL, '2 h and more'),
      ('events', 1, 1, 2, '1'),
      ('events', 2, 2, 3, '2'),
      ('events', 3, 3, 4, '3'),
      ('events', 4, 4, 5, '4'),
      ('events', 5, 5, 6, '5'),
      ('events', 6, 6, 11, '6-10'),
      ('events', 7, 11, 21, '11-20'),
      ('events', 8, 21, 51, '21-50'),
      ('events', 9, 51, 101, '51-100'),
      ('events', 10, 101, NULL, '101 and more')
  ),
  counts AS (
    SELECT 'duration_s' AS measure, duration_s AS measured, count(*) AS sessions
    FROM sessions
    WHERE NOT is_bot
    GROUP BY 2
    UNION ALL
    SELECT 'events', events, count(*)
    FROM sessions
    WHERE NOT is_bot
    GROUP BY 2
  ),
  binned AS (
    SELECT b.*, coalesce(sum(c.sessions), 0)::BIGINT AS sessions
    FROM bins b
    LEFT JOIN counts c
      ON c.measure = b.measure
      AND c.measured >= b.bin_from
      AND c.measured < coalesce(b.bin_to, 9223372036854775807)
    GROUP BY ALL
  )
  SELECT
    *, coalesce(sessions / nullif(sum(sessions) OVER (PARTITION BY measure), 0), 0)::DOUBLE AS share
  FROM binned
) TO '{summary.session_histogram}' ({parquet});

COPY (
  SELECT
    session_id, started_at, duration_s, events, views, carts, purchases, products, revenue,
    is_weekend, purchases > 0 AS converted
  FROM sessions
  WHERE NOT is_bot
  ORDER BY hash(session_id, 20191001)
  LIMIT 10000
) TO '{summary.session_stats_sample}' ({parquet});

COPY (
  WITH users AS (
    SELECT
      max(views) AS views, max(carts) AS carts, max(purchases) AS purchases,
      max(strict_stage) AS strict_stage
    FROM sessions
    WHERE NOT is_bot
    GROUP BY user_id
  ),
  entities AS (
    SELECT 'sessions' AS scope, views, carts, purchases, strict_stage FROM sessions WHERE NOT is_bot
    UNION ALL
    SELECT 'users', * FROM users
  ),
  counts AS (
    SELECT
      scope,
      count(*) FILTER (views > 0) AS viewed,
      count(*) FILTER (carts > 0) AS carted,
      count(*) FILTER (purchases > 0) AS purchased,
      count(*) FILTER (strict_stage >= 1) AS strictly_viewed,
      count(*) FILTER (strict_stage >= 2) AS strictly_carted,
      count(*) FILTER (strict_stage >= 3) AS strictly_purchased
    FROM entities
    GROUP BY scope
  ),
  stages AS (
    SELECT
      scope,
      unnest([
        {'kind': 'loose', 'no': 1, 'stage': 'view', 'n': viewed, 'one': viewed, 'prev': viewed},
        {'kind': 'loose', 'no': 2, 'stage': 'cart', 'n': carted, 'one': viewed, 'prev': viewed},
        {'kind': 'loose', 'no': 3, 'stage': 'purchase', 'n': purchased, 'one': viewed, 'prev': carted},
        {'kind': 'strict', 'no': 1, 'stage': 'view', 'n': strictly_viewed, 'one': strictly_viewed,
          'prev': strictly_viewed},
        {'kind': 'strict', 'no': 2, 'stage': 'cart', 'n': strictly_carted, 'one': strictly_viewed,
          'prev': strictly_viewed},
        {'kind': 'strict', 'no': 3, 'stage': 'purchase', 'n': strictly_purchased,
          'one': strictly_viewed, 'prev': strictly_carted}
      ]) AS s
    FROM counts
  )
  SELECT
    scope, s.kind AS kind, s.no AS stage_no, s.stage AS stage, s.n AS entities,
    coalesce(s.n / nullif(s.one, 0), 0) AS share_of_first,
    coalesce(s.n / nullif(s.prev, 0), 0) AS share_of_previous,
    s.prev - s.n AS drop_off
  FROM stages
) TO '{summary.funnel_summary}' ({parquet});

-- Each pair with the number of its sessions; a pair of one session has no long silence.
CREATE TEMP TABLE sources AS
SELECT
  p.source, p.user_id, p.events, p.first_at, p.last_at,
  coalesce(l.sessions, 1) AS sessions, coalesce(l.reused, false) AS reused
FROM pairs p
LEFT JOIN (
  SELECT pair, count(*) AS sessions, bool_or(silence >= INTERVAL 24 HOUR) AS reused
  FROM (
    SELECT pair, started_at - lag(ended_at) OVER (PARTITION BY pair ORDER BY started_at) AS silence
    FROM visits
    WHERE pair IN (SELECT pair FROM long_events)
  )
  GROUP BY pair
) l USING (pair);

CREATE TEMP TABLE source_ids AS
SELECT
  max(last_at) - min(first_at) > INTERVAL 24 HOUR AS over_24h,
  count(*) > 1 AS shared,
  sum(sessions)::BIGINT AS sessions,
  sum(events)::BIGINT AS events
FROM sources
WHERE source IS NOT NULL
GROUP BY source;

COPY (
  SELECT
    'split' AS kind, count(*) AS source_sessions, coalesce(sum(sessions), 0)::BIGINT AS sessions,
    coalesce(sum(events), 0)::BIGINT AS events,
    'One user''s source session id became several sessions because more than 30 minutes passed'
      || ' without an event.' AS explanation
  FROM sources
  WHERE sessions > 1 AND source IS NOT NULL
  UNION ALL
  SELECT
    'reused', count(*), coalesce(sum(sessions), 0)::BIGINT, coalesce(sum(events), 0)::BIGINT,
    'A split source session id that was silent for 24 hours or longer and then came back.'
  FROM sources
  WHERE reused AND source IS NOT NULL
  UNION ALL
  SELECT
    'shared', count(*), coalesce(sum(sessions), 0)::BIGINT, coalesce(sum(events), 0)::BIGINT,
    'A source session id used by more than one user; each got sessions.'
  FROM source_ids
  WHERE shared
  UNION ALL
  SELECT
    'derived', 0, coalesce(sum(sessions), 0)::BIGINT, coalesce(sum(events), 0)::BIGINT,
    'Events without a source session id, whose sessions come from user and time alone.'
  FROM sources
  WHERE source IS NULL
) TO '{ops.session_repairs}' ({parquet});
