"""Charts: from the normal form to the content of their file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from .. import yaml_text
from ..expand.charts import chart as expand
from ..expand.charts import filter_lists, time_filter
from ..expand.merge import difference
from ..normal import normal_chart
from ..source import Chart, Dataset, Source


def chart(normal: dict[str, Any], source: Source, known: Chart | None) -> dict[str, Any]:
    """Content of the file; known is the file there is, whose keys stay even if they say what is usual."""
    of = {one.uuid: one for one in source.datasets.values()}[normal["dataset_uuid"]]
    raw: dict[str, Any] = {
        "uuid": normal["uuid"],
        "name": normal["slice_name"],
        "description": normal.get("description", ""),
        "viz_type": normal["viz_type"],
        "dataset": of.name,
    }
    written = (known.raw.get("params") or {}) if known else {}
    params = {
        key: value
        for key, value in normal["params"].items()
        if key in written or not _usual(normal["viz_type"], key, value)
    }
    raw |= _time(params, of)
    if params:
        raw["params"] = params
    if "cache_timeout" in normal:
        raw["cache_timeout"] = normal["cache_timeout"]
    made = normal_chart(expand(Chart(of.name, "", raw), source))
    plain = {key: value for key, value in normal.items() if key != "params"}
    extra = difference({key: value for key, value in made.items() if key != "params"}, plain)
    return raw | ({"extra": extra} if extra else {})


def _time(params: dict[str, Any], of: Dataset) -> dict[str, Any]:
    """Takes the place of the time range out of the filters, and says where it is if not as usual."""
    viz_type = params.pop("viz_type")
    usual = of.raw.get("time_column")
    filters = params.get("adhoc_filters", [])
    places = [one["subject"] for one in filters if one == time_filter(one.get("subject", ""))]
    place = usual if usual in places else (places[0] if places else False)
    for key in filter_lists(viz_type):
        rest = [one for one in params.pop(key, []) if not place or one != time_filter(place)]
        if rest:
            params[key] = rest
    return {} if place == usual or (not place and not usual) else {"time_filter": place}


def _usual(viz_type: str, key: str, value: Any) -> bool:
    """Whether the explore view writes this by itself when a chart is saved."""
    defaults = _defaults()
    for part in (defaults.get(viz_type, {}), defaults["all"]):
        if key in part:
            return part[key] == value
    return False


@cache
def _defaults() -> dict[str, dict[str, Any]]:
    file = Path(__file__).parents[1] / "explore_defaults.yaml"
    return yaml_text.read(file, file.name)
