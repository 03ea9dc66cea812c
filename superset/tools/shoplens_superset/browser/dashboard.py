"""A dashboard that is open in the browser."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from ..problems import ShoplensError
from .capture import ChartQuery, Recorder
from .tabs import Tab, tabs

_STATES = Path(__file__).with_name("chart_states.js").read_text(encoding="utf-8")
_WAIT_SECONDS = 90.0
_GRID_MS = 60_000
_LOWEST, _TALLEST = 1200, 6000
# Of a page whose charts hang on the frame's height only the end of the content tells its own.
_CONTENT_END = """() => Math.ceil(Math.max(0, ...[...document.querySelectorAll('.grid-content')]
  .filter(grid => grid.offsetParent !== null)
  .map(grid => grid.getBoundingClientRect().bottom + window.scrollY)))"""


@dataclass(frozen=True)
class ChartState:
    """How a chart looks now; error and empty hold the words in the chart's place."""

    id: int
    name: str
    viz_type: str
    error: str
    empty: str
    drawn: bool


class DashboardPage:
    """What a person does with a dashboard."""

    def __init__(self, page: Page, recorder: Recorder, slug: str) -> None:
        self.page = page
        self.recorder = recorder
        self.slug = slug
        self.settled_at = 0.0
        self._tab: Tab | None = None

    @cached_property
    def about(self) -> dict[str, Any]:
        """What Superset's API tells of the dashboard."""
        address = urlsplit(self.page.url)
        url = f"{address.scheme}://{address.netloc}/api/v1/dashboard/{self.slug}"
        answer = self.page.context.request.get(url)
        if answer.status != 200:
            raise ShoplensError(
                f"Superset knows no dashboard {self.slug} (its answer is {answer.status}): import it."
            )
        return answer.json()["result"]

    @cached_property
    def tabs(self) -> list[Tab]:
        """Tabs that hold charts."""
        return tabs(self.about["position_json"])

    @cached_property
    def filters(self) -> list[dict[str, Any]]:
        """Configuration of the filter bar."""
        metadata = json.loads(self.about["json_metadata"] or "{}")
        return [item for item in metadata.get("native_filter_configuration", []) if "filterType" in item]

    def walk(self) -> Iterator[Tab]:
        """Shows one tab after the other, each with all its charts drawn."""
        for tab in self.tabs:
            self.show(tab)
            yield tab

    def show(self, tab: Tab, seconds: float = _WAIT_SECONDS) -> None:
        """Clicks its way to the tab and waits until all its charts are drawn."""
        for key in tab.path:
            button = self.page.locator(f'[role="tab"][id$="-tab-{key}"]').first
            button.wait_for(timeout=_GRID_MS)
            if button.get_attribute("aria-selected") != "true":
                button.click()
        self._tab = tab
        self.settle(seconds)

    def settle(self, seconds: float = _WAIT_SECONDS) -> None:
        """Waits until no chart of the tab is loading, in a window so tall that every chart can be seen."""
        self.page.locator(".grid-content:visible").first.wait_for(timeout=_GRID_MS)
        expected = (self._tab or self.tabs[0]).charts
        deadline = time.monotonic() + seconds
        calm = 0
        while calm < 3:
            self._fit()
            states = self.states()
            missing = expected - {state.id for state in states if state.drawn}
            calm = 0 if missing or self.recorder.pending else calm + 1
            if calm == 1:
                self.settled_at = time.monotonic()
            if calm == 0 and time.monotonic() > deadline:
                names = {state.id: state.name for state in states}
                waiting = ", ".join(sorted(str(names.get(one, one)) for one in missing)) or "a request"
                raise ShoplensError(f"Dashboard {self.slug} still loads after {seconds:.0f} s: {waiting}.")
            self.page.wait_for_timeout(100)

    def states(self) -> list[ChartState]:
        """All charts that can be seen."""
        return [ChartState(**state) for state in self.page.evaluate(_STATES)]

    def trouble(self) -> list[str]:
        """A line for each chart in sight that shows an error or nothing."""
        return [
            f"{self.slug}, {state.name} ({state.viz_type}): {state.error or state.empty}"
            for state in self.states()
            if state.error or state.empty
        ]

    def queries(self) -> list[ChartQuery]:
        """What charts have asked since the last call."""
        return self.recorder.queries()

    def screenshot(self, folder: Path, name: str) -> Path:
        """A picture of the whole tab."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name}.png"
        self.page.screenshot(path=file)
        return file

    def _fit(self) -> None:
        end = min(max(self.page.evaluate(_CONTENT_END) + 24, _LOWEST), _TALLEST)
        size = self.page.viewport_size
        if size and abs(size["height"] - end) > 8:
            self.page.set_viewport_size({"width": size["width"], "height": end})
