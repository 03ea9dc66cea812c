"""What prices are usual in a category, and which are not."""

import time

import polars as pl

from ingest import shop_rules as rules
from ingest.polars_shop.reading import MOMENT


def reference(events: pl.DataFrame) -> pl.DataFrame:
    """Mean and population deviation of the log price by category."""
    now = int(time.time() * rules.MICROS_PER_SECOND)
    return (
        events.lazy()
        .filter(pl.col("category_id").is_not_null() & (pl.col("cents") > 0))
        .group_by("category_id", "cents")
        .agg(n=pl.len().cast(pl.Int64))
        # Whole units of 1e-8, as Shoplens sums them.
        .with_columns(log=(pl.col("cents") / 100).log().round(8))
        .with_columns(
            mean=((pl.col("log") * pl.col("n")).sum() / pl.col("n").sum()).over("category_id")
        )
        .group_by("category_id")
        .agg(
            version=pl.lit(1, dtype=pl.Int64),
            prices=pl.col("n").sum(),
            mean_log_price=pl.col("mean").first(),
            sd_log_price=(
                ((pl.col("log") - pl.col("mean")) ** 2 * pl.col("n")).sum() / pl.col("n").sum()
            ).sqrt(),
            only_price=pl.col("cents").min() == pl.col("cents").max(),
        )
        .with_columns(
            sd_log_price=pl.when("only_price").then(0.0).otherwise("sd_log_price"),
            valid_from=pl.lit(now).cast(MOMENT),
            run_id=pl.lit("polars"),
        )
        .sort("category_id")
        .collect(engine="streaming")
    )


def flagged(events: pl.DataFrame, usual: pl.DataFrame) -> pl.Series:
    """Whether each event's price is an outlier."""
    distance = ((pl.col("cents") / 100).log() - pl.col("mean_log_price")).abs()
    return (
        events.lazy()
        .select("category_id", cents=pl.when(pl.col("cents") > 0).then("cents"))
        .join(usual.lazy(), on="category_id", how="left", maintain_order="left")
        .select(
            is_price_outlier=(
                (pl.col("sd_log_price") > 0)
                & (distance > rules.OUTLIER_DEVIATIONS * pl.col("sd_log_price"))
            ).fill_null(False)
        )
        .collect()
        .to_series()
    )
