"""What tests on a running platform share: a browser, Superset's API, Trino, every dashboard seen once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.report import Report
from support.visits import Visit, chart_names, chosen, visit

from shoplens_superset.browser import Visitor
from shoplens_superset.client import Client
from shoplens_superset.reading import load
from shoplens_superset.settings import URL, Settings
from shoplens_superset.source import Source
from shoplens_superset.trino_sql import Trino

PICTURES = Path(__file__).resolve().parents[1] / "target" / "screenshots"


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The platform that is tested."""
    if URL not in os.environ:
        pytest.fail(f"These tests need a running platform: name it in {URL} and its fellows.", pytrace=False)
    return Settings()


@pytest.fixture(scope="session")
def source(settings: Settings) -> Source:
    """The assets of the checkout."""
    return load(settings.checkout)


@pytest.fixture(scope="session")
def client(settings: Settings) -> Client:
    """Superset's API as the administrator."""
    return Client.of(settings)


@pytest.fixture(scope="session")
def trino(settings: Settings) -> Trino:
    """Trino without Superset between."""
    return Trino.of(settings)


@pytest.fixture(scope="session")
def visitor(settings: Settings) -> Iterator[Visitor]:
    """One browser for all tests."""
    with Visitor.of(settings) as person:
        yield person


@pytest.fixture(scope="session")
def chart_of(source: Source, client: Client) -> dict[int, tuple[str, str]]:
    """Dashboard and chart file by Superset's number."""
    return chart_names(source, client)


@pytest.fixture(scope="session")
def visits(visitor: Visitor, source: Source, chart_of: dict[int, tuple[str, str]]) -> dict[str, Visit]:
    """Every dashboard, opened and looked through once."""
    return {name: visit(visitor, source.dashboards[name], chart_of, PICTURES) for name in chosen(source)}


REPORT = Report()


@pytest.fixture(scope="session")
def report() -> Report:
    """Collects a line for each chart."""
    return REPORT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the list of charts, and keeps it beside the screenshots."""
    if REPORT.lines:
        terminalreporter.section("charts: time and rows of the query, what it was compared with")
        terminalreporter.write_line(REPORT.text())
        PICTURES.parent.mkdir(exist_ok=True)
        (PICTURES.parent / "charts.txt").write_text(REPORT.text() + "\n", encoding="utf-8")
