"""Checks: every kind of mistake gives its line, and files without one give none."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.mistakes import BY_BRAND, BY_DAY, CUBE, DAILY, METRICS, SHOP, TOTAL, edit, lines


def test_files_without_mistakes_have_no_problems(accepted: Path) -> None:
    assert lines(accepted) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        (TOTAL, "description: All events.", "description: ''", TOTAL, "has no description"),
        (TOTAL, "dataset: cube", "dataset: nowhere", TOTAL, "there is no dataset nowhere"),
        (
            TOTAL,
            "metric: events",
            "metric: visits",
            TOTAL,
            "metric names the metric visits, which the dataset cube",
        ),
        (TOTAL, "metric: events", "metric: {label: Mine}", TOTAL, "metric defines the metric Mine itself"),
        (
            BY_DAY,
            "x_axis: day",
            "x_axis: hour",
            BY_DAY,
            "x_axis needs the column hour, which the dataset lacks",
        ),
        (BY_BRAND, "subject: brand", "subject: maker", BY_BRAND, "adhoc_filters needs the column maker"),
        (
            BY_BRAND,
            '"brand", true',
            '"maker", true',
            BY_BRAND,
            "sorting or formatting needs the column maker",
        ),
        (SHOP, "{chart: by_brand, height: 30}", "{header: No}", BY_BRAND, "stands on no dashboard"),
        (
            SHOP,
            "{chart: by_brand,",
            "{chart: by_size,",
            SHOP,
            "the layout has the chart 'by_size', for which",
        ),
        (
            SHOP,
            "{chart: total, width: 3}",
            "{chart: total, width: 12}",
            SHOP,
            "the row of total is 13 columns wide",
        ),
        (
            SHOP,
            "/superset/dashboard/shop/",
            "/superset/dashboard/ship/",
            SHOP,
            "a link leads to the dashboard ship",
        ),
        (
            SHOP,
            "column: category_l1",
            "column: colour",
            f"{SHOP}, filter Category",
            "the dataset cube has no column",
        ),
        (
            SHOP,
            "    column: category_l1\n    leave_out: [by_day]",
            "    column: category_l1",
            f"{SHOP}, filter Category",
            "the dataset of chart by_day has no column category_l1",
        ),
        (SHOP, "parent: Category", "parent: Kind", f"{SHOP}, filter Brand", "there is no filter Kind"),
        (
            SHOP,
            "dataset: cube",
            "dataset: nowhere",
            f"{SHOP}, filter Category",
            "there is no dataset nowhere",
        ),
        (SHOP, "kind: time", "kind: clock", f"{SHOP}, filter Time range", "kind is 'clock'"),
        (
            SHOP,
            "description: First level.",
            "description: ' '",
            f"{SHOP}, filter Category",
            "has no description",
        ),
        (
            CUBE,
            "from: summary.event_cube",
            "from: summary.cube",
            CUBE,
            "iceberg-schema has no table summary.cube",
        ),
        (
            CUBE,
            "metrics: [events,",
            "metrics: [visits,",
            CUBE,
            "metric visits is not in iceberg-schema/metrics.yaml",
        ),
        (
            CUBE,
            "events > 9",
            "visits > 9",
            CUBE,
            "column is_big needs the column visits, which the dataset lacks",
        ),
        (CUBE, "events > 9", "events >", CUBE, "column is_big is no SQL expression"),
        (CUBE, "time_column: day", "time_column: brand", CUBE, "time_column brand is no column of type date"),
        (
            DAILY,
            "event_cube.day",
            "event_cube.date",
            DAILY,
            "column day is the same as summary.event_cube.date",
        ),
        (DAILY, "type: bigint", "type: long", DAILY, "column events has the type 'long'"),
        (DAILY, ", description: Events of the day.", "", DAILY, "column events has no description"),
        (METRICS, "SUM(events)", "SUM(visits)", CUBE, "metric events needs the column visits"),
        (
            METRICS,
            "cube: SUM",
            "cubes: SUM",
            f"{METRICS}, metric revenue",
            "has an expression for cubes, which",
        ),
        (
            METRICS,
            "definition: All events.",
            "definition: ''",
            f"{METRICS}, metric events",
            "has no definition",
        ),
    ],
)
def test_mistake_is_named(accepted: Path, file: str, old: str, new: str, where: str, what: str) -> None:
    edit(accepted, file, old, new)
    found = lines(accepted)
    assert any(line.startswith(f"{where}: {what}") for line in found), found


def test_filter_that_a_statement_asks_for_itself_needs_no_column(accepted: Path) -> None:
    edit(accepted, SHOP, "    column: category_l1\n    leave_out: [by_day]", "    column: category_l1")
    assert len(lines(accepted)) == 1
    edit(accepted, DAILY.replace(".yaml", ".sql"), "FROM x", "FROM x {{ filter_values('category_l1') }}")
    assert lines(accepted) == []


def test_metric_that_nobody_has_is_named(accepted: Path) -> None:
    for file in (CUBE, DAILY):
        edit(accepted, file, "metrics: [events", "metrics: [revenue")
    assert any(line.startswith(f"{METRICS}, metric events: no dataset has it") for line in lines(accepted))
