"""The tables made of sessions alone."""

import polars as pl

from ingest import shop_rules as rules
from ingest import small_tables


def facts(sessions: pl.LazyFrame) -> pl.LazyFrame:
    """One narrow row per session of people."""
    return sessions.with_columns(
        session_id="session",
        hour=pl.col("started_at") % rules.MICROS_PER_DAY // rules.MICROS_PER_HOUR,
        is_order=pl.col("first_purchase_at").is_not_null(),
        primary_category="primary_category_code",
        primary_price_band="primary_band",
        shopper_type=pl.lit(None, dtype=pl.String),
    )


def stats_sample(sessions: pl.LazyFrame) -> pl.LazyFrame:
    """The sessions with the smallest hashes."""
    return (
        sessions.with_columns(drawn=pl.col("session").hash(rules.SAMPLE_SEED))
        .bottom_k(rules.SESSION_SAMPLE_ROWS, by="drawn")
        .with_columns(session_id="session", converted=pl.col("purchases") > 0)
    )


def histogram(sessions: pl.DataFrame) -> list[small_tables.Row]:
    """Sessions per bin."""
    counts = {}
    for measure, bins in rules.HISTOGRAM.items():
        starts = pl.Series([start for _, start in bins], dtype=pl.Int64)
        value = pl.col(measure).cast(pl.Int64)
        numbers = sessions.select(pl.lit(starts).search_sorted(value, side="right")).to_series()
        counts[measure] = dict(numbers.value_counts().iter_rows())
    return small_tables.histogram(counts)


def funnel(sessions: pl.DataFrame) -> list[small_tables.Row]:
    """Sessions and users at each stage, loose and strict."""
    reached = ["views", "carts", "purchases", "strict_stage"]
    users = sessions.lazy().group_by("user_id").agg(pl.col(reached).max())
    loose = [(pl.col(column) > 0).sum() for column in reached[:3]]
    strict = [(pl.col("strict_stage") >= stage).sum().alias(f"at{stage}") for stage in (1, 2, 3)]
    counted = pl.collect_all(
        [scope.select(*loose, *strict) for scope in (sessions.lazy(), users)], engine="streaming"
    )
    entities = {}
    for scope, frame in zip(("sessions", "users"), counted, strict=True):
        row = frame.row(0)
        entities[scope, "loose"], entities[scope, "strict"] = list(row[:3]), list(row[3:])
    return small_tables.funnel(entities)
