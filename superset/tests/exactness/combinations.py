"""Choices in the filter bar, drawn at random with a seed."""

from __future__ import annotations

import copy
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

# How often each filter takes part; brand and category code alone leave little.
_SHARES = {
    "category_l1": 0.4,
    "category_l2": 0.15,
    "category_code": 0.1,
    "brand": 0.3,
    "price_band": 0.35,
    "day_kind": 0.25,
    "is_weekend": 0.25,
    "shopper_type": 0.3,
}


@dataclass(frozen=True)
class Combination:
    """Days from the first to before the second, and values by column; nothing chosen is everything."""

    days: tuple[date, date] | None = None
    values: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def __str__(self) -> str:
        parts = [f"{self.days[0]} to before {self.days[1]}"] if self.days else []
        parts += [f"{column} {' or '.join(map(str, chosen))}" for column, chosen in self.values.items()]
        return ", ".join(parts) or "everything"

    def only(self, columns: Collection[str], days: bool) -> Combination:
        """What remains of it for a chart that follows just these filters."""
        kept = {column: chosen for column, chosen in self.values.items() if column in columns}
        return Combination(self.days if days else None, kept)

    def and_also(self, other: Combination) -> Combination:
        """Both choices at once."""
        return Combination(self.days or other.days, other.values | self.values)

    def condition(self, any_day: bool = False) -> str:
        """The choice as SQL over facts."""
        parts = [_among(column, chosen) for column, chosen in self.values.items()]
        if self.days and not any_day:
            parts.append(f"day >= DATE '{self.days[0]}' AND day < DATE '{self.days[1]}'")
        return " AND ".join(parts) or "true"

    def applied(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The request a dashboard sends for a chart when its filter bar holds this choice."""
        sent = copy.deepcopy(payload)
        chosen = [{"col": column, "op": "IN", "val": list(some)} for column, some in self.values.items()]
        extra: dict[str, Any] = {"filters": chosen} if chosen else {}
        if self.days:
            extra["time_range"] = f"{self.days[0]} : {self.days[1]}"
        for query in sent["queries"]:
            own = [
                one for one in query.get("filters", []) if one["col"] not in self.values or one["op"] != "IN"
            ]
            query["filters"] = chosen + own
            if self.days:
                query["time_range"] = extra["time_range"]
        sent.setdefault("form_data", {})["extra_form_data"] = extra
        return sent


def draw(
    events: Sequence[dict[str, Any]], first_day: date, last_day: date, number: int, seed: int
) -> list[Combination]:
    """Combinations around sessions that exist, so that most of them leave something."""
    dice = random.Random(seed)
    drawn: list[Combination] = []
    while len(drawn) < number:
        seeds = [dice.choice(events) for _ in range(dice.choice([1, 1, 2, 3]))]
        values: dict[str, tuple[Any, ...]] = {}
        for column, share in _SHARES.items():
            if column in events[0] and dice.random() < share:
                values[column] = tuple(sorted({event[column] for event in seeds}))
        days = None
        if dice.random() < 0.6:
            length = dice.choice([1, 3, 7, 10, 14, 28, 45])
            start = first_day + timedelta(dice.randrange(-3, max((last_day - first_day).days, 1)))
            days = (start, start + timedelta(length))
        if days or values:
            drawn.append(Combination(days, values))
    return drawn


def _among(column: str, values: Sequence[Any]) -> str:
    return f"{column} IN ({', '.join(_literal(value) for value in values)})"


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "'" + str(value).replace("'", "''") + "'" if isinstance(value, str) else str(value)
