"""Tables of a few rows, from counts."""

from bisect import bisect_right
from collections.abc import Iterator

from pyspark.sql import Row

from ingest import shop_rules as rules
from ingest import small_tables

NAMES = ("sessions", "histogram", "products", "source_sessions", "flaws")
Counts = dict[str, list[Row]]


def tables(counts: Counts, lines: dict, rejected: list) -> Iterator[tuple[str, list[dict]]]:
    """Each table's name and rows, from the rows of each of the statements above."""
    scopes = {row["scope"]: row for row in counts["sessions"]}
    funnel = {
        (scope, kind): list(row[kind])
        for scope, row in scopes.items()
        for kind in ("loose", "strict")
    }
    yield "summary.funnel_summary", small_tables.funnel(funnel)
    yield "summary.session_histogram", small_tables.histogram(_bins(counts["histogram"]))
    (ids,) = counts["source_sessions"]
    repairs = {kind: tuple(ids[kind]) for kind in rules.REPAIR_EXPLANATIONS}
    yield "ops.session_repairs", small_tables.repairs(repairs)
    flaws = [row.asDict() for row in counts["flaws"]]
    shares = _shares(flaws, scopes["sessions"], scopes["users"], ids)
    ((products, several),) = counts["products"]
    shares["products_in_several_categories"] = (several, products)
    reasons: dict[str, int] = {}
    for line in rejected:
        reasons[line.reason] = reasons.get(line.reason, 0) + 1
    formats = {name: lines[name] for name in rules.TIME_FORMATS}
    yield (
        "summary.data_quality",
        small_tables.quality(flaws, shares, formats, reasons, lines["lines"]),
    )


def _bins(lengths: list[Row]) -> dict[str, dict[int, int]]:
    bins: dict[str, dict[int, int]] = {measure: {} for measure in rules.HISTOGRAM}
    for measure, length, sessions in lengths:
        number = bisect_right([start for _, start in rules.HISTOGRAM[measure]], length)
        bins[measure][number] = bins[measure].get(number, 0) + sessions
    return bins


def _shares(flaws: list[dict], sessions: Row, users: Row, ids: Row) -> dict:
    total = {
        name: sum(row[name] for row in flaws) for name in ("events", "lines", "priced", "outliers")
    }
    return {
        "duplicates": (total["lines"] - total["events"], total["lines"]),
        "single_event_sessions": (sessions["single"], sessions["entities"] - sessions["bots"]),
        "single_event_users": (users["single"], users["entities"]),
        "bot_sessions": (sessions["bots"], sessions["entities"]),
        "bot_events": (sessions["bot_events"], sessions["events"]),
        "price_outliers": (total["outliers"], total["priced"]),
        "source_sessions_over_24h": (ids["long"], ids["all"]),
        "source_sessions_shared": (ids["shared"][0], ids["all"]),
    }
