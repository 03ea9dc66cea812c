-- How long are sessions, in seconds and in events?
WITH bins (measure, bin_no, bin_from, bin_to, label) AS (
  VALUES
    ('duration_s', 1, BIGINT '0', BIGINT '1', '0 s'),
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
measured AS (
  SELECT 'duration_s' AS measure, duration_s AS measured
  FROM shop.sessions
  WHERE NOT is_bot
  UNION ALL
  SELECT 'events', cast(events AS bigint)
  FROM shop.sessions
  WHERE NOT is_bot
),
counts AS (
  SELECT measure, measured, count(*) AS sessions
  FROM measured
  GROUP BY 1, 2
),
binned AS (
  SELECT
    b.measure,
    b.bin_no,
    b.bin_from,
    b.bin_to,
    b.label,
    coalesce(sum(c.sessions), 0) AS sessions
  FROM bins b
  LEFT JOIN counts c
    ON c.measure = b.measure
    AND c.measured >= b.bin_from
    AND c.measured < coalesce(b.bin_to, 9223372036854775807)
  GROUP BY 1, 2, 3, 4, 5
)
SELECT
  measure,
  bin_no,
  bin_from,
  bin_to,
  label,
  sessions,
  coalesce(
    cast(sessions AS double) / nullif(sum(sessions) OVER (PARTITION BY measure), 0), 0e0
  ) AS share
FROM binned
