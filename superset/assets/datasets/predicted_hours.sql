-- At which hours of which weekday do visits end in a purchase, predicted at their start and observed?
SELECT
  -- A week that began on a Monday stands for all: charts show its days by name, and in order.
  date_add('day', day_of_week - 1, DATE '2018-01-01') AS weekday,
  day_of_week,
  element_at(ARRAY['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], day_of_week) AS day_name,
  hour,
  lpad(CAST(hour AS varchar), 2, '0') || ':00' AS hour_of_day,
  sessions,
  predicted,
  observed
FROM ml.conversion_heatmap
