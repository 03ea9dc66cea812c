-- Which sessions did not reach their strict stage by one product viewed, then carted, then bought?
WITH placed AS (
  SELECT
    session_id,
    product_id,
    event_type,
    row_number() OVER (
      PARTITION BY session_id, product_id
      ORDER BY
        event_time,
        array_position(ARRAY['view', 'cart', 'remove_from_cart', 'purchase'], event_type)
    ) AS place
  FROM shop.events
),
viewed AS (
  SELECT
    *,
    min(if(event_type = 'view', place)) OVER (PARTITION BY session_id, product_id) AS view_place
  FROM placed
),
carted AS (
  SELECT
    *,
    min(if(event_type = 'cart' AND place > view_place, place))
      OVER (PARTITION BY session_id, product_id) AS cart_place
  FROM viewed
),
reached AS (
  SELECT
    session_id,
    max(
      CASE
        WHEN event_type = 'purchase' AND place > cart_place THEN 3
        WHEN cart_place IS NOT NULL THEN 2
        WHEN view_place IS NOT NULL THEN 1
        ELSE 0
      END
    ) AS stage
  FROM carted
  GROUP BY session_id
)
SELECT s.session_id, s.strict_stage, r.stage
FROM shop.sessions s
LEFT JOIN reached r ON r.session_id = s.session_id
WHERE r.stage IS DISTINCT FROM s.strict_stage
