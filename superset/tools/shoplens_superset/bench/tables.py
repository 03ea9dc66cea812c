"""Prints measurements for people, with a mark at what is slower than it should be."""

from __future__ import annotations

from collections.abc import Sequence

from .measure import Opening, Query

QUERY_SECONDS, COLD_SECONDS, WARM_SECONDS = 1.0, 5.0, 2.0


def charts(queries: Sequence[Query]) -> str:
    """Slowest first."""
    lines = [["dashboard", "chart", "ms", "rows", "rows read", "MB read", ""]]
    for one in sorted(queries, key=lambda query: -query.seconds):
        lines.append(
            [
                one.dashboard,
                one.chart,
                f"{1000 * one.seconds:,.0f}",
                f"{one.rows:,}",
                f"{one.rows_read:,}",
                f"{one.bytes_read / 1e6:,.2f}",
                _mark(one.seconds, QUERY_SECONDS),
            ]
        )
    slow = sum(one.seconds > QUERY_SECONDS for one in queries)
    return _aligned(lines, 2) + f"\n{len(queries)} queries, {slow} of them over {QUERY_SECONDS:.0f} s"


def dashboards(openings: Sequence[Opening]) -> str:
    """In the order in which they were opened."""
    lines = [["dashboard", "charts", "cold s", "warm s", "all tabs, cold s", ""]]
    for one in openings:
        marks = [
            f"cold{_mark(one.cold, COLD_SECONDS)}" if one.cold > COLD_SECONDS else "",
            f"warm{_mark(one.warm, WARM_SECONDS)}" if one.warm > WARM_SECONDS else "",
            f"{len(one.troubles)} charts in trouble" if one.troubles else "",
        ]
        numbers = [f"{one.cold:.1f}", f"{one.warm:.1f}", f"{one.all_tabs:.1f}"]
        lines.append([one.dashboard, str(one.charts), *numbers, ", ".join(filter(None, marks))])
    told = [f"  {trouble}" for one in openings for trouble in one.troubles]
    return "\n".join([_aligned(lines, 1), *told])


def _mark(seconds: float, most: float) -> str:
    return f" over {most:.0f} s" if seconds > most else ""


def _aligned(lines: list[list[str]], texts: int) -> str:
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    rows = [
        "  ".join(
            cell.ljust(width) if place < texts or place == len(widths) - 1 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return "\n".join(row.rstrip() for row in rows)
