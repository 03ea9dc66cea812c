"""How good the source data is, what became of the source's own sessions, and how far they went."""

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest import small_tables
from ingest.pandas_shop.reading import NO_PRICE, NONE, Input


def source_sessions(sessions: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Each user's share in a source session id, and each id; sessions come in order."""
    user, source = sessions["user_id"].to_numpy(), sessions["source"].to_numpy()
    started, ended = sessions["started_at"].to_numpy(), sessions["ended_at"].to_numpy()
    first = np.ones(len(sessions), dtype=bool)
    first[1:] = (user[1:] != user[:-1]) | (source[1:] != source[:-1])
    back = np.zeros(len(sessions), dtype=bool)
    back[1:] = ~first[1:] & (started[1:] - ended[:-1] >= rules.REUSED_AFTER_MICROS)
    starts = np.flatnonzero(first)
    pairs = pd.DataFrame(
        {
            "source": source[starts],
            "sessions": np.diff(starts, append=len(sessions)),
            "events": np.add.reduceat(sessions["events"].to_numpy(), starts),
            "reused": np.logical_or.reduceat(back, starts),
            "started_at": started[starts],
            "ended_at": ended[np.append(starts[1:], len(sessions)) - 1],
        }
    )
    by_id = pairs[pairs["source"] != NONE].groupby("source", sort=False)
    ids = by_id[["sessions", "events"]].sum()
    ids["users"] = by_id.size()
    ids["lasted"] = by_id["ended_at"].max() - by_id["started_at"].min()
    return pairs, ids


def repairs(pairs: pd.DataFrame, ids: pd.DataFrame) -> list[small_tables.Row]:
    """How far source sessions and sessions differ."""
    known = pairs[pairs["source"] != NONE]
    return small_tables.repairs(
        {
            "split": _counted(known[known["sessions"] > 1]),
            "reused": _counted(known[known["reused"]]),
            "shared": _counted(ids[ids["users"] > 1]),
            "derived": (0, *_counted(pairs[pairs["source"] == NONE])[1:]),
        }
    )


def _counted(frame: pd.DataFrame) -> tuple[int, int, int]:
    return len(frame), int(frame["sessions"].sum()), int(frame["events"].sum())


def assessment(
    source: Input,
    bot_events: int,
    people: pd.DataFrame,
    sessions: pd.DataFrame,
    products: pd.DataFrame,
    ids: pd.DataFrame,
) -> list[small_tables.Row]:
    """Rows of data_quality."""
    groups = _groups(people, source)
    total = {name: int(groups[name].sum()) for name in ("events", "lines", "priced", "outliers")}
    bots = int(sessions["is_bot"].sum())
    of_user = np.bincount(people["user"].to_numpy())
    events = len(people) + bot_events
    shares = {
        "duplicates": (total["lines"] - total["events"], total["lines"]),
        "single_event_sessions": (
            int((~sessions["is_bot"] & (sessions["events"] == 1)).sum()),
            len(sessions) - bots,
        ),
        "single_event_users": (int((of_user == 1).sum()), int((of_user > 0).sum())),
        "bot_sessions": (bots, len(sessions)),
        "bot_events": (bot_events, events),
        "products_in_several_categories": (int((products["categories"] > 1).sum()), len(products)),
        "price_outliers": (total["outliers"], total["priced"]),
        "source_sessions_over_24h": (int((ids["lasted"] > rules.MICROS_PER_DAY).sum()), len(ids)),
        "source_sessions_shared": (int((ids["users"] > 1).sum()), len(ids)),
    }
    reasons = source.rejected["reason"].value_counts().to_dict() if len(source.rejected) else {}
    return small_tables.quality(
        groups.to_dict("records"), shares, source.time_formats, reasons, source.lines
    )


def _groups(people: pd.DataFrame, source: Input) -> pd.DataFrame:
    codes = source.category_codes
    group = people["category_code"].to_numpy() * 4 + people["event_type"].to_numpy()
    size = len(codes) * 4
    cents = people["cents"].to_numpy()

    def count(flags: np.ndarray) -> np.ndarray:
        return np.bincount(group[flags], minlength=size)

    brandless = people["brand"].to_numpy() == source.brands.get_loc(rules.UNKNOWN)
    events = np.bincount(group, minlength=size)
    repeats = np.bincount(group, weights=people["copies"].to_numpy(), minlength=size)
    code = np.repeat(np.arange(len(codes)), 4)
    table = pd.DataFrame(
        {
            "category_l1": [rules.category_levels(name)[0] for name in codes[code]],
            "event_type": rules.EVENT_TYPES * len(codes),
            "events": events,
            "lines": repeats.astype(np.int64),
            "priced": count(cents > 0),
            "outliers": count(people["is_price_outlier"].to_numpy()),
            "missing_category_id": count(people["category_id"].to_numpy() == NONE),
            "missing_category_code": np.where(code == codes.get_loc(rules.UNKNOWN), events, 0),
            "missing_brand": count(brandless),
            "missing_price": count(cents == NO_PRICE),
            "missing_source_session": count(people["source"].to_numpy() == NONE),
            "price_not_positive": count((cents <= 0) & (cents != NO_PRICE)),
        }
    )
    return table[table["events"] > 0]


def funnel(visits: pd.DataFrame) -> list[small_tables.Row]:
    """Sessions and users at each stage, loose and strict."""
    reached = ["views", "carts", "purchases", "strict_stage"]
    entities = {}
    users = visits.groupby("user_id", sort=False)[reached].max()
    for scope, frame in (("sessions", visits), ("users", users)):
        entities[scope, "loose"] = [int((frame[column] > 0).sum()) for column in reached[:3]]
        stage = frame["strict_stage"]
        entities[scope, "strict"] = [int((stage >= number).sum()) for number in (1, 2, 3)]
    return small_tables.funnel(entities)


def histogram(visits: pd.DataFrame) -> list[small_tables.Row]:
    """Sessions per bin."""
    counts = {}
    for measure, bins in rules.HISTOGRAM.items():
        numbers = np.searchsorted([start for _, start in bins], visits[measure], side="right")
        counts[measure] = dict(enumerate(np.bincount(numbers).tolist()))
    return small_tables.histogram(counts)
