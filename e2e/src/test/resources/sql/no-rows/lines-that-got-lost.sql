-- Do lines read, events with their copies and rejected lines not add up?
WITH found AS (
  SELECT
    (SELECT sum(lines_read) FROM ops.ingested_files) AS lines,
    (SELECT sum(copies) FROM shop.events) AS copies,
    (SELECT count(*) FROM shop.events) AS events,
    (SELECT count(*) FROM shop.rejected_events) AS rejected
),
told AS (
  SELECT
    sum(rows_read) AS read,
    sum(rows_accepted) AS accepted,
    sum(rows_duplicate) AS duplicates,
    sum(rows_rejected) AS rejected
  FROM ops.job_runs
  WHERE job = 'ingest'
)
SELECT *
FROM found
CROSS JOIN told
WHERE
  found.lines <> found.copies + found.rejected
  OR told.read <> found.lines
  OR told.accepted <> found.events
  OR told.duplicates <> found.copies - found.events
  OR told.rejected <> found.rejected
