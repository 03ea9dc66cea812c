"""Charts show a category manager the rows of the categories, and caches mix up nobody."""

from __future__ import annotations

from typing import Any

import pytest

from shoplens_superset.access.apply import apply
from shoplens_superset.client import Client
from shoplens_superset.settings import Settings
from shoplens_superset.trino_sql import Trino

from .conftest import Cast

pytestmark = pytest.mark.live

RULES = ["id", "name", "clause"]


@pytest.fixture(scope="module")
def datasets(client: Client) -> dict[str, int]:
    """The datasets by name."""
    return {one["table_name"]: one["id"] for one in client.all("dataset", ["id", "table_name"])}


def chart_data(person: Client, dataset: int, expression: str, force: bool = False) -> dict[str, Any]:
    """What a chart of an expression by category gets."""
    metric = {"expressionType": "SQL", "sqlExpression": expression, "label": "n"}
    query = {"columns": ["category_l1"], "metrics": [metric], "row_limit": 100}
    body = {
        "datasource": {"id": dataset, "type": "table"},
        "queries": [query],
        "force": force,
        "result_format": "json",
        "result_type": "full",
    }
    return person.post("/api/v1/chart/data", json=body)["result"][0]


@pytest.mark.parametrize(
    ("dataset", "expression", "sql"),
    [
        ("events_by_day", "sum(events)", "sum(events) FROM summary.event_cube WHERE grain = 'day' AND {c}"),
        ("sessions", "count(*)", "count(*) FROM summary.session_facts WHERE primary_{c}"),
    ],
)
def test_chart_of_a_manager_is_the_sql_with_the_category(
    cast: Cast, datasets: dict[str, int], trino: Trino, dataset: str, expression: str, sql: str
) -> None:
    """One row, with the number that everybody else finds under the category."""
    for category, manager in cast.managers.items():
        expected = trino.rows("SELECT " + sql.format(c=f"category_l1 = '{category}'"))[0][0]
        data = chart_data(manager, datasets[dataset], expression)["data"]
        assert data == [{"category_l1": category, "n": expected}]


def test_cache_does_not_leak_between_people(cast: Cast, datasets: dict[str, int]) -> None:
    """The same question, asked by one after the other and again, has everybody's own answer."""
    dataset = datasets["events_by_day"]
    everything = chart_data(cast.analyst, dataset, "max(events)", force=True)["data"]
    first = {
        category: chart_data(manager, dataset, "max(events)") for category, manager in cast.managers.items()
    }
    again = {
        category: chart_data(manager, dataset, "max(events)") for category, manager in cast.managers.items()
    }
    assert len(everything) > len(first)
    for category in cast.managers:
        assert [row["category_l1"] for row in first[category]["data"]] == [category]
        assert again[category]["is_cached"]
        assert again[category]["data"] == first[category]["data"]
    keys = {one["cache_key"] for one in again.values()}
    assert len(keys) == len(cast.managers)


def test_data_without_categories_is_not_for_managers(cast: Cast, datasets: dict[str, int]) -> None:
    """Superset refuses before Trino would."""
    body = {
        "datasource": {"id": datasets["cluster_selection"], "type": "table"},
        "queries": [{"columns": ["k"], "metrics": [], "row_limit": 10}],
    }
    for manager in cast.managers.values():
        assert manager.request("POST", "/api/v1/chart/data", json=body).status_code == 403


def test_applying_again_changes_nothing(cast: Cast, client: Client, settings: Settings) -> None:
    """Neither rules nor roles; and nobody is left without an account."""
    before = client.all("rowlevelsecurity", RULES), client.all("security/roles", ["id", "name"])
    assert apply(settings) == []
    assert (client.all("rowlevelsecurity", RULES), client.all("security/roles", ["id", "name"])) == before
    assert {f"category {category}" for category in cast.managers} <= {rule["name"] for rule in before[0]}
