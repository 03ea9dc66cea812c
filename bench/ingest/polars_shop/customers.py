"""Features of every user, bots included."""

import polars as pl

from ingest import shop_rules as rules

SUMS = ["events", "views", "carts", "removes", "purchases", "paid_purchases", "revenue"]


def as_of(events: pl.DataFrame) -> int:
    """The newest event of the last day with at least 1 % of the median day's events."""
    days = (
        events.lazy()
        .group_by(pl.col("hour") // 24)
        .agg(events=pl.len(), newest=pl.col("time").max())
        .collect(engine="streaming")
    )
    return days.filter(pl.col("events") * 100 >= pl.col("events").median())["newest"].max()


def features(events: pl.DataFrame, sessions: pl.DataFrame) -> pl.LazyFrame:
    """One row per user."""
    moment = as_of(events)
    is_priced_view = (pl.col("event_type") == "view") & (pl.col("cents") > 0)
    seen = (
        events.lazy()
        .group_by("user_id")
        .agg(
            unique_products=pl.col("product_id").n_unique(),
            unique_categories=pl.col("category_code").n_unique(),
            unique_brands=pl.col("brand").n_unique(),
            viewed=pl.when(is_priced_view).then("cents").mean(),
        )
    )
    totals = (
        sessions.lazy()
        .group_by("user_id")
        .agg(
            pl.col("is_bot").any(),
            pl.len().alias("n_sessions"),
            pl.col("first_purchase_at").count().alias("n_orders"),
            pl.col(SUMS).sum(),
            pl.col("started_at").min().alias("first_event_at"),
            pl.col("ended_at").max().alias("last_event_at"),
        )
    )
    return totals.join(seen, on="user_id").with_columns(
        total_events="events",
        n_view="views",
        n_cart="carts",
        n_remove="removes",
        n_purchase="purchases",
        avg_price_purchased=ratio("revenue", "paid_purchases") / 100,
        avg_price_viewed=pl.col("viewed").fill_null(0) / 100,
        conversion_rate=ratio("purchases", "views"),
        view_to_cart_rate=ratio("carts", "views"),
        cart_to_purchase_rate=ratio("purchases", "carts"),
        recency_days=_whole_days(pl.lit(moment) - pl.col("last_event_at")),
        tenure_days=_whole_days(pl.col("last_event_at") - pl.col("first_event_at")),
        as_of=pl.lit(moment),
    )


def ratio(part: str, whole: str) -> pl.Expr:
    """0 where there is nothing to divide by."""
    return pl.when(pl.col(whole) > 0).then(pl.col(part) / pl.col(whole)).otherwise(0.0)


def _whole_days(micros: pl.Expr) -> pl.Expr:
    """Rounded towards zero."""
    return (micros.abs() // rules.MICROS_PER_DAY * micros.sign()).cast(pl.Int32)
