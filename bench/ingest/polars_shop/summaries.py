"""The tables behind the charts; bots are left out of all of them."""

import polars as pl

from ingest import shop_rules as rules
from ingest.polars_shop.customers import ratio
from ingest.polars_shop.sessions import counts

SUMS = ["events", "views", "carts", "removes", "purchases", "revenue"]


def hourly(people: pl.LazyFrame) -> pl.LazyFrame:
    """Events and users per hour."""
    day = pl.col("hour") // 24
    return (
        people.group_by("hour")
        .agg(*counts(), users=pl.col("user_id").n_unique())
        .select(
            pl.all().exclude("hour"),
            hour_start=pl.col("hour").cast(pl.Int64) * rules.MICROS_PER_HOUR,
            day=day,
            hour=pl.col("hour") % 24,
            day_of_week=(day + 3) % 7 + 1,
        )
    )


def daily(people: pl.LazyFrame, sessions: pl.LazyFrame) -> pl.LazyFrame:
    """Events of the day, sessions that started on it, orders whose purchase was on it."""
    starts = sessions.group_by("day").agg(
        sessions=pl.len(), sessions_with_purchase=(pl.col("purchases") > 0).sum()
    )
    orders = (
        sessions.filter(pl.col("first_purchase_at").is_not_null())
        .group_by(day=pl.col("first_purchase_at") // rules.MICROS_PER_DAY)
        .agg(orders=pl.len(), buyers=pl.col("user_id").n_unique())
    )
    return (
        people.group_by(day=pl.col("hour").cast(pl.Int64) // 24)
        .agg(*counts(), users=pl.col("user_id").n_unique())
        .join(starts, on="day", how="left")
        .join(orders, on="day", how="left")
        .with_columns(pl.col("sessions", "sessions_with_purchase", "orders", "buyers").fill_null(0))
        .with_columns(conversion=ratio("sessions_with_purchase", "sessions"))
        .sort("day")
    )


def day_of_week(days: pl.LazyFrame, sessions: pl.LazyFrame) -> pl.LazyFrame:
    """The days' totals by weekday; sessions and orders of days without events count too."""
    weekday = (pl.col("day") + 3) % 7 + 1
    starts = sessions.group_by("day_of_week").agg(sessions=pl.len())
    ordered = pl.col("first_purchase_at") // rules.MICROS_PER_DAY
    orders = (
        sessions.filter(pl.col("first_purchase_at").is_not_null())
        .group_by(day_of_week=(ordered + 3) % 7 + 1)
        .agg(orders=pl.len())
    )
    return (
        days.group_by(day_of_week=weekday)
        .agg(pl.col(SUMS).sum(), days=pl.len())
        .join(starts, on="day_of_week", how="left")
        .join(orders, on="day_of_week", how="left")
        .with_columns(
            pl.col("sessions", "orders").fill_null(0),
            day_name=pl.lit(pl.Series(rules.DAY_NAMES)).gather(pl.col("day_of_week") - 1),
            events_per_day=pl.col("events") / pl.col("days"),
            revenue_per_day=pl.col("revenue") / 100 / pl.col("days"),
        )
    )


def top(people: pl.LazyFrame, column: str) -> pl.LazyFrame:
    """The values with most events, the others as one line without users."""
    place = pl.int_range(1, pl.len() + 1, dtype=pl.Int32).clip(upper_bound=rules.TOP_SHOWN + 1)
    shown = pl.col("rank") <= rules.TOP_SHOWN
    return (
        people.group_by(column)
        .agg(*counts(), users=pl.col("user_id").n_unique())
        .with_columns(pl.col(column).cast(pl.String))
        .sort("events", column, descending=[True, False])
        .with_columns(rank=place)
        .group_by("rank")
        .agg(pl.col(column).first(), pl.col(SUMS).sum(), pl.col("users").first(), members=pl.len())
        .with_columns(
            pl.when(shown).then(column).otherwise(pl.lit("other")).alias(column),
            users=pl.when(shown).then("users"),
        )
        .with_columns(
            category_l1=pl.col(column).str.split(".").list.first(),
            share_of_events=pl.col("events") / pl.col("events").sum(),
        )
        .sort("rank")
    )


def price_summary(people: pl.LazyFrame) -> pl.LazyFrame:
    """Exact quantiles and moments from how often each price occurs."""
    code, kind = pl.col("category_code").cast(pl.String), pl.col("event_type").cast(pl.String)
    counted = (
        people.filter(pl.col("cents") > 0)
        .group_by("category_code", "event_type", "cents")
        .agg(n=pl.len().cast(pl.Int64))
        .with_columns(category_code=code, event_type=kind)
    )
    every = pl.lit("all")
    grouped = pl.concat(
        [
            counted,
            counted.with_columns(category_code=every),
            counted.with_columns(event_type=every),
            counted.with_columns(category_code=every, event_type=every),
        ]
    )
    n, cents = pl.col("n"), pl.col("cents")
    total, weighted = n.sum(), (n * cents).sum()
    squares = (n.cast(pl.Int128) * cents * cents).sum()
    spread = total.cast(pl.Int128) * squares - weighted.cast(pl.Int128) * weighted
    rank = {name: (total * percent + 99) // 100 for name, percent in rules.PERCENTILES.items()}
    return (
        grouped.group_by("category_code", "event_type", "cents")
        .agg(n.sum())
        .sort("category_code", "event_type", "cents")
        .group_by("category_code", "event_type", maintain_order=True)
        .agg(
            events=total,
            min_price=cents.min(),
            max_price=cents.max(),
            mean_price=weighted / total / 100,
            sd_price=spread.cast(pl.Float64).sqrt() / total / 100,
            **{name: cents.filter(n.cum_sum() >= at).min() for name, at in rank.items()},
        )
    )


def event_cube(people: pl.LazyFrame) -> pl.LazyFrame:
    """Three grains of the same facts: by day, by day and hour, and by weekday and hour."""
    day = pl.col("hour") // 24
    what = ["category_code", "brand", "band"]
    by_day = people.group_by(*what, when=day).agg(counts())
    by_day_hour = people.group_by(*what, when=pl.col("hour")).agg(counts())
    week = (day + 3) % 7
    by_hour = people.group_by(*what, when=week * 24 + pl.col("hour") % 24).agg(counts())
    when = pl.col("when")
    no_number = pl.lit(None, dtype=pl.Int32)
    return pl.concat(
        [
            by_day.with_columns(
                grain=pl.lit("day"), day=when, day_of_week=(when + 3) % 7 + 1, hour=no_number
            ),
            by_day_hour.with_columns(
                grain=pl.lit("day_hour"),
                day=when // 24,
                day_of_week=(when // 24 + 3) % 7 + 1,
                hour=when % 24,
            ),
            by_hour.with_columns(
                grain=pl.lit("weekday_hour"),
                day=no_number,
                day_of_week=when // 24 + 1,
                hour=when % 24,
            ),
        ]
    ).with_columns(is_weekend=pl.col("day_of_week") >= 6, price_band="band")


def price_sample(people: pl.LazyFrame) -> pl.LazyFrame:
    """The priced events with the smallest hashes."""
    return (
        people.filter(pl.col("cents") > 0)
        .with_columns(drawn=pl.col("event_id").hash(rules.SAMPLE_SEED))
        .bottom_k(rules.PRICE_SAMPLE_ROWS, by="drawn")
        .with_columns(price="cents", event_time="time")
    )
