"""Adds what the compact format has no word for, and finds it again."""

from __future__ import annotations

from typing import Any


def merge(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """The base with the extra's values put in, mapping by mapping; other values replace."""
    merged = dict(base)
    for key, value in extra.items():
        ours = merged.get(key)
        merged[key] = merge(ours, value) if isinstance(ours, dict) and isinstance(value, dict) else value
    return merged


def difference(base: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The smallest extra that merged into the base gives the other; a key the other lacks counts as equal."""
    extra = {}
    for key, value in other.items():
        ours = base.get(key)
        if isinstance(ours, dict) and isinstance(value, dict):
            if deeper := difference(ours, value):
                extra[key] = deeper
        elif ours != value and not (empty(ours) and empty(value)):
            extra[key] = value
    return extra


def empty(value: Any) -> bool:
    """Whether a value says nothing; 0 and false do."""
    return value is None or value == "" or value == [] or value == {}
