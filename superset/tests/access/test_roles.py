"""Each role logs in and tries what it may and what it may not."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from shoplens_superset.access.data import SQL_ONLY
from shoplens_superset.client import Client, reason
from shoplens_superset.source import Source

from .conftest import Cast

pytestmark = pytest.mark.live

FOR_MANAGERS = {"descriptive", "products"}


def dashboards(person: Client) -> set[str]:
    """The slugs of the dashboards that somebody is shown."""
    return {one["slug"] for one in person.all("dashboard", ["slug"])}


def ask(person: Client, database: int, sql: str) -> tuple[list[dict[str, Any]], str]:
    """Rows of SQL Lab, and why there are none."""
    body = {
        "database_id": database,
        "catalog": "shoplens",
        "schema": "shop",
        "sql": sql,
        "queryLimit": 100,
        "runAsync": False,
        "client_id": uuid.uuid4().hex[:11],
    }
    answer = person.request("POST", "/api/v1/sqllab/execute/", json=body)
    return (answer.json()["data"], "") if answer.ok else ([], reason(answer))


@pytest.fixture(scope="module")
def databases(client: Client) -> dict[str, int]:
    """The connections to Trino by name."""
    return {one["database_name"]: one["id"] for one in client.all("database", ["id", "database_name"])}


def test_analysts_and_viewers_see_all_dashboards(cast: Cast, source: Source) -> None:
    """The slugs are those of the files."""
    slugs = {dashboard.raw["slug"] for dashboard in source.dashboards.values()}
    assert slugs <= dashboards(cast.analyst)
    assert slugs <= dashboards(cast.viewer)


def test_managers_see_the_dashboards_that_have_categories(cast: Cast, source: Source) -> None:
    """No other dashboard of the repository is in their list."""
    expected = {one.raw["slug"] for name, one in source.dashboards.items() if name in FOR_MANAGERS}
    others = {one.raw["slug"] for name, one in source.dashboards.items() if name not in FOR_MANAGERS}
    for manager in cast.managers.values():
        assert expected <= dashboards(manager)
        assert not others & dashboards(manager)


def test_viewers_have_no_sql_lab(cast: Cast, databases: dict[str, int]) -> None:
    """Neither by the page nor by the API."""
    assert ask(cast.viewer, databases["Shoplens"], "SELECT 1")[1] == "Forbidden"
    assert "sqllab" not in str(cast.viewer.get("/api/v1/menu/")).lower()


@pytest.mark.parametrize("path", ["/api/v1/chart/", "/api/v1/dashboard/"])
def test_only_analysts_save(cast: Cast, path: str) -> None:
    """And what they have saved is theirs to delete."""
    body = {"slice_name": "of a test", "datasource_id": 1, "datasource_type": "table", "viz_type": "table"}
    if "dashboard" in path:
        body = {"dashboard_title": "of a test"}
    for person in (cast.viewer, *cast.managers.values()):
        assert person.request("POST", path, json=body).status_code == 403
    made = cast.analyst.post(path, json=body)["id"]
    cast.analyst.delete(f"{path}{made}")


def test_analysts_do_not_change_the_dashboards_of_the_repository(cast: Cast, client: Client) -> None:
    """They own what they made, nothing else."""
    chart = client.all("chart", ["id"])[0]["id"]
    answer = cast.analyst.request("PUT", f"/api/v1/chart/{chart}", json={"slice_name": "x"})
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/api/v1/security/users/", "/api/v1/rowlevelsecurity/", "/api/v1/log/"])
def test_administration_is_for_administrators(cast: Cast, path: str) -> None:
    """Users, rules and logs."""
    for person in (cast.analyst, cast.viewer, *cast.managers.values()):
        assert person.request("GET", path).status_code == 403


def test_analysts_read_and_do_not_write(cast: Cast, databases: dict[str, int]) -> None:
    """Superset refuses what it recognises; Trino what is left."""
    shoplens = databases["Shoplens"]
    assert ask(cast.analyst, shoplens, "SELECT count(*) AS n FROM shop.events")[0][0]["n"] > 0
    assert "DML" in ask(cast.analyst, shoplens, "DELETE FROM shop.events")[1]
    refusal = ask(cast.analyst, shoplens, "CALL system.unregister_table('shop', 'events')")[1]
    assert "Access Denied" in refusal or "DML" in refusal


def test_managers_ask_sql_about_their_categories_only(cast: Cast, databases: dict[str, int]) -> None:
    """Whatever they ask, and whomever they say they are."""
    for category, manager in cast.managers.items():
        sql_only = databases[SQL_ONLY]
        rows, _ = ask(manager, sql_only, "SELECT DISTINCT category_l1 AS c FROM shop.events")
        assert rows == [{"c": category}]
        assert "Access Denied" in ask(manager, sql_only, "SELECT count(*) FROM ml.session_scores")[1]
        become = "SET SESSION AUTHORIZATION admin; SELECT DISTINCT category_l1 AS c FROM shop.events"
        assert "cannot impersonate" in ask(manager, sql_only, become)[1]
        assert "access" in ask(manager, databases["Shoplens"], "SELECT * FROM shop.customers")[1]
