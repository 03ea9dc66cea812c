"""The layout: from a tree to tabs, rows and what stands in them."""

from __future__ import annotations

from typing import Any

from ..expand.layout import CHART_HEIGHT, COLUMNS, SIZES, WHITE, widths
from ..problems import Problem, ShoplensError

_SIZES = {theirs: ours for ours, theirs in SIZES.items()}


class Layout:
    """Collapses one dashboard's layout; names are those of charts by uuid."""

    def __init__(self, where: str, names: dict[str, str]) -> None:
        self._where = where
        self._names = names

    def collapse(self, root: dict[str, Any]) -> list[Any]:
        """The `layout` of a dashboard file."""
        top = root["children"][0] if root["children"] else {"type": "GRID", "children": []}
        return self._tabs(top) if top["type"] == "TABS" else self._content(top)

    def _tabs(self, node: dict[str, Any]) -> list[Any]:
        return [{"tab": tab["meta"]["text"], "content": self._content(tab)} for tab in node["children"]]

    def _content(self, node: dict[str, Any]) -> list[Any]:
        return [self._item(child, COLUMNS, short=True) for child in node["children"]]

    def _item(self, node: dict[str, Any], total: int, short: bool) -> Any:
        kind, meta = node["type"], node["meta"]
        if kind == "DIVIDER":
            return "divider"
        if kind == "TABS":
            return {"tabs": self._tabs(node)}
        if kind == "HEADER":
            size = _SIZES[meta["headerSize"]]
            item = {"header": meta["text"]} | ({} if size == "medium" else {"size": size})
            return item | _background(meta)
        if kind == "ROW":
            return self._row(node, total, short)
        raise ShoplensError(
            Problem(self._where, f"the layout has a part of the kind {kind}", "take it out in Superset")
        )

    def _row(self, node: dict[str, Any], total: int, short: bool) -> dict[str, Any]:
        cells = node["children"]
        leaves = [cell for cell in cells if cell["type"] in ("CHART", "MARKDOWN")]
        heights = {leaf["meta"]["height"] for leaf in leaves}
        common = heights.pop() if len(heights) == 1 and len(leaves) > 1 else CHART_HEIGHT
        usual = widths([{} for _ in cells], total)
        as_usual = [cell["meta"].get("width") for cell in cells] == usual
        row = [self._cell(cell, common, None if as_usual else total) for cell in cells]
        if short and as_usual and len(leaves) == len(cells) == 1 and not _background(node["meta"]):
            return row[0]
        height = {} if common == CHART_HEIGHT else {"height": common}
        return {"row": row} | height | _background(node["meta"])

    def _cell(self, node: dict[str, Any], height: int, total: int | None) -> dict[str, Any]:
        width = {} if total is None else {"width": node["meta"].get("width", total)}
        if node["type"] == "COLUMN":
            wide = node["meta"]["width"]
            below = [self._inside_column(child, wide) for child in node["children"]]
            return {"column": below} | width | _background(node["meta"])
        return self._leaf(node, height, width)

    def _inside_column(self, node: dict[str, Any], wide: int) -> Any:
        if node["type"] not in ("CHART", "MARKDOWN"):
            return self._item(node, wide, short=False)
        width = node["meta"]["width"]
        return self._leaf(node, CHART_HEIGHT, {} if width == wide else {"width": width})

    def _leaf(self, node: dict[str, Any], height: int, width: dict[str, int]) -> dict[str, Any]:
        meta = node["meta"]
        tall = {} if meta["height"] == height else {"height": meta["height"]}
        if node["type"] == "MARKDOWN":
            return {"markdown": meta["code"]} | width | tall
        if node["type"] != "CHART":
            return self._item(node, COLUMNS, short=False)
        title = {"title": meta["sliceNameOverride"]} if meta["sliceNameOverride"] else {}
        return {"chart": self._names[meta["uuid"]]} | width | tall | title


def _background(meta: dict[str, Any]) -> dict[str, str]:
    return {"background": "white"} if meta.get("background") == WHITE else {}
