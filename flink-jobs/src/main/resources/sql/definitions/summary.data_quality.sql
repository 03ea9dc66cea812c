-- How good is the source data: what is missing, repeated, odd or rejected, out of how much?
WITH facts AS (
  SELECT e.*, s.is_bot
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
),
flaws AS (
  SELECT metric, dimension, value, count_if(flawed) AS affected, count(*) AS total
  FROM facts
  CROSS JOIN UNNEST(
    ARRAY[
      'missing_category_id', 'missing_category_code', 'missing_brand', 'missing_price',
      'missing_source_session', 'price_not_positive'
    ],
    ARRAY[
      category_id IS NULL, category_code = 'unknown', brand = 'unknown', price IS NULL,
      source_session IS NULL, coalesce(price <= 0, false)
    ]
  ) AS checks (metric, flawed)
  CROSS JOIN UNNEST(
    ARRAY['all', 'category_l1', 'event_type'],
    ARRAY['all', category_l1, event_type]
  ) AS groups (dimension, value)
  WHERE NOT is_bot
  GROUP BY 1, 2, 3
),
event_counts AS (
  SELECT
    count(*) AS events,
    count_if(is_bot) AS bot_events,
    coalesce(sum(copies) FILTER (WHERE NOT is_bot), 0) AS lines,
    count_if(NOT is_bot) AS events_without_bots,
    count_if(NOT is_bot AND price > 0) AS priced,
    count_if(NOT is_bot AND is_price_outlier) AS outliers
  FROM facts
),
session_counts AS (
  SELECT
    count(*) AS sessions,
    count_if(is_bot) AS bot_sessions,
    count_if(NOT is_bot AND events = 1) AS single
  FROM shop.sessions
),
user_counts AS (
  SELECT count(*) AS users, count_if(events = 1) AS single
  FROM (SELECT user_id, count(*) AS events FROM facts WHERE NOT is_bot GROUP BY 1)
),
product_counts AS (
  SELECT count(*) AS products, count_if(categories > 1) AS several
  FROM (SELECT product_id, count(DISTINCT category_id) AS categories FROM facts GROUP BY 1)
),
source_counts AS (
  SELECT
    count(*) AS sources,
    count_if(last > first + INTERVAL '24' HOUR) AS long,
    count_if(users > 1) AS shared
  FROM (
    SELECT
      source_session,
      min(event_time) AS first,
      max(event_time) AS last,
      count(DISTINCT user_id) AS users
    FROM facts
    WHERE source_session IS NOT NULL
    GROUP BY 1
  )
),
file_counts AS (
  SELECT
    coalesce(sum(lines_read), 0) AS lines,
    coalesce(sum(times_utc_suffix), 0) AS utc_suffix,
    coalesce(sum(times_iso8601), 0) AS iso8601,
    coalesce(sum(times_epoch_millis), 0) AS epoch_millis
  FROM ops.ingested_files
),
measured AS (
  SELECT metric, dimension, value, affected, total FROM flaws
  UNION ALL
  SELECT 'duplicates', 'all', 'all', lines - events_without_bots, lines FROM event_counts
  UNION ALL
  SELECT 'single_event_sessions', 'all', 'all', single, sessions - bot_sessions FROM session_counts
  UNION ALL
  SELECT 'single_event_users', 'all', 'all', single, users FROM user_counts
  UNION ALL
  SELECT 'bot_sessions', 'all', 'all', bot_sessions, sessions FROM session_counts
  UNION ALL
  SELECT 'bot_events', 'all', 'all', bot_events, events FROM event_counts
  UNION ALL
  SELECT 'products_in_several_categories', 'all', 'all', several, products FROM product_counts
  UNION ALL
  SELECT 'price_outliers', 'all', 'all', outliers, priced FROM event_counts
  UNION ALL
  SELECT 'time_format', 'time_format', format, times, utc_suffix + iso8601 + epoch_millis
  FROM file_counts
  CROSS JOIN UNNEST(
    ARRAY['utc_suffix', 'iso8601', 'epoch_millis'],
    ARRAY[utc_suffix, iso8601, epoch_millis]
  ) AS formats (format, times)
  UNION ALL
  SELECT 'rejected', 'all', 'all', (SELECT count(*) FROM shop.rejected_events), lines
  FROM file_counts
  UNION ALL
  SELECT 'rejected', 'reason', reason, count(*), (SELECT lines FROM file_counts)
  FROM shop.rejected_events
  GROUP BY reason
  UNION ALL
  SELECT 'source_sessions_over_24h', 'all', 'all', long, sources FROM source_counts
  UNION ALL
  SELECT 'source_sessions_shared', 'all', 'all', shared, sources FROM source_counts
),
explanations (metric, explanation) AS (
  VALUES
    ('missing_category_id',
      'Events without a category id, of all events without bots.'),
    ('missing_category_code',
      'Events without a category code, of all events without bots.'),
    ('missing_brand',
      'Events without a brand, of all events without bots.'),
    ('missing_price',
      'Events without a price, of all events without bots.'),
    ('missing_source_session',
      'Events without a source session id, of all events without bots.'),
    ('price_not_positive',
      'Events with a price of zero or less, of all events without bots.'),
    ('duplicates',
      'Lines that repeat an earlier line of an event, of all accepted lines without bots.'),
    ('single_event_sessions',
      'Sessions of one event, of all sessions without bots.'),
    ('single_event_users',
      'Users of one event, of all users without bots.'),
    ('bot_sessions',
      'Sessions flagged as bots, of all sessions.'),
    ('bot_events',
      'Events of sessions flagged as bots, of all events.'),
    ('products_in_several_categories',
      'Products seen in more than one category, of all products.'),
    ('price_outliers',
      'Events flagged as price outliers, of all events with a price above zero without bots.'),
    ('time_format',
      'Event times spelled this way, of all event times read.'),
    ('rejected',
      'Lines that could not be accepted, of all lines read.'),
    ('source_sessions_over_24h',
      'Source sessions with more than 24 hours from first to last event, of all source sessions.'),
    ('source_sessions_shared',
      'Source sessions used by more than one user, of all source sessions.')
)
SELECT
  m.metric,
  m.dimension,
  m.value,
  m.affected,
  m.total,
  coalesce(cast(m.affected AS double) / nullif(m.total, 0), 0e0) AS share,
  x.explanation
FROM measured m
JOIN explanations x ON x.metric = m.metric
