"""Every dashboard in a real browser: nothing broken, nothing empty, filters that do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.visits import Visit, chosen

from shoplens_superset.browser import ChartQuery, DashboardPage, FilterBar, Visitor
from shoplens_superset.reading import load
from shoplens_superset.trino_sql import Trino

CHECKOUT = Path(__file__).resolve().parents[3]
DASHBOARDS = chosen(load(CHECKOUT))
PICTURES = CHECKOUT / "superset" / "target" / "screenshots"
# One value for each filter that the descriptive dashboard has: the most frequent ones.
FILTERS = ["category_l1", "category_l2", "category_code", "brand", "price_band", "day_kind", "shopper_type"]
_EVENTS = "shop.events e JOIN shop.sessions s ON s.session_id = e.session_id AND NOT s.is_bot"
_BAND = """CASE WHEN coalesce(e.price, 0) <= 0 THEN 'none' WHEN e.price < 10 THEN '0-10'
  WHEN e.price < 50 THEN '10-50'
  WHEN e.price < 100 THEN '50-100' WHEN e.price < 250 THEN '100-250' WHEN e.price < 500 THEN '250-500'
  WHEN e.price < 1000 THEN '500-1000' ELSE '1000+' END"""
_COLUMNS = {
    "price_band": _BAND,
    "day_kind": "if(day_of_week(e.event_time) >= 6, 'weekend', 'weekday')",
}


@pytest.mark.parametrize("name", DASHBOARDS)
def test_no_chart_is_broken_or_empty(name: str, visits: dict[str, Visit]) -> None:
    assert visits[name].troubles == []
    asked = set(visits[name].queries)
    assert sorted(set(visits[name].dashboard.charts) - asked) == [], "charts that asked nothing"


@pytest.mark.parametrize("name", DASHBOARDS)
def test_every_answer_came_without_an_error(name: str, visits: dict[str, Visit]) -> None:
    wrong = {chart: query.message for chart, query in visits[name].queries.items() if query.status != 200}
    assert wrong == {}


def last(queries: list[ChartQuery], chart: int) -> ChartQuery:
    found = [query for query in queries if query.slice_id == chart]
    assert found, "the chart asked nothing after the click"
    return found[-1]


def number_of(chart_of: dict[int, tuple[str, str]], dashboard: str, chart: str) -> int:
    return next(key for key, names in chart_of.items() if names == (dashboard, chart))


@pytest.fixture(scope="module")
def descriptive(visitor: Visitor, chart_of: dict[int, tuple[str, str]]) -> DashboardPage:
    """The descriptive dashboard with its first tab drawn."""
    if "descriptive" not in DASHBOARDS:
        pytest.skip("the descriptive dashboard is not among those to test")
    page = visitor.open("descriptive")
    page.show(page.tabs[0])
    page.queries()
    return page


@pytest.mark.parametrize("column", FILTERS)
def test_a_click_in_each_filter_gives_the_number_that_sql_gives(
    column: str, descriptive: DashboardPage, chart_of: dict[int, tuple[str, str]], trino: Trino
) -> None:
    names = {
        item["targets"][0].get("column", {}).get("name"): item["name"]
        for item in descriptive.filters
        if item.get("targets") and item["targets"][0]
    }
    bar = FilterBar(descriptive)
    of_sessions = column == "shopper_type"
    chart = number_of(chart_of, "descriptive", "kpi_sessions" if of_sessions else "kpi_events")
    measure = "sessions" if of_sessions else "events"
    shown_before = shown(descriptive, chart, measure)
    value = frequent(trino, column)
    descriptive.queries()
    bar.choose(names[column], [value])
    bar.apply()
    try:
        told = last(descriptive.queries(), chart).results[0]["data"]
        newest = max(told, key=lambda row: row["period_end"])
        assert newest[measure] == expected(trino, column, value)
        assert shown(descriptive, chart, measure) != shown_before, "the card shows the number of before"
    finally:
        bar.clear()
        descriptive.queries()


def test_a_chosen_time_range_gives_the_number_that_sql_gives(
    descriptive: DashboardPage, chart_of: dict[int, tuple[str, str]], trino: Trino
) -> None:
    ((day,),) = trino.rows(f"SELECT approx_percentile(to_unixtime(event_time), 0.5) FROM {_EVENTS}")
    ((first, end),) = trino.rows(
        f"SELECT d, date_add('day', 7, d) FROM (SELECT cast(from_unixtime({day!r}) AS date) AS d)"
    )
    name = next(item["name"] for item in descriptive.filters if item["filterType"] == "filter_time")
    bar = FilterBar(descriptive)
    bar.between(name, str(first), str(end))
    bar.apply()
    try:
        chart = number_of(chart_of, "descriptive", "kpi_events")
        told = last(descriptive.queries(), chart).results[0]["data"]
        newest = max(told, key=lambda row: row["period_end"])
        ((events,),) = trino.rows(
            f"SELECT count(*) FROM {_EVENTS} WHERE e.event_time >= timestamp '{first} 00:00:00 UTC'"
            f" AND e.event_time < timestamp '{end} 00:00:00 UTC'"
        )
        assert newest["events"] == events
    finally:
        bar.clear()
        descriptive.queries()


def shown(page: DashboardPage, chart: int, measure: str) -> str:
    card = page.page.locator(f'[data-test-chart-id="{chart}"] [data-card="{measure}"]')
    text = card.locator(".shoplens-card-value").first.inner_text()
    return re.sub(r"\s+", "", text)


def frequent(trino: Trino, column: str) -> str:
    if column == "shopper_type":
        ((value,),) = trino.rows(
            "SELECT label FROM ml.customer_clusters GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        )
        return value
    # Neither the value of nearly all events nor one that is left out of lists.
    sql = _COLUMNS.get(column, f"e.{column}")
    ((value,),) = trino.rows(
        f"SELECT {sql} FROM {_EVENTS} WHERE {sql} NOT IN ('unknown', 'none', 'weekday')"
        " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    return value


def expected(trino: Trino, column: str, value: str) -> int:
    """Of the 28 days that end with the newest day, which is what cards show when no range is chosen."""
    ((newest,),) = trino.rows(
        "SELECT max(day) FROM"
        " (SELECT cast(event_time AS date) AS day, count(*) AS n FROM shop.events GROUP BY 1) WHERE n > 100"
    )
    days = f"BETWEEN date_add('day', -27, DATE '{newest}') AND DATE '{newest}'"
    if column == "shopper_type":
        sql = (
            "SELECT count(*) FROM shop.sessions s JOIN ml.customer_clusters k ON k.user_id = s.user_id"
            f" WHERE NOT s.is_bot AND k.label = '{value}' AND cast(s.started_at AS date) {days}"
        )
    else:
        sql = (
            f"SELECT count(*) FROM {_EVENTS} WHERE {_COLUMNS.get(column, f'e.{column}')} = '{value}'"
            f" AND cast(e.event_time AS date) {days}"
        )
    return trino.rows(sql)[0][0]
