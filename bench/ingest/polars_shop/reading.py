"""From the CSV file to typed columns; texts become Enums, whose groups are groups of numbers."""

import time
from typing import NamedTuple

import polars as pl

from ingest import numbered_lines
from ingest import shop_rules as rules

TIME = "%Y-%m-%d %H:%M:%S UTC"
MOMENT = pl.Datetime("us", "UTC")
EVENT_TYPE = pl.Enum(rules.EVENT_TYPES)
RAW_SCHEMA = {
    "event_time": pl.String,
    "event_type": pl.Categorical(pl.Categories("raw_event_type")),
    "product_id": pl.Int64,
    "category_id": pl.Int64,
    "category_code": pl.Categorical(pl.Categories("raw_category_code")),
    "brand": pl.Categorical(pl.Categories("raw_brand")),
    "price": pl.Float64,
    "user_id": pl.Int64,
    "source_session": pl.String,
    # Filled only where a line has too many columns.
    "beyond": pl.String,
}


class Input(NamedTuple):
    """What a file held; the events still with their duplicates."""

    events: pl.DataFrame
    rejected: pl.DataFrame
    lines: int
    time_formats: dict[str, int]


def read(path: str) -> Input:
    """Typed columns for nearly all lines, a closer look at the others."""
    lines = _typed(path)
    usual, odd = pl.collect_all(
        [lines.filter("usual").drop("usual"), lines.filter(~pl.col("usual")).select("line")],
        engine="streaming",
    )
    quoted = _quoted_lines(usual)
    if len(quoted):
        usual = usual.filter(~pl.col("line").is_in(quoted.implode()))
        odd = pl.concat([odd, quoted.to_frame()])
    parsed, rejected = numbered_lines.read(path, odd["line"].sort().to_list())
    formats = dict.fromkeys(rules.TIME_FORMATS, 0)
    formats["utc_suffix"] = len(usual)
    for event in parsed:
        formats[event.time_format] += 1
    lines_read = len(usual) + len(odd)
    return Input(_unite(usual, parsed), _rejections(path, rejected), lines_read, formats)


def _typed(path: str) -> pl.LazyFrame:
    latest = int(time.time() * rules.MICROS_PER_SECOND) + rules.MICROS_PER_HOUR
    moment = pl.col("event_time").str.to_datetime(TIME, time_unit="us", strict=False).to_physical()
    not_null = ["time", "event_type", "product_id", "category_id", "price", "user_id"]
    return (
        pl.scan_csv(
            path,
            has_header=False,
            skip_lines=1,
            schema=RAW_SCHEMA,
            quote_char=None,
            ignore_errors=True,
            extra_columns="ignore",
            missing_columns="insert",
            row_index_name="line",
        )
        .with_columns(time=moment, event_type=pl.col("event_type").cast(EVENT_TYPE, strict=False))
        .with_columns(
            usual=pl.all_horizontal(pl.col(not_null).is_not_null())
            & (pl.col("time") >= 0)
            & (pl.col("time") <= latest)
            & (pl.col("product_id") >= 0)
            & (pl.col("category_id") >= 0)
            & (pl.col("user_id") >= 0)
            & (pl.col("price").abs() <= rules.MAX_PRICE_CENTS / 100)
            & (pl.col("source_session").str.len_bytes() == rules.UUID_LENGTH).fill_null(False)
            & pl.col("beyond").is_null(),
            cents=(pl.col("price") * 100).round().cast(pl.Int64, strict=False),
        )
        .drop("event_time", "price", "beyond")
    )


def _quoted_lines(usual: pl.DataFrame) -> pl.Series:
    """Lines with a quote or NUL in a text: asked of each distinct text, not of each line."""
    suspects = [
        usual.lazy().filter(pl.col(column).is_in(texts.implode())).select("line")
        for column in ("brand", "category_code")
        if len(texts := _suspicious(usual[column].unique()))
    ]
    if not suspects:
        return pl.Series("line", [], dtype=pl.UInt32)
    return pl.concat(pl.collect_all(suspects))["line"].unique()


def _suspicious(texts: pl.Series) -> pl.Series:
    spelled = texts.cast(pl.String)
    odd = spelled.str.contains_any(['"', "\0"]) | (
        spelled.str.len_bytes() > numbered_lines.MAX_TEXT
    )
    return texts.filter(odd.fill_null(False))


def _unite(usual: pl.DataFrame, parsed: list[numbered_lines.Event]) -> pl.DataFrame:
    """One frame of both; brands and category codes cleaned once per distinct text."""
    few = pl.DataFrame(
        [event[1:10] for event in parsed],
        schema={
            "time": pl.Int64,
            "event_type": EVENT_TYPE,
            "product_id": pl.Int64,
            "category_id": pl.Int64,
            "category_code": pl.String,
            "brand": pl.String,
            "cents": pl.Int64,
            "user_id": pl.Int64,
            "source_session": pl.String,
        },
        orient="row",
    )
    codes, few_codes = _clean(usual["category_code"], few["category_code"], {})
    brands, few_brands = _clean(usual["brand"], few["brand"], rules.brand_spellings())
    many = usual.with_columns(category_code=codes, brand=brands)
    few = few.with_columns(category_code=few_codes, brand=few_brands)
    return pl.concat([many.select(few.columns), few], rechunk=False)


def _clean(
    usual: pl.Series, few: pl.Series, spellings: dict[str, str]
) -> tuple[pl.Series, pl.Series]:
    """Both as one Enum, whose categories are in the order of their names."""
    distinct = usual.drop_nulls().unique()
    cleaned = _spelled(distinct.cast(pl.String), spellings)
    cleaned_few = _spelled(few, spellings)
    names = pl.concat([cleaned, cleaned_few, pl.Series([rules.UNKNOWN])]).unique().sort()
    enum = pl.Enum(names)
    by_number = pl.DataFrame({"raw": distinct.to_physical(), "name": cleaned.cast(enum)})
    numbers = pl.DataFrame({"raw": pl.arange(0, (by_number["raw"].max() or 0) + 1, eager=True)})
    lookup = numbers.cast(pl.UInt32).join(
        by_number.cast({"raw": pl.UInt32}), on="raw", how="left", maintain_order="left"
    )["name"]
    many = lookup.gather(usual.to_physical().cast(pl.UInt32)).fill_null(rules.UNKNOWN)
    return many, cleaned_few.cast(enum)


def _spelled(texts: pl.Series, spellings: dict[str, str]) -> pl.Series:
    trimmed = texts.fill_null("").str.strip_chars(numbered_lines.BLANKS).str.to_lowercase()
    return trimmed.replace({"": rules.UNKNOWN} | spellings)


def _rejections(path: str, rejected: list[numbered_lines.Rejected]) -> pl.DataFrame:
    frame = pl.DataFrame(
        rejected,
        schema={
            "line_number": pl.Int64,
            "raw": pl.String,
            "raw_length": pl.Int64,
            "reason": pl.String,
        },
        orient="row",
    )
    now = pl.lit(int(time.time() * rules.MICROS_PER_SECOND)).cast(MOMENT)
    return frame.select(
        pl.lit(path).alias("source"), pl.all(), now.alias("rejected_at"), run_id=pl.lit("polars")
    )
