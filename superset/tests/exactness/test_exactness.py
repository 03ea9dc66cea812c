"""Every chart's query, executed through Superset on Trino, gives what the facts say, under any filters."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from support.report import Line, Report
from support.visits import Visit, chosen

from shoplens_superset.client import Client
from shoplens_superset.reading import load
from shoplens_superset.trino_sql import Trino

from .combinations import Combination, draw
from .compare import Shape, differences
from .facts import Facts, made
from .registry import Entry, Expected, Registry
from .test_registry import CHECKOUT

REGISTRY = Registry.load()
SEED = 42
DRAWS = int(os.environ.get("SHOPLENS_TEST_DRAWS", "20"))
CHARTS = [(name, chart) for name in chosen(load(CHECKOUT)) for chart in REGISTRY.entries.get(name, {})]


@dataclass(frozen=True)
class Asked:
    """A chart under a combination of filters, and what came of it."""

    combination: Combination
    results: list[dict[str, Any]]


@pytest.fixture(scope="session")
def facts(trino: Trino) -> Iterator[Facts]:
    """The facts in a schema of this run."""
    with made(trino, f"scratch_{os.getpid()}") as tables:
        yield tables


@pytest.fixture(scope="session")
def combinations(facts: Facts) -> list[Combination]:
    """The same draw in every run over the same data."""
    columns = [
        "category_l1",
        "category_l2",
        "category_code",
        "brand",
        "price_band",
        "day_kind",
        "shopper_type",
    ]
    sample = facts.trino.rows(
        f"SELECT {', '.join(columns)} FROM {facts.schema}.sessions "
        " ORDER BY xxhash64(to_utf8(cast(session_id AS varchar))) LIMIT 500"
    )
    events = [dict(zip(columns, row, strict=True)) for row in sample]
    return draw(events, facts.first_day, facts.as_of, DRAWS, SEED)


@pytest.mark.parametrize(("dashboard", "chart"), CHARTS, ids=[f"{name}/{chart}" for name, chart in CHARTS])
def test_the_chart_shows_what_the_facts_say(
    dashboard: str,
    chart: str,
    visits: dict[str, Visit],
    client: Client,
    facts: Facts,
    combinations: list[Combination],
    report: Report,
) -> None:
    entry = REGISTRY.entries[dashboard][chart]
    seen = visits[dashboard].queries.get(chart)
    assert seen, "the chart asked nothing when the dashboard was opened"
    followed = visits[dashboard].followed[chart]
    base = _chosen_from_the_start(seen.payload)
    under = [
        base,
        *(one.and_also(base) for one in _followed(combinations[: min(entry.draws, DRAWS)], followed)),
    ]
    started = time.monotonic()
    # The first is asked anew, so that its time is that of a query and not of a cache.
    asked = [_ask(client, seen.payload, one, force=place == 0) for place, one in enumerate(under)]
    first = asked[0].results
    report.add(
        Line(dashboard, chart, first[0]["seconds"], sum(len(one["data"]) for one in first), entry, under)
    )
    assert entry.only_runs or len(first) == len(entry.queries), (
        f"the chart has {len(first)} queries, its entry {len(entry.queries)}"
    )
    assert all(one["data"] for one in first), "the chart is empty"
    found = [
        wrong
        for number in range(len(entry.queries))
        for wrong in _wrong(facts, entry, seen.payload, asked, number)
    ]
    report.took(time.monotonic() - started)
    assert not found, "\n".join(found)


def _followed(combinations: list[Combination], followed: dict[str, str]) -> list[Combination]:
    parts = [one.only(followed.keys(), "time" in followed) for one in combinations]
    different = {str(one): one for one in parts}
    different.pop("everything", None)
    return list(different.values())


def _chosen_from_the_start(payload: dict[str, Any]) -> Combination:
    """What the filter bar holds when a dashboard is opened."""
    given = (payload["form_data"].get("extra_form_data") or {}).get("filters") or []
    return Combination(None, {one["col"]: tuple(one["val"]) for one in given})


def _ask(client: Client, payload: dict[str, Any], combination: Combination, force: bool) -> Asked:
    """The chart's own request, its numbers before they are arranged for drawing."""
    sent = combination.applied(payload)
    for query in sent["queries"]:
        query["post_processing"] = []
    sent["force"] = force
    started = time.monotonic()
    results = client.post("/api/v1/chart/data", json=sent)["result"]
    for result in results:
        result["seconds"] = time.monotonic() - started
    return Asked(combination, results)


def _wrong(
    facts: Facts, entry: Entry, payload: dict[str, Any], asked: list[Asked], number: int
) -> Iterator[str]:
    shape = Shape.of(payload["queries"][number])
    query = entry.queries[number]
    expected = _expected(facts, query, shape, [one.combination for one in asked])
    for place, one in enumerate(asked):
        result = one.results[number]
        ignored = [filter_["column"] for filter_ in result.get("rejected_filters") or []]
        if ignored:
            unknown = ", ".join(map(str, ignored))
            yield f"query {number + 1} does not know {unknown}: leave the chart out of that filter"
        for wrong in differences(shape, result["data"], expected[place], query.within):
            yield f"query {number + 1} under {one.combination}: it {wrong}"


def _expected(
    facts: Facts, query: Expected, shape: Shape, under: list[Combination]
) -> list[list[dict[str, Any]]]:
    """All combinations in one statement, as starting one costs more than running it."""
    parts = [
        f"SELECT {place} AS combination_no, * FROM ({query.sql(shape, facts, one)})"
        for place, one in enumerate(under)
    ]
    names, rows = facts.trino.table("\nUNION ALL\n".join(parts))
    found: list[list[dict[str, Any]]] = [[] for _ in under]
    for row in rows:
        found[row[0]].append(dict(zip(names[1:], row[1:], strict=True)))
    return found
