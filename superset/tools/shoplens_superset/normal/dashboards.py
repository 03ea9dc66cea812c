"""Dashboards."""

from __future__ import annotations

from typing import Any

from .layout import charts_below, tree
from .prune import prune

# Superset computes these when somebody looks at a dashboard, and some of them it saves then.
_COMPUTED = (
    "chartsInScope",
    "tabsInScope",
    "shared_label_colors",
    "map_label_colors",
    "color_scheme_domain",
    "color_namespace",
    "native_filter_migration",
    "positions",
    "import_time",
    "remote_id",
    "default_filters",
    "filter_scopes",
)
_TRACES_OF_DEFAULT = ("validateStatus", "validateMessage", "label", "excludeFilterValues")
_OWN = ("native_filter_configuration", "global_chart_configuration", "chart_configuration")


def normal_dashboard(exported: dict[str, Any]) -> dict[str, Any]:
    """Title, layout, filters and metadata, with charts named by uuid and filters by name."""
    kept = ("dashboard_title", "description", "css", "slug", "certified_by", "uuid")
    position, metadata = exported.get("position") or {}, exported.get("metadata") or {}
    rest = {key: value for key, value in metadata.items() if key not in _OWN}
    scopes = _Scopes(position)
    return {
        **prune({key: exported.get(key) for key in kept}),
        "published": bool(exported.get("published")),
        "layout": tree(position),
        "filters": normal_filters(metadata.get("native_filter_configuration") or [], position),
        "cross_filters": _cross_filters(metadata, scopes),
        "metadata": prune({key: value for key, value in rest.items() if key not in _COMPUTED}),
    }


class _Scopes:
    """Scopes as the charts they leave out."""

    def __init__(self, position: dict[str, Any]) -> None:
        nodes = [node for node in position.values() if isinstance(node, dict) and node["type"] == "CHART"]
        self.uuids = {node["meta"].get("chartId"): node["meta"]["uuid"] for node in nodes}
        self._position = position

    def left_out(self, scope: dict[str, Any] | None) -> list[str]:
        """Uuids of the charts outside the scope; a scope of some tabs leaves the others' charts out."""
        if not scope:
            return []
        inside: set[str] = set()
        for root in scope.get("rootPath") or []:
            inside |= charts_below(self._position, root)
        excluded = {self.uuids[one] for one in scope.get("excluded") or [] if one in self.uuids}
        return sorted((set(self.uuids.values()) - inside) | excluded)


def normal_filters(configured: list[dict[str, Any]], position: dict[str, Any]) -> list[dict[str, Any]]:
    """The filter bar; without a position nothing is left out of a filter's scope."""
    scopes = _Scopes(position)
    names = {one["id"]: one.get("name") or one.get("title") for one in configured if "id" in one}
    return [_filter(one, names, scopes) for one in configured]


def _filter(one: dict[str, Any], names: dict[str, str], scopes: _Scopes) -> dict[str, Any]:
    rest = {key: value for key, value in one.items() if key not in ("id", "scope", "cascadeParentIds")}
    parents = [names[parent] for parent in one.get("cascadeParentIds") or [] if parent in names]
    return {
        **prune(rest, (*_COMPUTED, *_TRACES_OF_DEFAULT)),
        "parents": sorted(parents),
        "leave_out": scopes.left_out(one.get("scope")),
    }


def _cross_filters(metadata: dict[str, Any], scopes: _Scopes) -> dict[str, Any]:
    everywhere = (metadata.get("global_chart_configuration") or {}).get("scope")
    own = {}
    for id_, configured in (metadata.get("chart_configuration") or {}).items():
        scope = (configured.get("crossFilters") or {}).get("scope")
        if int(id_) in scopes.uuids and isinstance(scope, dict):
            own[scopes.uuids[int(id_)]] = scopes.left_out(scope)
    return {"leave_out": scopes.left_out(everywhere), "from": own}
