"""Marks every imported object with its fingerprint, so that an edit in Superset is seen without any clock.

The mark travels where people's edits leave it: an edited object keeps the mark of what was imported.
"""

from __future__ import annotations

import re
from typing import Any

from .normal import fingerprint
from .normal.datasets import SEAL

_WORDS = {"charts": "Kept as a file, version", "dashboards": "Kept as files, version"}
_MARK = re.compile(r"version ([0-9a-f]{12})")


def sealed(kind: str, expanded: dict[str, Any]) -> dict[str, Any]:
    """The object with its mark."""
    mark = fingerprint(kind, expanded)
    if kind == "datasets":
        return {**expanded, "extra": {**expanded["extra"], SEAL: mark}}
    return {**expanded, "certification_details": f"{_WORDS[kind]} {mark}"}


def mark_of(kind: str, exported: dict[str, Any]) -> str | None:
    """The fingerprint that the object had when it was imported; None if it never was."""
    if kind == "datasets":
        return (exported.get("extra") or {}).get(SEAL)
    found = _MARK.search(exported.get("certification_details") or "")
    return found[1] if found else None


def is_edited(kind: str, exported: dict[str, Any]) -> bool:
    """Whether somebody changed the object in Superset after its import, or made it there."""
    return mark_of(kind, exported) != fingerprint(kind, exported)
