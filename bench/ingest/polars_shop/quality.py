"""How good the source data is, and what became of the source's own sessions."""

import polars as pl

from ingest import shop_rules as rules
from ingest import small_tables
from ingest.polars_shop.reading import Input

COUNTS = ("source_sessions", "sessions", "events")


def source_sessions(sessions: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Each user's share in a source session id, and each id."""
    pause = pl.col("started_at") - pl.col("ended_at").shift()
    same = (pl.col("user_id") == pl.col("user_id").shift()) & (
        pl.col("source") == pl.col("source").shift()
    )
    pairs = (
        sessions.lazy()
        .with_columns(reused=same & (pause >= rules.REUSED_AFTER_MICROS))
        .group_by("user_id", "source")
        .agg(
            pl.col("source_session").is_null().first().alias("derived"),
            pl.len().alias("sessions"),
            pl.col("events").sum(),
            pl.col("reused").any(),
            pl.col("started_at").min(),
            pl.col("ended_at").max(),
        )
    )
    ids = (
        pairs.filter(~pl.col("derived"))
        .group_by("source")
        .agg(
            pl.len().alias("users"),
            pl.col("sessions", "events").sum(),
            (pl.col("ended_at").max() - pl.col("started_at").min()).alias("lasted"),
        )
    )
    return tuple(pl.collect_all([pairs, ids], engine="streaming"))


def repairs(pairs: pl.DataFrame, ids: pl.DataFrame) -> list[small_tables.Row]:
    """How far source sessions and sessions differ."""
    known = pairs.filter(~pl.col("derived"))
    derived = pairs.filter("derived")
    return small_tables.repairs(
        {
            "split": _counted(known.filter(pl.col("sessions") > 1)),
            "reused": _counted(known.filter("reused")),
            "shared": _counted(ids.filter(pl.col("users") > 1)),
            "derived": (0, *_counted(derived)[1:]),
        }
    )


def _counted(frame: pl.DataFrame) -> tuple[int, int, int]:
    return len(frame), int(frame["sessions"].sum()), int(frame["events"].sum())


def rows(
    source: Input,
    events: pl.DataFrame,
    people: pl.DataFrame,
    sessions: pl.DataFrame,
    products: pl.DataFrame,
    ids: pl.DataFrame,
) -> list[small_tables.Row]:
    """The assessment of the source data."""
    groups = _groups(people)
    total = {name: int(groups[name].sum()) for name in ("events", "lines", "priced", "outliers")}
    bots = int(sessions["is_bot"].sum())
    single = len(sessions.filter(~pl.col("is_bot") & (pl.col("events") == 1)))
    users = people.lazy().group_by("user_id").len().collect(engine="streaming")
    shares = {
        "duplicates": (total["lines"] - total["events"], total["lines"]),
        "single_event_sessions": (single, len(sessions) - bots),
        "single_event_users": (int((users["len"] == 1).sum()), len(users)),
        "bot_sessions": (bots, len(sessions)),
        "bot_events": (len(events) - len(people), len(events)),
        "products_in_several_categories": (int((products["categories"] > 1).sum()), len(products)),
        "price_outliers": (total["outliers"], total["priced"]),
        "source_sessions_over_24h": (int((ids["lasted"] > rules.MICROS_PER_DAY).sum()), len(ids)),
        "source_sessions_shared": (int((ids["users"] > 1).sum()), len(ids)),
    }
    reasons = dict(source.rejected["reason"].value_counts().iter_rows())
    named = [
        group | {"category_l1": rules.category_levels(group["category_code"])[0]}
        for group in groups.iter_rows(named=True)
    ]
    return small_tables.quality(named, shares, source.time_formats, reasons, source.lines)


def _groups(people: pl.DataFrame) -> pl.DataFrame:
    code, cents = pl.col("category_code"), pl.col("cents")
    return (
        people.lazy()
        .group_by("category_code", "event_type")
        .agg(
            events=pl.len(),
            lines=pl.col("copies").sum(),
            priced=(cents > 0).sum(),
            outliers=pl.col("is_price_outlier").sum(),
            missing_category_id=pl.col("category_id").null_count(),
            missing_brand=(pl.col("brand") == rules.UNKNOWN).sum(),
            missing_price=cents.null_count(),
            missing_source_session=pl.col("source_session").null_count(),
            price_not_positive=(cents <= 0).sum(),
        )
        .with_columns(
            missing_category_code=pl.when(code == rules.UNKNOWN).then("events").otherwise(0),
            category_code=code.cast(pl.String),
        )
        .collect(engine="streaming")
    )
