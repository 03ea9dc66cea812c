-- What became of each source session id?
WITH pairs AS (
  SELECT
    user_id,
    source_session,
    count(*) AS sessions,
    sum(events) AS events,
    bool_or(is_return) AS is_reused,
    min(started_at) AS started_at,
    max(ended_at) AS ended_at
  FROM sessions
  GROUP BY user_id, source_session
),
ids AS (
  SELECT
    source_session IS NULL AS is_derived,
    count(*) AS users,
    sum(sessions) AS sessions,
    sum(events) AS events,
    count_if(sessions > 1) AS split,
    sum(if(sessions > 1, sessions, 0)) AS split_sessions,
    sum(if(sessions > 1, events, 0)) AS split_events,
    count_if(is_reused) AS reused,
    sum(if(is_reused, sessions, 0)) AS reused_sessions,
    sum(if(is_reused, events, 0)) AS reused_events,
    max(ended_at) - min(started_at) > 86400000000 AS is_long
  FROM pairs
  GROUP BY source_session
)
SELECT
  count(*) FILTER (WHERE NOT is_derived) AS all,
  count(*) FILTER (WHERE NOT is_derived AND is_long) AS long,
  array(
    count(*) FILTER (WHERE NOT is_derived AND users > 1),
    coalesce(sum(sessions) FILTER (WHERE NOT is_derived AND users > 1), 0),
    coalesce(sum(events) FILTER (WHERE NOT is_derived AND users > 1), 0)
  ) AS shared,
  array(
    coalesce(sum(split) FILTER (WHERE NOT is_derived), 0),
    coalesce(sum(split_sessions) FILTER (WHERE NOT is_derived), 0),
    coalesce(sum(split_events) FILTER (WHERE NOT is_derived), 0)
  ) AS split,
  array(
    coalesce(sum(reused) FILTER (WHERE NOT is_derived), 0),
    coalesce(sum(reused_sessions) FILTER (WHERE NOT is_derived), 0),
    coalesce(sum(reused_events) FILTER (WHERE NOT is_derived), 0)
  ) AS reused,
  array(
    0,
    coalesce(sum(sessions) FILTER (WHERE is_derived), 0),
    coalesce(sum(events) FILTER (WHERE is_derived), 0)
  ) AS derived
FROM ids
