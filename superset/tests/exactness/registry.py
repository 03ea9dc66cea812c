"""What each chart must show: its rows, said a second time in terms of the facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from shoplens_superset.keys import Keys
from shoplens_superset.problems import ShoplensError

from .combinations import Combination
from .compare import Shape
from .facts import Facts

FOLDER = Path(__file__).with_name("registry")
_MEANINGS = Path(__file__).with_name("meanings.yaml")
FEW = 3


@dataclass(frozen=True)
class Meaning:
    """Columns and measures that charts name, as SQL over one kind of facts."""

    source: str
    columns: dict[str, str]
    measures: dict[str, str]

    def sql(self, shape: Shape, where: str) -> str:
        """The rows that a query of this shape must give."""
        names = list(shape.measures)
        # Rows that are not summed are put in order by what they hold.
        if shape.measures:
            names += [name for name, _ in shape.order if name in self.measures]
        unknown = [name for name in shape.measures if name not in self.measures]
        if unknown:
            raise ShoplensError(f"meanings.yaml says nothing about {', '.join(unknown)}: add it.")
        columns = [f'{shape.grained(key, self.columns.get(key, key))} AS "{key}"' for key in shape.keys]
        columns += [f'{self.measures[name]} AS "{name}"' for name in dict.fromkeys(names)]
        group = (
            f" GROUP BY {', '.join(str(place + 1) for place in range(len(shape.keys)))}" if shape.keys else ""
        )
        return f"SELECT {', '.join(columns)} FROM {self.source}{where}{group if shape.measures else ''}"


@dataclass(frozen=True)
class Expected:
    """The rows of one query of a chart: those of a meaning, or of a statement of their own."""

    meaning: Meaning | None = None
    where: str = ""
    statement: str = ""
    within: float = 1e-9

    def sql(self, shape: Shape, facts: Facts, chosen: Combination) -> str:
        """The SQL with the filters in it."""
        text = self.meaning.sql(shape, self.where) if self.meaning else self.statement
        places = {
            "{events}": facts.rows_of("events", chosen),
            "{sessions}": facts.rows_of("sessions", chosen),
            "{events_of_any_day}": facts.rows_of("events", chosen, any_day=True),
            "{sessions_of_any_day}": facts.rows_of("sessions", chosen, any_day=True),
            "{all_events}": f"{facts.schema}.events",
            "{all_sessions}": f"{facts.schema}.sessions",
            "{chosen}": chosen.condition(),
            "{periods}": facts.periods(chosen),
            "{as_of_day}": f"DATE '{facts.as_of}'",
            "{first_day}": f"DATE '{facts.first_day}'",
        }
        for place, sql in places.items():
            text = text.replace(place, sql)
        return text

    @property
    def text(self) -> str:
        """Its SQL before anything is filled in."""
        return self.statement or f"{self.meaning.source if self.meaning else ''} {self.where}"

    @property
    def against(self) -> str:
        """What the chart is compared with, for the list."""
        if re.search(r"\{\w+\}|\bshop\.", self.text):
            return "facts"
        return "the model's tables"


@dataclass(frozen=True)
class Entry:
    """A chart's queries, and how many drawn filter combinations they are compared under."""

    queries: list[Expected]
    draws: int = FEW
    note: str = ""
    only_runs: str = ""


@dataclass(frozen=True)
class Registry:
    """All entries, by dashboard and chart."""

    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)

    @staticmethod
    def load() -> Registry:
        """Reads the files of the registry."""
        meanings = _meanings()
        found = {}
        for file in sorted(FOLDER.glob("*.yaml")):
            raw = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
            found[file.stem] = {
                chart: _entry(f"{file.name}, {chart}", entry, meanings) for chart, entry in raw.items()
            }
        return Registry(found)


def _meanings() -> dict[str, Meaning]:
    raw = yaml.safe_load(_MEANINGS.read_text(encoding="utf-8"))
    found: dict[str, Meaning] = {}
    for name, one in raw.items():
        base = found.get(one.get("like", ""), Meaning("", {}, {}))
        source = one["from"]
        for other in found:
            source = source.replace(f"{{of {other}}}", found[other].source)
        found[name] = Meaning(
            source,
            base.columns | (one.get("columns") or {}),
            base.measures | (one.get("measures") or {}),
        )
    return found


def _entry(where: str, raw: Any, meanings: dict[str, Meaning]) -> Entry:
    """A list of queries, a single one, a mapping that says more, or why a chart is only run."""
    if isinstance(raw, dict) and "runs" in raw:
        Keys(where, raw).allow(["runs"])
        return Entry([], only_runs=raw["runs"])
    about = raw if isinstance(raw, dict) and "queries" in raw else {"queries": raw}
    Keys(where, about).allow(["queries"], ["draws", "note"])
    given = about["queries"] if isinstance(about["queries"], list) else [about["queries"]]
    queries = [_expected(where, one, meanings) for one in given]
    return Entry(queries, about.get("draws", FEW), about.get("note", ""))


def _expected(where: str, raw: Any, meanings: dict[str, Meaning]) -> Expected:
    about = {"of": raw} if isinstance(raw, str) else raw
    Keys(where, about).allow([], ["of", "where", "sql", "within"])
    within = about.get("within", 1e-9)
    if "sql" in about:
        return Expected(statement=about["sql"], within=within)
    if about.get("of") not in meanings:
        raise ShoplensError(
            f"{where}: meanings.yaml has no {about.get('of')}: choose from {', '.join(meanings)}."
        )
    meaning = meanings[about["of"]]
    conditions = [f"({about['where']})"] if "where" in about else []
    # Facts are filtered before all else, other tables at last.
    if not re.search(r"{(events|sessions|periods|chosen)", meaning.source + "".join(conditions)):
        conditions.append("{chosen}")
    condition = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return Expected(meaning, condition, within=within)
