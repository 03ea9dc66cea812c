"""Current attributes, counters and popularity of every product."""

import polars as pl

from ingest import shop_rules as rules
from ingest.polars_shop.customers import ratio
from ingest.polars_shop.sessions import counts


def rows(events: pl.DataFrame, people: pl.LazyFrame) -> pl.LazyFrame:
    """One row per product; attributes from all events, counters without bots."""
    lazy = events.lazy()
    priced = pl.col("cents") > 0
    seen = lazy.group_by("product_id").agg(
        first_seen_at=pl.col("time").min(),
        last_seen_at=pl.col("time").max(),
        categories=pl.col("category_id").drop_nulls().n_unique(),
        place=pl.col("place").max_by("time"),
        priced_place=pl.col("place").max_by(pl.when(priced).then("time")),
        has_price=priced.any(),
    )
    sold = people.group_by("product_id").agg(*counts(), customers=pl.col("user_id").n_unique())
    attributes = ["category_id", "category_code", "brand"]
    return (
        seen.join(sold, on="product_id", how="left")
        .with_columns(
            pl.col("views", "carts", "removes", "purchases", "customers", "revenue").fill_null(0),
            *[
                pl.lit(events[column]).gather(pl.col("place")).alias(column)
                for column in attributes
            ],
            price=pl.when("has_price").then(pl.lit(events["cents"]).gather(pl.col("priced_place"))),
        )
        .with_columns(
            popularity=pl.col("views") / pl.col("views").sum(),
            conversion_rate=ratio("purchases", "views"),
            code_views=pl.col("views").sum().over("category_code"),
            code_purchases=pl.col("purchases").sum().over("category_code"),
        )
        .with_columns(
            conversion_score=(
                pl.col("purchases") + rules.PRIOR_VIEWS * ratio("code_purchases", "code_views")
            )
            / (pl.col("views") + rules.PRIOR_VIEWS),
        )
        .sort("views", "product_id", descending=[True, False])
        .with_row_index("popularity_rank", offset=1)
    )
