"""What people do with charts: turn the 3-D plot, filter by a click, look at the rows behind a number."""

from __future__ import annotations

import pytest

from shoplens_superset.browser import DashboardPage, Visitor
from shoplens_superset.trino_sql import Trino

from .test_dashboards import DASHBOARDS, expected, last, number_of

Charts = dict[int, tuple[str, str]]


def opened(visitor: Visitor, charts: Charts, dashboard: str, chart: str) -> tuple[DashboardPage, int]:
    """The tab that shows a chart, and the chart's number."""
    if dashboard not in DASHBOARDS:
        pytest.skip(f"the {dashboard} dashboard is not among those to test")
    key = number_of(charts, dashboard, chart)
    page = visitor.open(dashboard)
    page.show(next(tab for tab in page.tabs if key in tab.charts))
    page.queries()
    return page, key


def test_the_plot_in_three_dimensions_turns_with_the_mouse(visitor: Visitor, chart_of: Charts) -> None:
    page, key = opened(visitor, chart_of, "clustering", "points")
    plot = page.page.locator(f'[data-test-chart-id="{key}"] canvas').first
    plot.wait_for()
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box
    before = plot.screenshot()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = page.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + box["width"] / 5, y + box["height"] / 8, steps=8)
    mouse.up()
    mouse.move(box["x"] - 20, box["y"] - 20)
    page.page.wait_for_timeout(1000)
    assert plot.screenshot() != before, "nothing has moved"
    assert page.trouble() == []


def test_a_click_on_a_category_filters_the_other_charts(
    visitor: Visitor, chart_of: Charts, trino: Trino
) -> None:
    page, key = opened(visitor, chart_of, "descriptive", "category_table")
    cell = page.page.locator(f'[data-test-chart-id="{key}"] tbody td').first
    category = cell.inner_text().strip()
    cell.click()
    page.page.wait_for_timeout(500)
    page.settle()
    told = last(page.queries(), number_of(chart_of, "descriptive", "kpi_events")).results[0]["data"]
    newest = max(told, key=lambda row: row["period_end"])
    assert newest["events"] == expected(trino, "category_code", category)
    assert page.trouble() == []


def test_drill_to_detail_shows_the_rows_behind_a_chart(visitor: Visitor, chart_of: Charts) -> None:
    page, key = opened(visitor, chart_of, "descriptive", "sessions_by_day")
    chart = page.page.locator(f'[data-test-chart-id="{key}"]')
    chart.locator('[aria-label="More Options"]').first.click()
    with page.page.expect_response(lambda answer: "/datasource/samples" in answer.url) as answers:
        page.page.get_by_role("menuitem", name="Drill to detail").first.click()
    answer = answers.value
    assert answer.status == 200, answer.text()[:500]
    rows = answer.json()["result"]["data"]
    assert rows, "no rows behind the chart"
    page.page.locator(".ant-modal:visible").get_by_text("Drill to detail").first.wait_for()
