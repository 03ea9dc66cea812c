-- How good is the source data: what is missing, repeated, odd or rejected, out of how much?
CREATE TEMP TABLE flaws AS
SELECT
  category_code, event_type, count(*) AS events, sum(copies)::BIGINT AS lines,
  count(*) FILTER (category_id IS NULL) AS missing_category_id,
  count(*) FILTER (category_code = 'unknown') AS missing_category_code,
  count(*) FILTER (brand = 'unknown') AS missing_brand,
  count(*) FILTER (price IS NULL) AS missing_price,
  count(*) FILTER (source IS NULL) AS missing_source_session,
  count(*) FILTER (price <= 0) AS price_not_positive,
  count(*) FILTER (is_price_outlier) AS outliers
FROM facts
WHERE NOT is_bot
GROUP BY ALL;

COPY (
  WITH grouped AS (
    SELECT l1::VARCHAR AS l1, event_type::VARCHAR AS event_type, f.* EXCLUDE (category_code, event_type)
    FROM flaws f
    JOIN levels ON levels.code = category_code
  ),
  summed AS (
    SELECT
      CASE grouping(l1, event_type) WHEN 3 THEN 'all' WHEN 1 THEN 'category_l1' ELSE 'event_type' END
        AS dimension,
      coalesce(l1, event_type, 'all') AS value,
      sum(COLUMNS(* EXCLUDE (l1, event_type)))::BIGINT
    FROM grouped
    GROUP BY GROUPING SETS ((), (l1), (event_type))
  ),
  totals AS (SELECT * FROM summed WHERE dimension = 'all'),
  counted AS (
    SELECT count(*) AS sessions, count(*) FILTER (is_bot) AS bots,
      count(*) FILTER (NOT is_bot AND events = 1) AS single, sum(events) FILTER (is_bot) AS bot_events
    FROM sessions
  ),
  users AS (
    SELECT count(*) AS users, count(*) FILTER (events = 1) AS single
    FROM (SELECT sum(events) AS events FROM sessions WHERE NOT is_bot GROUP BY user_id)
  ),
  products AS (
    SELECT count(*) AS products, count(*) FILTER (categories > 1) AS several
    FROM '{shop.products}'
  ),
  ids AS (
    SELECT count(*) AS ids, count(*) FILTER (over_24h) AS long, count(*) FILTER (shared) AS shared
    FROM source_ids
  ),
  measured (metric, dimension, value, affected, total) AS (
    SELECT metric, dimension, value, affected, events
    FROM summed
    UNPIVOT (
      affected FOR metric IN (
        missing_category_id, missing_category_code, missing_brand, missing_price,
        missing_source_session, price_not_positive
      )
    )
    UNION ALL SELECT 'duplicates', 'all', 'all', lines - events, lines FROM totals
    UNION ALL SELECT 'single_event_sessions', 'all', 'all', single, sessions - bots FROM counted
    UNION ALL SELECT 'single_event_users', 'all', 'all', single, users FROM users
    UNION ALL SELECT 'bot_sessions', 'all', 'all', bots, sessions FROM counted
    UNION ALL
    SELECT 'bot_events', 'all', 'all', coalesce(bot_events, 0), coalesce(bot_events, 0) + events
    FROM counted, totals
    UNION ALL
    SELECT 'products_in_several_categories', 'all', 'all', several, products FROM products
    UNION ALL
    SELECT 'price_outliers', 'all', 'all', outliers, events - missing_price - price_not_positive
    FROM totals
    UNION ALL
    SELECT 'time_format', 'time_format', time_format, times, sum(times) OVER () FROM time_formats
    UNION ALL SELECT 'rejected', 'all', 'all', count(*), {lines_read} FROM rejected
    UNION ALL SELECT 'rejected', 'reason', reason, count(*), {lines_read} FROM rejected GROUP BY reason
    UNION ALL SELECT 'source_sessions_over_24h', 'all', 'all', long, ids FROM ids
    UNION ALL SELECT 'source_sessions_shared', 'all', 'all', shared, ids FROM ids
  ),
  explanations (metric, explanation) AS (
    VALUES
      ('missing_category_id', 'Events without a category id, of all events without bots.'),
      ('missing_category_code', 'Events without a category code, of all events without bots.'),
      ('missing_brand', 'Events without a brand, of all events without bots.'),
      ('missing_price', 'Events without a price, of all events without bots.'),
      ('missing_source_session', 'Events without a source session id, of all events without bots.'),
      ('price_not_positive', 'Events with a price of zero or less, of all events without bots.'),
      ('duplicates',
        'Lines that repeat an earlier line of an event, of all accepted lines without bots.'),
      ('single_event_sessions', 'Sessions of one event, of all sessions without bots.'),
      ('single_event_users', 'Users of one event, of all users without bots.'),
      ('bot_sessions', 'Sessions flagged as bots, of all sessions.'),
      ('bot_events', 'Events of sessions flagged as bots, of all events.'),
      ('products_in_several_categories', 'Products seen in more than one category, of all products.'),
      ('price_outliers',
        'Events flagged as price outliers, of all events with a price above zero without bots.'),
      ('time_format', 'Event times spelled this way, of all event times read.'),
      ('rejected', 'Lines that could not be accepted, of all lines read.'),
      ('source_sessions_over_24h',
        'Source sessions with more than 24 hours from first to last event, of all source sessions.'),
      ('source_sessions_shared',
        'Source sessions used by more than one user, of all source sessions.')
  )
  SELECT
    metric, dimension, value, affected::BIGINT AS affected, total::BIGINT AS total,
    coalesce(affected / nullif(total, 0), 0)::DOUBLE AS share, explanation
  FROM measured
  JOIN explanations USING (metric)
) TO '{summary.data_quality}' ({parquet});

COPY (
  SELECT '{input}' AS source, *, now() AS rejected_at, 'duckdb' AS run_id FROM rejected
) TO '{shop.rejected_events}' ({parquet});
