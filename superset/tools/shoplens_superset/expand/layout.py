"""The layout: tabs, rows and what stands in them, as Superset's flat map of nodes."""

from __future__ import annotations

from typing import Any

from ..keys import Keys
from ..problems import Problem, ShoplensError
from ..source import Chart, Dashboard
from .ids import chart_ids, node_id

COLUMNS = 12
CHART_HEIGHT = 50
TRANSPARENT = "BACKGROUND_TRANSPARENT"
WHITE = "BACKGROUND_WHITE"
SIZES = {"small": "SMALL_HEADER", "medium": "MEDIUM_HEADER", "large": "LARGE_HEADER"}
LEAVES = ("chart", "markdown")


def layout(dashboard: Dashboard, charts: dict[str, Chart]) -> dict[str, Any]:
    """Superset's position of everything on a dashboard, of whose charts these are the names."""
    return _Layout(dashboard, charts).build()


class _Layout:
    def __init__(self, dashboard: Dashboard, charts: dict[str, Chart]) -> None:
        self._dashboard = dashboard
        self._charts = charts
        self._ids = chart_ids(list(charts))
        self._nodes: dict[str, Any] = {}

    def build(self) -> dict[str, Any]:
        items = self._dashboard.raw["layout"]
        self._add("ROOT", "ROOT_ID", None, {})
        self._add("GRID", "GRID_ID", ["ROOT_ID"], None)
        self._nodes["HEADER_ID"] = {
            "id": "HEADER_ID",
            "type": "HEADER",
            "meta": {"text": self._dashboard.raw["title"]},
        }
        if any("tab" in item for item in items):
            self._nodes["ROOT_ID"]["children"] = [self._tabs(items, "top", ["ROOT_ID"])]
        else:
            self._nodes["ROOT_ID"]["children"] = ["GRID_ID"]
            self._nodes["GRID_ID"]["children"] = self._content(items, "top", ["ROOT_ID", "GRID_ID"])
        return {"DASHBOARD_VERSION_KEY": "v2", **self._nodes}

    def _tabs(self, items: list[dict[str, Any]], path: str, parents: list[str]) -> str:
        tabs = self._new("TABS", f"{path}/tabs", parents, {})
        below = [*parents, tabs]
        children = []
        for item in items:
            self._keys(item, ["tab", "content"])
            here = f"{path}/tab {item['tab']}"
            tab = self._new("TAB", here, below, {"text": item["tab"]})
            self._nodes[tab]["children"] = self._content(item["content"], here, [*below, tab])
            children.append(tab)
        self._nodes[tabs]["children"] = children
        return tabs

    def _content(self, items: list[Any], path: str, parents: list[str]) -> list[str]:
        return [self._item(item, f"{path}/{i}", parents) for i, item in enumerate(items)]

    def _item(self, item: Any, path: str, parents: list[str], total: int = COLUMNS) -> str:
        if item == "divider":
            return self._new("DIVIDER", path, parents, {})
        if "header" in item:
            self._keys(item, ["header"], ["size", "background"])
            size = SIZES[item.get("size", "medium")]
            meta = {"text": item["header"], "headerSize": size, "background": _background(item)}
            return self._new("HEADER", path, parents, meta)
        if "tabs" in item:
            self._keys(item, ["tabs"])
            return self._tabs(item["tabs"], path, parents)
        if "row" in item:
            self._keys(item, ["row"], ["height", "background"])
            return self._row(item, path, parents, total)
        return self._row({"row": [item]}, path, parents, total)

    def _row(self, item: dict[str, Any], path: str, parents: list[str], total: int) -> str:
        row = self._new("ROW", path, parents, {"background": _background(item)})
        height = item.get("height", CHART_HEIGHT)
        cells = zip(item["row"], widths(item["row"], total), strict=True)
        self._nodes[row]["children"] = [
            self._cell(cell, width, height, f"{path}/{i}", [*parents, row])
            for i, (cell, width) in enumerate(cells)
        ]
        return row

    def _cell(self, cell: dict[str, Any], width: int, height: int, path: str, parents: list[str]) -> str:
        if "column" not in cell:
            return self._leaf(cell, width, cell.get("height", height), path, parents)
        self._keys(cell, ["column"], ["width", "background"])
        column = self._new("COLUMN", path, parents, {"width": width, "background": _background(cell)})
        below = [*parents, column]
        self._nodes[column]["children"] = [
            self._inside_column(one, width, f"{path}/{i}", below) for i, one in enumerate(cell["column"])
        ]
        return column

    def _inside_column(self, item: Any, width: int, path: str, parents: list[str]) -> str:
        if isinstance(item, dict) and any(kind in item for kind in LEAVES):
            wide = item.get("width", width)
            return self._leaf(item, wide, item.get("height", CHART_HEIGHT), path, parents)
        return self._item(item, path, parents, width)

    def _leaf(self, item: dict[str, Any], width: int, height: int, path: str, parents: list[str]) -> str:
        meta: dict[str, Any] = {"width": width, "height": height}
        if "markdown" in item:
            self._keys(item, ["markdown"], ["width", "height"])
            return self._new("MARKDOWN", path, parents, {**meta, "code": item["markdown"]})
        self._keys(item, ["chart"], ["width", "height", "title"])
        chart = self._charts.get(item["chart"])
        if chart is None:
            raise ShoplensError(
                Problem(
                    self._dashboard.where,
                    f"the layout has the chart '{item['chart']}', for which there is no file",
                    f"add charts/{item['chart']}.yaml, or take it out",
                )
            )
        meta |= {"chartId": self._ids[item["chart"]], "uuid": chart.uuid, "sliceName": chart.raw["name"]}
        if "title" in item:
            meta["sliceNameOverride"] = item["title"]
        return self._new("CHART", path, parents, meta)

    def _keys(self, item: Any, required: list[str], optional: list[str] | None = None) -> None:
        Keys(f"{self._dashboard.where}, layout", item).allow(required, optional or [])

    def _new(self, kind: str, path: str, parents: list[str], meta: dict[str, Any]) -> str:
        return self._add(kind, node_id(kind, self._dashboard.uuid, path), parents, meta)

    def _add(self, kind: str, id_: str, parents: list[str] | None, meta: dict[str, Any] | None) -> str:
        node: dict[str, Any] = {"id": id_, "type": kind, "children": []}
        if parents is not None:
            node["parents"] = parents
        if meta:
            node["meta"] = meta
        self._nodes[id_] = node
        return id_


def _background(item: dict[str, Any]) -> str:
    return WHITE if item.get("background") == "white" else TRANSPARENT


def widths(cells: list[dict[str, Any]], total: int = COLUMNS) -> list[int]:
    """Width of every cell: as given, the rest of the columns shared equally by the others."""
    free = total - sum(cell.get("width", 0) for cell in cells)
    without = [i for i, cell in enumerate(cells) if "width" not in cell]
    given = [cell.get("width", 0) for cell in cells]
    for position, i in enumerate(without):
        given[i] = max(1, free * (position + 1) // len(without) - free * position // len(without))
    return given
