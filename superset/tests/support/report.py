"""The list of charts that a run of the tests ends with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Line:
    """A chart: seconds and rows of its query, what it was compared with, and how often."""

    dashboard: str
    chart: str
    seconds: float
    rows: int
    entry: Any
    under: list[Any]

    def __str__(self) -> str:
        how = sorted({query.against for query in self.entry.queries}) or ["not compared"]
        told = self.entry.note or self.entry.only_runs
        note = f"; {told}" if told else ""
        return (
            f"{self.dashboard:<12} {self.chart:<34} {1000 * self.seconds:>6.0f} ms {self.rows:>7,} rows"
            f"  {' and '.join(how)}, {len(self.under) - 1} filter combinations{note}"
        )


@dataclass
class Report:
    """Lines in the order of the tests."""

    lines: list[Line] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, line: Line) -> None:
        """Adds a chart."""
        self.lines.append(line)

    def took(self, seconds: float) -> None:
        """Adds to the time of all comparisons."""
        self.seconds += seconds

    def text(self) -> str:
        """All lines."""
        return "\n".join(map(str, self.lines))
