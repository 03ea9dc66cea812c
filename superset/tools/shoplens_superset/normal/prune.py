"""Leaves out what says nothing."""

from __future__ import annotations

from typing import Any

from ..expand.merge import empty


def prune(value: Any, without: tuple[str, ...] = ()) -> Any:
    """The value without empty entries and without some keys, at every depth."""
    if isinstance(value, dict):
        pruned = {key: prune(one, without) for key, one in value.items() if key not in without}
        return {key: one for key, one in pruned.items() if not empty(one)}
    if isinstance(value, list):
        return [prune(one, without) for one in value]
    return value
