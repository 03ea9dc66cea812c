-- What became of each source session id?
WITH paused AS (
  SELECT
    user_id,
    source_session,
    started_at,
    ended_at,
    events,
    started_at - lag(ended_at) OVER (PARTITION BY user_id, source_session ORDER BY started_at)
      AS pause
  FROM sessions
),
pairs AS (
  SELECT
    user_id,
    source_session,
    count(*) AS sessions,
    sum(events) AS events,
    coalesce(max(pause) >= 86400000000, false) AS is_reused,
    min(started_at) AS started_at,
    max(ended_at) AS ended_at
  FROM paused
  GROUP BY user_id, source_session
),
ids AS (
  SELECT
    source_session,
    count(*) AS users,
    sum(sessions) AS sessions,
    sum(events) AS events,
    max(ended_at) - min(started_at) AS lasted
  FROM pairs
  WHERE source_session IS NOT NULL
  GROUP BY source_session
),
kinds AS (
  SELECT 'split' AS kind, sessions, events FROM pairs WHERE source_session IS NOT NULL AND sessions > 1
  UNION ALL
  SELECT 'reused', sessions, events FROM pairs WHERE source_session IS NOT NULL AND is_reused
  UNION ALL
  SELECT 'derived', sessions, events FROM pairs WHERE source_session IS NULL
)
SELECT kind, count(*) AS ids, sum(sessions) AS sessions, sum(events) AS events
FROM kinds
GROUP BY kind
UNION ALL
SELECT k.kind, count(*), sum(sessions), sum(events)
FROM ids
JOIN (VALUES ('all'), ('shared'), ('long')) AS k (kind)
  ON k.kind = 'all' OR (k.kind = 'shared' AND users > 1) OR (k.kind = 'long' AND lasted > 86400000000)
GROUP BY k.kind
