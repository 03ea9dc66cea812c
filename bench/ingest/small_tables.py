"""Tables of a few rows, spelled out from counts that each peer makes in its own way."""

from collections.abc import Iterable, Mapping
from typing import Any

from ingest import shop_rules as rules

STAGES = ["view", "cart", "purchase"]
ALL = "all"
Row = dict[str, Any]
# Affected and total.
Share = tuple[int, int]


def funnel(entities: Mapping[tuple[str, str], list[int]]) -> list[Row]:
    """Rows of funnel_summary from the entities at each stage, by scope and kind."""
    rows = []
    for (scope, kind), reached in entities.items():
        before = [reached[0], *reached[:2]]
        for number, (now, previous) in enumerate(zip(reached, before, strict=True)):
            rows.append(
                {
                    "scope": scope,
                    "kind": kind,
                    "stage_no": number + 1,
                    "stage": STAGES[number],
                    "entities": now,
                    "share_of_first": _share(now, reached[0]),
                    "share_of_previous": _share(now, previous),
                    "drop_off": previous - now,
                }
            )
    return rows


def histogram(sessions: Mapping[str, Mapping[int, int]]) -> list[Row]:
    """Rows of session_histogram from the sessions per bin number, by measure."""
    rows = []
    for measure, bins in rules.HISTOGRAM.items():
        ends = [start for _, start in bins[1:]] + [None]
        total = sum(sessions[measure].values())
        for number, ((label, start), end) in enumerate(zip(bins, ends, strict=True), start=1):
            count = sessions[measure].get(number, 0)
            rows.append(
                {
                    "measure": measure,
                    "bin_no": number,
                    "bin_from": start,
                    "bin_to": end,
                    "label": label,
                    "sessions": count,
                    "share": _share(count, total),
                }
            )
    return rows


def repairs(counts: Mapping[str, tuple[int, int, int]]) -> list[Row]:
    """Rows of session_repairs from source sessions, sessions and events by kind."""
    return [
        {
            "kind": kind,
            "source_sessions": counts[kind][0],
            "sessions": counts[kind][1],
            "events": counts[kind][2],
            "explanation": explanation,
        }
        for kind, explanation in rules.REPAIR_EXPLANATIONS.items()
    ]


def quality(
    groups: Iterable[Row],
    shares: Mapping[str, Share],
    formats: Mapping[str, int],
    reasons: Mapping[str, int],
    lines: int,
) -> list[Row]:
    """Rows of data_quality; each group holds category_l1, event_type, events and its flaws."""
    groups = list(groups)
    rows = []
    for flaw in rules.EVENT_FLAWS:
        for dimension in (ALL, "category_l1", "event_type"):
            found: dict[str, list[int]] = {}
            for group in groups:
                sums = found.setdefault(group.get(dimension, ALL), [0, 0])
                sums[0] += group[flaw]
                sums[1] += group["events"]
            rows += [
                _quality_row(flaw, dimension, value, affected, total)
                for value, (affected, total) in sorted(found.items())
            ]
    rows += [_quality_row(metric, ALL, ALL, *share) for metric, share in shares.items()]
    times = sum(formats.values())
    rows += [
        _quality_row("time_format", "time_format", name, formats.get(name, 0), times)
        for name in rules.TIME_FORMATS
    ]
    rows.append(_quality_row("rejected", ALL, ALL, sum(reasons.values()), lines))
    rows += [
        _quality_row("rejected", "reason", reason, count, lines)
        for reason, count in sorted(reasons.items())
    ]
    return rows


def _quality_row(metric: str, dimension: str, value: str, affected: int, total: int) -> Row:
    return {
        "metric": metric,
        "dimension": dimension,
        "value": value,
        "affected": affected,
        "total": total,
        "share": _share(affected, total),
        "explanation": rules.QUALITY_EXPLANATIONS[metric],
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
