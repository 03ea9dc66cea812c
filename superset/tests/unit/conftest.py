"""A small checkout with one of everything that asset files can say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from support.exported import Superset

from shoplens_superset.bundle import Bundle, bundle
from shoplens_superset.checking.uuids import accept
from shoplens_superset.reading import load
from shoplens_superset.settings import Settings

FILES = {
    "iceberg-schema/metrics.yaml": """\
        # Metrics.
        metrics:
          - name: events
            label: Events
            definition: All events.
            unit: events
            d3format: ",d"
            expression: SUM(events)

          # In the shop's currency.
          - name: revenue
            label: Revenue
            definition: Sum of prices.
            unit: shop currency
            d3format: ",.0f"
            expression: SUM(revenue)
            expressions:
              cube: SUM(CAST(revenue AS double))
        """,
    "iceberg-schema/tables/summary/event_cube/table.yaml": """\
        description: One row per day and category.
        columns:
          - {name: day, type: date, doc: The day.}
          - {name: category_l1, type: string, doc: The category.}
          - {name: brand, type: string, doc: The brand.}
          - {name: events, type: bigint, doc: Events.}
          - {name: revenue, type: "decimal(12,2)", unit: shop currency, doc: Sum of prices.}
        """,
    "superset/assets/database.yaml": "uuid: 00000000-0000-4000-8000-000000000001\nname: Shoplens\n",
    "superset/assets/colors.yaml": 'view: {view: "#4C78A8"}\n',
    "superset/assets/datasets/cube.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000011
        name: cube
        from: summary.event_cube
        time_column: day
        columns:
          - {name: brand, label: Brand}
          - {name: is_big, type: boolean, expression: events > 9, description: Whether there are many.}
        metrics: [events, revenue]
        """,
    "superset/assets/datasets/daily.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000012
        name: daily
        description: One row per day.
        time_column: day
        columns:
          - {name: day, same_as: summary.event_cube.day}
          - {name: events, type: bigint, description: Events of the day.}
        metrics: [events]
        """,
    "superset/assets/datasets/daily.sql": "-- How many events does a day have?\nSELECT day, events FROM x\n",
    "superset/assets/dashboards/shop/dashboard.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000021
        title: Shop
        slug: shop
        description: What happens in the shop.

        filters:
          - kind: time
            name: Time range
            description: Days.  # in UTC
            leave_out: [by_brand]
          - kind: select
            name: Category
            description: First level.
            dataset: cube
            column: category_l1
            leave_out: [by_day]
          - kind: select
            name: Brand
            description: Brand of the event.
            dataset: cube
            column: brand
            parent: Category
            multiple: false
            default: acme
            leave_out: [by_day]

        cross_filters:
          from:
            total: {leave_out: [by_day]}

        layout:
          - tab: Overview
            content:
              # What everybody reads first.
              - markdown: |
                  **How to read this.** See [itself](/superset/dashboard/shop/).
                height: 14
              - header: Traffic
              - row:
                  - {chart: total, width: 3}   # small
                  - {chart: by_day}
                height: 40
          - tab: Detail
            content:
              - row:
                  - column:
                      - {chart: by_brand, height: 30}
                      - divider
                    width: 6
                  - {markdown: "Right.", width: 6}
        """,
    "superset/assets/dashboards/shop/charts/total.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000031
        name: All events
        description: All events.
        viz_type: big_number_total
        dataset: cube
        params:
          metric: events
          y_axis_format: ",d"   # no decimals
        """,
    "superset/assets/dashboards/shop/charts/by_day.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000032
        name: Events by day
        description: Events of each day.
        viz_type: echarts_timeseries_line
        dataset: daily
        params:
          x_axis: day
          metrics: [events]
          groupby: []
        """,
    "superset/assets/dashboards/shop/charts/by_brand.yaml": """\
        uuid: 00000000-0000-4000-8000-000000000033
        name: Brands
        description: Revenue by brand.
        viz_type: table
        dataset: cube
        time_filter: false
        params:
          groupby: [brand]
          metrics: [revenue]
          order_by_cols: ['["brand", true]']
          adhoc_filters:
            - {clause: WHERE, expressionType: SIMPLE, subject: brand, operator: "!=", comparator: unknown}
        """,
}
ENVIRONMENT = {"SHOPLENS_TRINO_URI": "trino://superset@127.0.0.1:8443/shoplens"}
BundleOf = Callable[[Path], Bundle]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with all files."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
    return tmp_path


@pytest.fixture
def bundle_of() -> BundleOf:
    """Makes the import of a checkout."""
    return lambda checkout: bundle(load(checkout), Settings({**ENVIRONMENT}))


@pytest.fixture
def superset(checkout: Path, bundle_of: BundleOf) -> Superset:
    """What Superset holds after an import of the checkout."""
    return Superset(checkout, bundle_of(checkout))


@pytest.fixture
def accepted(checkout: Path) -> Path:
    """The checkout with all its uuids in the list."""
    accept(load(checkout))
    return checkout
