"""The filter bar of a dashboard, worked by clicks and keys."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Locator

from .dashboard import DashboardPage

_MS = 20_000


class FilterBar:
    """Chooses values as people do; nothing happens before apply."""

    def __init__(self, dashboard: DashboardPage) -> None:
        self._dashboard = dashboard
        self._page = dashboard.page
        self._ids = {item["name"]: item["id"] for item in dashboard.filters}

    def choose(self, name: str, values: Sequence[str]) -> None:
        """Types each value into the filter's list and takes the entry that is called so."""
        box = self._filter(name)
        field = box.locator("input").first
        for value in values:
            field.click(timeout=_MS)
            field.fill(value)
            called = re.compile(rf"^\s*{re.escape(value)}\s*$", re.IGNORECASE)
            entries = self._page.locator(".ant-select-dropdown:visible .ant-select-item-option")
            entries.filter(has_text=called).first.click(timeout=_MS)
        self._page.keyboard.press("Escape")
        self._heading(name).click()

    def between(self, name: str, first: str, end: str) -> None:
        """Sets a time range of days, its end left out."""
        self._filter(name).click(timeout=_MS)
        popover = self._page.locator(".ant-popover:visible").last
        popover.locator(".ant-select").first.click(timeout=_MS)
        self._page.locator(".ant-select-item-option:visible", has_text="Advanced").click(timeout=_MS)
        fields = popover.locator('input[type="text"]')
        fields.nth(0).fill(first, timeout=_MS)
        fields.nth(1).fill(end, timeout=_MS)
        # The button is sleeping until Superset has understood the range.
        popover.get_by_role("button", name="APPLY", exact=False).click(timeout=_MS)
        popover.wait_for(state="hidden", timeout=_MS)

    def apply(self) -> None:
        """Applies what was chosen and waits for the charts."""
        self._page.locator('[data-test="filter-bar__apply-button"]').click(timeout=_MS)
        self._page.wait_for_timeout(300)
        self._dashboard.settle()

    def clear(self) -> None:
        """Forgets all choices and waits for the charts."""
        self._page.locator('[data-test="filter-bar__clear-button"]').click(timeout=_MS)
        apply = self._page.locator('[data-test="filter-bar__apply-button"]')
        if apply.is_enabled():
            apply.click(timeout=_MS)
        self._page.wait_for_timeout(300)
        self._dashboard.settle()

    def _heading(self, name: str) -> Locator:
        return self._page.locator(f"#filter-name-{self._ids[name]}")

    def _filter(self, name: str) -> Locator:
        key = self._ids[name]
        return self._page.locator(f'[name="{key}"], .ant-select[aria-label="{key}"]').first
