-- What do the sampled sessions look like, with what each was mainly about?
SELECT
  sample.session_id,
  facts.user_id,
  facts.started_at,
  facts.day,
  facts.is_weekend,
  if(facts.is_weekend, 'weekend', 'weekday') AS day_kind,
  facts.primary_category_l1 AS category_l1,
  coalesce(split_part(facts.primary_category, '.', 2), facts.primary_category_l1) AS category_l2,
  facts.primary_category AS category_code,
  facts.primary_brand AS brand,
  facts.primary_price_band AS price_band,
  coalesce(facts.shopper_type, 'unknown') AS shopper_type,
  if(sample.converted, 'with a purchase', 'without a purchase') AS outcome,
  sample.duration_s,
  sample.events,
  sample.views,
  sample.products,
  sample.revenue
FROM summary.session_stats_sample AS sample
JOIN summary.session_facts AS facts ON facts.session_id = sample.session_id
