-- Which products made the day looked at, beside their average day, bots left out? The day is the one chosen, or the
-- as-of day as long as none is. Of the facts only that day is read, and of sessions that day and the one before, as they may begin then.
{% set chosen = filter_values('chosen_day', remove_filter=True) -%}
WITH looked_at AS (
  SELECT
    as_of.days,
{% if chosen %}
    date {{ chosen[:1] | where_in }} AS day
{% else %}
    as_of.as_of_day AS day
{% endif %}
  FROM summary.as_of
),
bounds AS (
  SELECT
    days,
    day,
    with_timezone(cast(day AS timestamp), 'UTC') AS day_start,
    with_timezone(cast(day AS timestamp) + INTERVAL '1' DAY, 'UTC') AS day_end
  FROM looked_at
),
bots AS (
  SELECT s.session_id
  FROM shop.sessions s
  JOIN bounds b ON s.started_at >= b.day_start - INTERVAL '1' DAY AND s.started_at < b.day_end
  WHERE s.is_bot
),
on_day AS (
  SELECT
    e.product_id,
    e.category_l1,
    e.category_code,
    e.brand,
    if(
      e.price > 0,
      element_at(
        ARRAY['0-10', '10-50', '50-100', '100-250', '250-500', '500-1000', '1000+'],
        width_bucket(cast(e.price AS double), ARRAY[10, 50, 100, 250, 500, 1000]) + 1
      ),
      'none'
    ) AS price_band,
    count_if(e.event_type = 'view') AS views,
    count_if(e.event_type = 'purchase') AS purchases,
    coalesce(sum(e.price) FILTER (WHERE e.event_type = 'purchase' AND e.price > 0), 0) AS revenue
  FROM shop.events e
  JOIN bounds b ON e.event_time >= b.day_start AND e.event_time < b.day_end
  WHERE e.session_id NOT IN (SELECT session_id FROM bots)
  GROUP BY 1, 2, 3, 4, 5
)
SELECT
  b.day,
  date_format(b.day, '%Y-%m-%d') AS chosen_day,
  cast(o.product_id AS varchar) AS product,
  o.category_l1,
  coalesce(split_part(o.category_code, '.', 2), o.category_l1) AS category_l2,
  o.category_code,
  o.brand,
  o.price_band,
  o.views,
  o.purchases,
  o.revenue,
  cast(p.views AS double) / b.days AS average_day_views,
  cast(p.revenue AS double) / b.days AS average_day_revenue
FROM on_day o
JOIN shop.products p ON p.product_id = o.product_id
CROSS JOIN bounds b
