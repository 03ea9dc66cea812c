"""The layout as a tree, without ids."""

from __future__ import annotations

from typing import Any

_BACKGROUND = {"background": "BACKGROUND_TRANSPARENT"}
_META = {
    "CHART": {"uuid": None, "width": 4, "height": 50, "sliceNameOverride": None},
    "MARKDOWN": {"code": "", "width": 4, "height": 50},
    "ROW": _BACKGROUND,
    "COLUMN": {"width": 4, **_BACKGROUND},
    "HEADER": {"text": "", "headerSize": "MEDIUM_HEADER", **_BACKGROUND},
    "TAB": {"text": ""},
    "TABS": {},
    "DIVIDER": {},
}


def tree(position: dict[str, Any], start: str = "ROOT_ID") -> dict[str, Any]:
    """A node with its children; kinds that the files do not know keep all they have."""
    node = position[start]
    meta = node.get("meta") or {}
    known = _META.get(node["type"])
    if known is not None:
        meta = {key: meta.get(key) or usual for key, usual in known.items()}
    children = [tree(position, child) for child in node.get("children", []) if child in position]
    return {"type": node["type"], "meta": meta, "children": children}


def charts_below(position: dict[str, Any], start: str) -> set[str]:
    """Uuids of the charts in a part of the layout."""
    node = position.get(start)
    if node is None:
        return set()
    if node["type"] == "CHART":
        return {node["meta"]["uuid"]}
    return {uuid for child in node.get("children", []) for uuid in charts_below(position, child)}
