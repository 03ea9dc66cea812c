"""Holds the rows of a chart against those that the facts give."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
_TOLD = 5
_UNITS = {"P1W": "week", "P1M": "month", "P3M": "quarter", "P1Y": "year"}


@dataclass(frozen=True)
class Shape:
    """What a query's columns are: keys tell rows apart, measures are numbers; and how it is cut."""

    keys: list[str]
    measures: list[str]
    order: list[tuple[str, bool]]
    limit: int | None
    grains: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def of(query: dict[str, Any]) -> Shape:
        """Reads it off a query of Superset."""
        order = [(_label(column), bool(ascending)) for column, ascending in query.get("orderby") or []]
        columns = query.get("columns") or []
        grains = {
            _label(one): one["timeGrain"] for one in columns if isinstance(one, dict) and "timeGrain" in one
        }
        return Shape(
            [_label(column) for column in columns],
            [_label(metric) for metric in query.get("metrics") or []],
            order,
            query.get("row_limit") or None,
            grains,
        )

    def grained(self, key: str, sql: str) -> str:
        """The SQL of a key, cut to the grain of time that the chart shows."""
        unit = _UNITS.get(self.grains.get(key) or "")
        return f"date_trunc('{unit}', {sql})" if unit else sql


def differences(
    shape: Shape, shown: Sequence[Row], expected: Sequence[Row], within: float = 1e-9
) -> list[str]:
    """Sentences on what is wrong; none if the chart tells the truth."""
    shown = [{name: _plain(value) for name, value in row.items()} for row in shown]
    expected = [{name: _plain(value) for name, value in row.items()} for row in expected]
    names = set(expected[0]) if expected else {*shape.keys, *shape.measures}
    missing = [name for name in [*shape.keys, *shape.measures] if name not in names]
    if missing:
        return [f"the registry says nothing about {', '.join(missing)}"]
    if not shape.measures:
        return _same_rows(shape, shown, expected)
    theirs = {_key(shape, row): row for row in expected if not _is_zero(shape, row)}
    ours = {_key(shape, row): row for row in shown if not _is_zero(shape, row)}
    found = [f"two rows for {key}" for key, n in Counter(_key(shape, row) for row in shown).items() if n > 1]
    for key, row in ours.items():
        if key not in theirs:
            found.append(f"shows {_told(shape, row)} for {key}, where the facts have nothing")
        elif not all(_equal(row.get(name), theirs[key][name], within) for name in shape.measures):
            found.append(f"shows {_told(shape, row)} for {key}, the facts say {_told(shape, theirs[key])}")
    left_out = [key for key in theirs if key not in ours]
    if left_out and not (shape.limit and len(shown) >= shape.limit):
        found += [f"shows nothing for {key}, the facts say {_told(shape, theirs[key])}" for key in left_out]
    elif left_out:
        found += _wrongly_cut(shape, ours, theirs, left_out)
    return found[:_TOLD]


def _wrongly_cut(shape: Shape, ours: dict, theirs: dict, left_out: list) -> list[str]:
    if not shape.order or not ours:
        return [f"is cut after {shape.limit} rows without an order"]
    name, ascending = shape.order[0]
    if name not in next(iter(theirs.values())):
        return [f"is ordered by {name}, of which the registry says nothing"]
    sign = 1 if ascending else -1
    worst = max(sign * (theirs[key][name] or 0) for key in ours if key in theirs)
    return [
        f"leaves out {key} with {name} {theirs[key][name]}, and shows one with {sign * worst}"
        for key in left_out
        if sign * (theirs[key][name] or 0) < worst - 1e-9 * abs(worst)
    ]


def _same_rows(shape: Shape, shown: list[Row], expected: list[Row]) -> list[str]:
    ours = Counter(_key(shape, row) for row in shown)
    theirs = Counter(_key(shape, row) for row in expected)
    found = [f"shows {key}, which the facts do not have" for key in ours - theirs]
    if not (shape.limit and len(shown) >= shape.limit):
        found += [f"does not show {key}" for key in theirs - ours]
    return found[:_TOLD]


def _key(shape: Shape, row: Row) -> tuple[Any, ...]:
    return tuple(round(value, 6) if isinstance(value, float) else value for value in map(row.get, shape.keys))


def _told(shape: Shape, row: Row) -> str:
    return ", ".join(f"{name} {row.get(name)}" for name in shape.measures)


def _is_zero(shape: Shape, row: Row) -> bool:
    return bool(shape.keys) and all(not row.get(name) for name in shape.measures)


def _equal(one: Any, other: Any, within: float) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or math.isclose(one, other, rel_tol=within, abs_tol=1e-9)
    return one == other or (not one and not other)


def _plain(value: Any) -> Any:
    """Superset tells days and times as milliseconds, and decimals as floating-point numbers."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=UTC)
        return int(moment.timestamp() * 1000)
    if isinstance(value, date):
        return int(datetime(value.year, value.month, value.day, tzinfo=UTC).timestamp() * 1000)
    return value


def _label(column: Any) -> str:
    return column["label"] if isinstance(column, dict) else column
