-- Which sessions have no score, or one of another landmark or outcome than their events say?
WITH placed AS (
  SELECT
    e.session_id,
    e.event_type,
    row_number() OVER (
      PARTITION BY e.session_id
      ORDER BY
        e.event_time,
        array_position(ARRAY['view', 'cart', 'remove_from_cart', 'purchase'], e.event_type)
    ) AS place
  FROM shop.events e
  JOIN shop.sessions s ON s.session_id = e.session_id
  WHERE NOT s.is_bot
),
facts AS (
  SELECT
    session_id,
    coalesce(min(place) FILTER (WHERE event_type IN ('cart', 'purchase')) - 1, count(*)) AS before,
    bool_or(event_type = 'purchase') AS purchased
  FROM placed
  GROUP BY 1
),
expected AS (
  SELECT
    session_id,
    purchased,
    array_max(filter(ARRAY[0, 1, 2, 3, 5, 10], k -> k <= before)) AS landmark
  FROM facts
)
SELECT e.*, s.session_id AS scored, s.landmark AS scored_at, s.purchased AS scored_as
FROM expected e
FULL JOIN ml.session_scores s ON s.session_id = e.session_id
WHERE e.session_id IS NULL
  OR s.session_id IS NULL
  OR s.landmark <> e.landmark
  OR s.purchased <> e.purchased
