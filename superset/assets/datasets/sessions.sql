-- What was each session about, how long was it, and what came of it?
SELECT
  session_id,
  user_id,
  started_at,
  day,
  date_trunc('month', day) AS month,
  hour,
  day_of_week,
  concat(cast(day_of_week AS varchar), ' ', date_format(day, '%a')) AS day_name,
  is_weekend,
  if(is_weekend, 'weekend', 'weekday') AS day_kind,
  primary_category_l1 AS category_l1,
  coalesce(split_part(primary_category, '.', 2), primary_category_l1) AS category_l2,
  primary_category AS category_code,
  primary_brand AS brand,
  primary_price_band AS price_band,
  coalesce(shopper_type, 'unknown') AS shopper_type,
  duration_s,
  duration_bin_no,
  element_at(
    ARRAY[
      '0 s', '1-9 s', '10-29 s', '30-59 s', '1-2 min', '2-5 min', '5-10 min', '10-20 min',
      '20-30 min', '30-60 min', '1-2 h', '2 h and more'
    ],
    duration_bin_no
  ) AS duration_bin,
  events,
  events_bin_no,
  element_at(
    ARRAY['1', '2', '3', '4', '5', '6-10', '11-20', '21-50', '51-100', '101 and more'],
    events_bin_no
  ) AS events_bin,
  views,
  carts,
  removes,
  purchases,
  revenue,
  is_order,
  strict_stage
FROM (
  -- The bins of summary.session_histogram, by their lower edges.
  SELECT
    *,
    width_bucket(
      duration_s, ARRAY[1, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200]
    ) + 1 AS duration_bin_no,
    width_bucket(events, ARRAY[2, 3, 4, 5, 6, 11, 21, 51, 101]) + 1 AS events_bin_no
  FROM summary.session_facts
)
