-- Without a chosen time range the period is the 28 days up to the as-of day: never the clock.
{% set chosen = get_time_filter('day', strftime='%Y-%m-%d', remove_filter=True) %}
WITH chosen AS (
  SELECT
    first_day,
    {% if chosen.to_expr %}
    least(DATE '{{ chosen.to_expr }}', date_add('day', 1, as_of_day)) AS until_day,
    {% else %}
    date_add('day', 1, as_of_day) AS until_day,
    {% endif %}
    {% if chosen.from_expr %}
    greatest(DATE '{{ chosen.from_expr }}', first_day) AS from_day
    {% elif chosen.to_expr %}
    first_day AS from_day
    {% else %}
    greatest(date_add('day', -27, as_of_day), first_day) AS from_day
    {% endif %}
  FROM summary.as_of
),
period AS (
  SELECT first_day, until_day, date_diff('day', from_day, until_day) AS days
  FROM chosen
  WHERE from_day < until_day
),
-- Whole periods only, at most eight: a part of one at the start of the data would look like growth.
days AS (
  SELECT
    date_add('day', -1 - ago, until_day) AS day,
    date_add('day', -1 - ago / days * days, until_day) AS period_end
  FROM period
  CROSS JOIN UNNEST(
    sequence(0, least(8, date_diff('day', first_day, until_day) / days) * days - 1)
  ) AS earlier (ago)
)
