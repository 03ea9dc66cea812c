"""Ids that follow from names, so that an import twice gives the same objects."""

from __future__ import annotations

from uuid import UUID, uuid5


def node_id(kind: str, dashboard: str, path: str) -> str:
    """Id of a part of a dashboard's layout, from where it stands."""
    return f"{kind}-{uuid5(UUID(dashboard), path).hex[:12]}"


def filter_id(dashboard: str, name: str) -> str:
    """Id of a native filter, from its name."""
    return f"NATIVE_FILTER-{uuid5(UUID(dashboard), 'filter ' + name).hex[:12]}"


def chart_ids(charts: list[str]) -> dict[str, int]:
    """Numbers for charts inside one bundle, which Superset replaces by its own."""
    return {name: number for number, name in enumerate(sorted(charts), start=1)}
