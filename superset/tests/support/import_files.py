"""Files of one small dashboard; {0} is the start of its uuids, {1} a part of every name."""

METRICS = """\
metrics:
  - name: events
    label: Events
    definition: All events.
    unit: events
    d3format: ",d"
    expression: SUM(events)
"""
ASSETS = {
    "database.yaml": "uuid: {0}01\nname: Import test {1}\n",
    "colors.yaml": 'view: {{view: "#4C78A8"}}\n',
    "datasets/import_{1}.yaml": """\
uuid: {0}11
name: import_{1}
description: One row per day.
time_column: day
columns:
  - {{name: day, type: date, description: The day.}}
  - {{name: brand, type: string, description: The brand.}}
  - {{name: events, type: bigint, description: Events of the day.}}
metrics: [events]
""",
    "datasets/import_{1}.sql": "-- Which day has how many events?\nSELECT day, brand, events FROM x\n",
    "dashboards/d/charts/total.yaml": """\
uuid: {0}31
name: Total {1}
description: All events.
viz_type: big_number_total
dataset: import_{1}
params:
  metric: events
  y_axis_format: ",d"   # whole events
""",
    "dashboards/d/charts/days.yaml": """\
uuid: {0}32
name: Days {1}
description: Events by day.
viz_type: echarts_timeseries_line
dataset: import_{1}
params: {{x_axis: day, metrics: [events], groupby: []}}
""",
    "dashboards/d/dashboard.yaml": """\
uuid: {0}21
title: Import test {1}
slug: import-{1}
description: For tests.
filters:
  - {{kind: time, name: Time, description: Days., leave_out: [total]}}
  - {{kind: select, name: Brand, description: Brand., dataset: import_{1}, column: brand}}
layout:
  - tab: One
    content:
      - row:
          - {{chart: total, width: 4}}   # small
          - {{chart: days}}
""",
}
