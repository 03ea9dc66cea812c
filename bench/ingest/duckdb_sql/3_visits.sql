-- Which sessions does each user have, and which event belongs to which?
-- The events of one user with one source session id, by a hash of both: one number to group by.
CREATE TEMP TABLE pairs AS
SELECT
  hash(user_id, source) AS pair,
  any_value(user_id) AS user_id,
  any_value(source) AS source,
  count(*) AS events,
  min(event_time) AS first_at,
  max(event_time) AS last_at
FROM events
GROUP BY pair;

-- Only a pair that lasts over half an hour can hold a silence of half an hour.
CREATE TEMP TABLE long_events AS
SELECT
  pair,
  event_time,
  count(*) FILTER (coalesce(event_time - earlier > INTERVAL 30 MINUTE, true)) OVER moments AS nth
FROM (
  SELECT
    pairs.pair,
    event_time,
    lag(event_time) OVER (PARTITION BY pairs.pair ORDER BY event_time) AS earlier
  FROM events
  JOIN pairs ON pairs.pair = hash(events.user_id, events.source)
  WHERE last_at - first_at > INTERVAL 30 MINUTE
)
WINDOW moments AS (PARTITION BY pair ORDER BY event_time);

CREATE TEMP TABLE visits AS
SELECT
  *,
  (hash(pair, started_at) >> 1)::BIGINT AS session_id,
  events > 1000
    OR (events >= 100 AND epoch_us(ended_at) - epoch_us(started_at) < 2500000 * (events - 1))
    AS is_bot
FROM (
  SELECT pair, events, first_at AS started_at, last_at AS ended_at
  FROM pairs
  WHERE last_at - first_at <= INTERVAL 30 MINUTE
  UNION ALL
  SELECT pair, count(*), min(event_time), max(event_time)
  FROM long_events
  GROUP BY pair, nth
);

CREATE TEMP TABLE prices AS
SELECT
  category_id,
  count(*) AS prices,
  avg(ln(price::DOUBLE)) AS mean_log_price,
  CASE WHEN min(price) = max(price) THEN 0 ELSE stddev_pop(ln(price::DOUBLE)) END AS sd_log_price
FROM events
WHERE category_id IS NOT NULL AND price > 0
GROUP BY category_id;
