"""The tabs of a dashboard, from its layout."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tab:
    """A tab without tabs below it: the tabs to click on the way, its charts; no tabs, no path."""

    path: tuple[str, ...]
    name: str
    charts: frozenset[int]


def tabs(position_json: str) -> list[Tab]:
    """All of them, from left to right; charts outside of tabs are seen in each."""
    layout: dict[str, Any] = json.loads(position_json or "{}")
    if not layout:
        return []
    found = _below("ROOT_ID", layout, (), "", frozenset())
    return [tab for tab in found if tab.charts] or found


def _below(
    key: str, layout: dict[str, Any], path: tuple[str, ...], name: str, around: frozenset[int]
) -> list[Tab]:
    bars, charts = _contents(key, layout)
    seen = around | charts
    if not bars:
        return [Tab(path, name, seen)]
    leaves = []
    for bar in bars:
        for child in layout[bar]["children"]:
            title = layout[child]["meta"].get("text", child)
            longer = f"{name} - {title}" if name else title
            leaves += _below(child, layout, (*path, child), longer, seen)
    return leaves


def _contents(key: str, layout: dict[str, Any]) -> tuple[list[str], frozenset[int]]:
    bars: list[str] = []
    charts: set[int] = set()
    waiting = list(layout[key].get("children", []))
    while waiting:
        one = layout[waiting.pop(0)]
        if one["type"] == "TABS":
            bars.append(one["id"])
        elif one["type"] == "CHART":
            charts.add(one["meta"]["chartId"])
        else:
            waiting = one.get("children", []) + waiting
    return bars, frozenset(charts)
