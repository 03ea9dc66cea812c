"""Order, duplicates and sessions: after one sort everything else compares neighbours."""

import polars as pl

from ingest import shop_rules as rules

ORDER = [
    "user_id",
    "source",
    "moment",
    "product_id",
    "category_id",
    "category_code",
    "brand",
    "cents",
]
LAST_PLACE = 2**32 - 1
TYPE = pl.col("event_type")


def _changes(column: str) -> pl.Expr:
    return pl.col(column).ne_missing(pl.col(column).shift())


def cut(lines: pl.DataFrame) -> pl.DataFrame:
    """One row per event, in order, with copies and a dense number of its session."""
    time, cents = pl.col("time"), pl.col("cents")
    starts = (
        _changes("user_id")
        | _changes("source")
        | (time - time.shift() > rules.SESSION_GAP_MICROS).fill_null(True)
    )
    return (
        lines.lazy()
        .with_columns(
            source=pl.col("source_session").hash(rules.SAMPLE_SEED),
            # Time and, within one moment, the order of the types.
            moment=time * 4 + TYPE.to_physical(),
        )
        .sort(ORDER)
        .with_row_index("place")
        .filter(pl.any_horizontal([_changes(column) for column in ORDER]))
        .with_columns(
            event_id=pl.struct(ORDER).hash(rules.SAMPLE_SEED).reinterpret(signed=True),
            copies=pl.col("place").shift(-1, fill_value=len(lines)) - pl.col("place"),
            session=(starts.cum_sum() - 1).cast(pl.UInt32),
            place=pl.int_range(pl.len(), dtype=pl.Int64),
            paid=pl.when((TYPE == "purchase") & (cents > 0)).then(cents).otherwise(0),
            band=_band(cents.fill_null(0)),
            hour=(time // rules.MICROS_PER_HOUR).cast(pl.Int32),
        )
        .drop("moment")
        .collect()
    )


def _band(cents: pl.Expr) -> pl.Expr:
    number = pl.sum_horizontal([(cents >= edge).cast(pl.UInt8) for edge in rules.PRICE_BAND_EDGES])
    return number.cat.to(pl.Enum(rules.PRICE_BANDS))


def counts() -> list[pl.Expr]:
    """What nearly every table counts of a group of events."""
    of_types = [
        (TYPE == rules.EVENT_TYPES[number]).sum().alias(name)
        for name, number in rules.COUNTERS.items()
    ]
    return [pl.len().alias("events"), *of_types, pl.col("paid").sum().alias("revenue")]


def rows(events: pl.DataFrame) -> pl.DataFrame:
    """One row per session, in the order of their numbers."""
    lazy = events.lazy()
    basic = lazy.group_by("session").agg(
        pl.col("user_id", "source", "source_session").first(),
        pl.col("time").min().alias("started_at"),
        pl.col("time").max().alias("ended_at"),
        *counts(),
        pl.col("product_id").n_unique().alias("products"),
        (pl.col("paid") > 0).sum().alias("paid_purchases"),
        pl.when(pl.col("paid") > 0).then("time").min().alias("first_purchase_at"),
    )
    parts = [basic, _strict(lazy)]
    parts += [_primary(lazy, column) for column in ("category_code", "brand", "band")]
    sessions, strict, *primaries = pl.collect_all(
        [part.sort("session") for part in parts], engine="streaming"
    )
    chosen = [
        events[column]
        .gather(LAST_PLACE - (primary["best"] & LAST_PLACE))
        .alias("primary_" + column)
        for column, primary in zip(("category_code", "brand", "band"), primaries, strict=True)
    ]
    duration = pl.col("ended_at") - pl.col("started_at")
    day = pl.col("started_at") // rules.MICROS_PER_DAY
    return (
        sessions.hstack([primaries[0]["distinct"].alias("categories"), *chosen])
        .lazy()
        .join(strict.lazy(), on="session", how="left", maintain_order="left")
        .with_columns(
            strict_stage=pl.coalesce("strict_stage", (pl.col("views") > 0).cast(pl.Int32)),
            duration_s=duration // rules.MICROS_PER_SECOND,
            is_bot=(pl.col("events") > rules.BOT_EVENTS)
            | (
                (pl.col("events") >= rules.BOT_RATE_EVENTS)
                & (duration < rules.BOT_MEAN_GAP_MICROS * (pl.col("events").cast(pl.Int64) - 1))
            ),
            day=day,
            day_of_week=(day + 3) % 7 + 1,
            is_weekend=(day + 3) % 7 >= 5,
            cart_abandoned=(pl.col("carts") > 0) & (pl.col("purchases") == 0),
        )
        .collect()
    )


def _primary(events: pl.LazyFrame, column: str) -> pl.LazyFrame:
    """Most events win, of equals the value seen first: both in one number."""
    return (
        events.group_by("session", column)
        .agg(n=pl.len(), first=pl.col("place").min())
        .group_by("session")
        .agg(
            distinct=pl.len(),
            best=(pl.col("n").cast(pl.Int64) * 2**32 + LAST_PLACE - pl.col("first")).max(),
        )
    )


def _strict(events: pl.LazyFrame) -> pl.LazyFrame:
    """The stages beyond the first, which only products put into the cart can reach."""
    product = ["session", "product_id"]
    place = pl.col("place")
    carted = events.filter(TYPE == "cart").select(product).unique()
    view = place.filter(TYPE == "view").min().over(product)
    cart = pl.when((TYPE == "cart") & (place > pl.col("view"))).then(place).min().over(product)
    return (
        events.select("place", "event_type", *product)
        .join(carted, on=product, how="semi")
        .with_columns(view=view)
        .with_columns(cart=cart)
        .filter(pl.col("cart").is_not_null())
        .group_by("session")
        .agg(
            strict_stage=pl.when((TYPE == "purchase") & (place > pl.col("cart")))
            .then(3)
            .otherwise(2)
            .max()
            .cast(pl.Int32)
        )
    )
