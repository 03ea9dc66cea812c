"""Tables as the contract has them: its columns, its types, zstd Parquet."""

from pathlib import Path

import polars as pl

from ingest import contract
from ingest.polars_shop.reading import MOMENT
from ingest.shop_rules import category_levels

# The fastest level, as the other peers use it.
ZSTD_LEVEL = 1
MONEY = pl.Decimal(12, 2)
# Column to the code it comes from and the level it shows.
LEVELS = {
    "category_l1": ("category_code", 0),
    "category_l2": ("category_code", 1),
    "category_l3": ("category_code", 2),
    "primary_category_l1": ("primary_category_code", 0),
}
TYPES = {"bigint": pl.Int64, "int": pl.Int32, "double": pl.Float64, "boolean": pl.Boolean}


def with_levels(table: str, frame: pl.LazyFrame, codes: pl.Enum) -> pl.LazyFrame:
    """Adds the levels of category codes that the table has, looked up once per code."""
    names = [category_levels(code) for code in codes.categories]
    there = frame.collect_schema()
    added = []
    for column, (code, level) in LEVELS.items():
        if column in contract.columns(table) and column not in there:
            texts = pl.Series([name[level] for name in names])
            lookup = pl.lit(texts.cast(pl.Enum(texts.unique().sort())))
            added.append(lookup.gather(pl.col(code).to_physical()).alias(column))
    return frame.with_columns(added)


def write(table: str, frame: pl.LazyFrame, output: Path) -> pl.LazyFrame:
    """The plan that writes a table."""
    folder = output / table
    folder.mkdir(parents=True)
    columns = [_typed(name, kind) for name, kind in contract.columns(table).items()]
    return frame.select(columns).sink_parquet(
        folder / "part-0.parquet", compression="zstd", compression_level=ZSTD_LEVEL, lazy=True
    )


def _typed(name: str, kind: str) -> pl.Expr:
    """Money comes as cents, times as microseconds, days as days since 1970."""
    column = pl.col(name)
    if kind.startswith("decimal"):
        return (column / 100).cast(MONEY)
    if kind == "timestamptz":
        return column.cast(MOMENT)
    if kind == "date":
        return column.cast(pl.Int32).cast(pl.Date)
    return column.cast(TYPES[kind]) if kind in TYPES else column
