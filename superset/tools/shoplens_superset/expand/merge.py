"""Adds what the compact format has no word for."""

from __future__ import annotations

from typing import Any


def merge(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """The base with the extra's values put in, mapping by mapping; other values replace."""
    merged = dict(base)
    for key, value in extra.items():
        ours = merged.get(key)
        merged[key] = merge(ours, value) if isinstance(ours, dict) and isinstance(value, dict) else value
    return merged
