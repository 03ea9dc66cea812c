"""Nobody adds a chart without saying what it must show: these tests need no platform."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shoplens_superset.reading import ASSETS

from .registry import Registry

CHECKOUT = Path(__file__).resolve().parents[3]
REGISTRY = Registry.load()
# Samples and targets are what they are: nothing in shop tells who was drawn, or what was planned.
_SOURCES_OF_THEIR_OWN = {"price_sample", "session_stats_sample", "revenue_targets"}


def charts(dashboard: Path) -> set[str]:
    return {file.stem for file in (dashboard / "charts").glob("*.yaml")}


DASHBOARDS = sorted(file.parent for file in (CHECKOUT / ASSETS / "dashboards").glob("*/dashboard.yaml"))


@pytest.mark.parametrize("dashboard", DASHBOARDS, ids=lambda folder: folder.name)
def test_every_chart_has_an_entry_and_every_entry_a_chart(dashboard: Path) -> None:
    entries = set(REGISTRY.entries.get(dashboard.name, {}))
    assert sorted(charts(dashboard) - entries) == [], "charts without an entry: add what they must show"
    assert sorted(entries - charts(dashboard)) == [], "entries without a chart: remove or rename them"


def test_expected_rows_never_come_from_summaries() -> None:
    read = {
        f"{dashboard}/{chart}: {table}"
        for dashboard, entries in REGISTRY.entries.items()
        for chart, entry in entries.items()
        for query in entry.queries
        for table in re.findall(r"\bsummary\.(\w+)", query.text)
        if table not in _SOURCES_OF_THEIR_OWN
    }
    assert not read
