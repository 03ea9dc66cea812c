"""From the CSV file to columns of numbers: Arrow parses blocks of lines on all threads."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from ingest import numbered_lines
from ingest import shop_rules as rules
from ingest.pandas_shop import texts

TIME = "%Y-%m-%d %H:%M:%S UTC"
TIME_LENGTH = len("2019-10-01 00:00:00 UTC")
BLOCK = 16 << 20
MAX_ID = str(numbered_lines.MAX_ID)
NONE = -1
NO_PRICE = -(2**62)
TEXTS = pa.dictionary(pa.int32(), pa.string())
COLUMN_TYPES = {name: pa.string() for name in rules.COLUMNS} | {
    "event_type": TEXTS,
    "category_code": TEXTS,
    "brand": TEXTS,
}
IDS = ["product_id", "category_id", "user_id"]


class Input(NamedTuple):
    """What a file held; the events still with their duplicates, their texts as codes."""

    events: pd.DataFrame
    category_codes: pd.Index
    brands: pd.Index
    sources: pa.Array
    rejected: pd.DataFrame
    lines: int
    time_formats: dict[str, int]


class _Block(NamedTuple):
    lines: int
    odd: np.ndarray
    usual: pa.Table


def read(path: str, threads: int) -> Input:
    """Typed columns for nearly all lines, a closer look at the others."""
    latest = int(time.time() * rules.MICROS_PER_SECOND) + rules.MICROS_PER_HOUR
    with open(path, "rb") as file, ThreadPoolExecutor(threads) as pool:
        file.readline()
        blocks = list(pool.map(lambda block: _parse(block, latest), _blocks(file)))
    starts = np.cumsum([0] + [block.lines for block in blocks])
    odd = [start + block.odd for start, block in zip(starts, blocks, strict=False)]
    usual = pa.concat_tables([block.usual for block in blocks]).unify_dictionaries()
    parsed, rejected = numbered_lines.read(path, np.concatenate(odd).tolist())
    formats = dict.fromkeys(rules.TIME_FORMATS, 0)
    formats["utc_suffix"] = len(usual)
    for event in parsed:
        formats[event.time_format] += 1
    return Input(*_unite(usual, parsed), _rejections(rejected), int(starts[-1]), formats)


def _blocks(file) -> Iterator[pa.Buffer]:
    """Blocks of whole lines."""
    rest = b""
    while block := file.read(BLOCK):
        end = block.rfind(b"\n") + 1
        if end:
            yield rest + block[:end]
            rest = block[end:]
        else:
            rest += block
    if rest:
        yield rest


def _parse(block: bytes, latest: int) -> _Block:
    miscounted = []

    def remember(row: csv.InvalidRow) -> str:
        miscounted.append(row.number - 1)
        return "skip"

    lines = csv.read_csv(
        pa.BufferReader(block),
        read_options=csv.ReadOptions(
            column_names=rules.COLUMNS, use_threads=False, block_size=2 * len(block)
        ),
        parse_options=csv.ParseOptions(
            quote_char=False, invalid_row_handler=remember, ignore_empty_lines=False
        ),
        convert_options=csv.ConvertOptions(
            column_types=COLUMN_TYPES, strings_can_be_null=True, null_values=[""]
        ),
    ).combine_chunks()
    total = len(lines) + len(miscounted)
    numbers = np.delete(np.arange(total), miscounted)
    moments = pc.strptime(lines["event_time"], format=TIME, unit="us", error_is_null=True)
    usual = _usual(lines, moments, latest)
    odd = np.concatenate([np.array(miscounted, dtype=np.int64), numbers[~usual]])
    kept = pa.array(usual)
    typed = lines.append_column("time", moments.cast(pa.int64())).filter(kept)
    return _Block(total, np.sort(odd), _typed(typed))


def _usual(lines: pa.Table, moments: pa.ChunkedArray, latest: int) -> np.ndarray:
    """Lines that need no closer look: nothing is missing and every number is plain."""
    micros = moments.cast(pa.int64())
    tests = [
        pc.equal(pc.binary_length(lines["event_time"]), TIME_LENGTH),
        pc.greater_equal(micros, 0),
        pc.less_equal(micros, latest),
        _asked(lines["event_type"], _is_event_type),
        pc.match_substring_regex(lines["price"], r"^-?[0-9]{1,9}(\.[0-9]{1,2})?$"),
        pc.equal(pc.binary_length(lines["user_session"]), rules.UUID_LENGTH),
        pc.fill_null(_asked(lines["brand"], _is_plain), True),
        pc.fill_null(_asked(lines["category_code"], _is_plain), True),
    ]
    tests += [_is_id(lines[name]) for name in IDS]
    return pc.fill_null(reduce(pc.and_, tests), False).to_numpy(zero_copy_only=False)


def _is_id(digits: pa.ChunkedArray) -> pa.ChunkedArray:
    """Digits only, and no more than 64 bits hold; of equal length, texts compare as numbers."""
    length = pc.binary_length(digits)
    fits = pc.and_(pc.equal(length, len(MAX_ID)), pc.less_equal(digits, MAX_ID))
    return pc.and_(pc.ascii_is_decimal(digits), pc.or_(pc.less(length, len(MAX_ID)), fits))


def _asked(column: pa.ChunkedArray, test: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """Each distinct text is tested once."""
    chunk = column.chunk(0)
    return test(chunk.dictionary).take(chunk.indices)


def _is_event_type(names: pa.Array) -> pa.Array:
    return pc.is_in(names, pa.array(rules.EVENT_TYPES))


def _is_plain(names: pa.Array) -> pa.Array:
    return pc.and_(
        pc.invert(pc.match_substring_regex(names, '["\\x00]')),
        pc.less_equal(pc.binary_length(names), numbered_lines.MAX_TEXT),
    )


def _typed(lines: pa.Table) -> pa.Table:
    columns = {"time": lines["time"], "event_type": lines["event_type"]}
    columns |= {name: lines[name].cast(pa.int64()) for name in IDS}
    columns["cents"] = pc.round(pc.multiply(lines["price"].cast(pa.float64()), 100)).cast(
        pa.int64()
    )
    columns |= {name: lines[name] for name in ("category_code", "brand", "user_session")}
    return pa.table(columns)


def _unite(usual: pa.Table, parsed: list[numbered_lines.Event]) -> tuple:
    """One frame of both; brands and category codes cleaned once per distinct text."""
    few = pd.DataFrame(parsed, columns=numbered_lines.Event._fields)
    codes, code_names = texts.clean(usual["category_code"], few["category_code"], {})
    brands, brand_names = texts.clean(usual["brand"], few["brand"], rules.brand_spellings())
    sources = pa.chunked_array(
        [
            *usual["user_session"].chunks,
            pa.array(few["source_session"], pa.string(), from_pandas=True),
        ]
    )
    source = sources.combine_chunks().dictionary_encode()
    types, _ = texts.clean(usual["event_type"], few["event_type"], {}, rules.EVENT_TYPES)
    frame = pd.DataFrame(
        {
            "time": _joined(usual["time"], few["micros"]),
            "event_type": types.astype(np.int8),
            "product_id": _joined(usual["product_id"], few["product_id"]),
            "category_id": _joined(usual["category_id"], few["category_id"].fillna(NONE)),
            "category_code": codes,
            "brand": brands,
            "cents": _joined(usual["cents"], few["price_cents"].fillna(NO_PRICE)),
            "user_id": _joined(usual["user_id"], few["user_id"]),
            "source": source.indices.fill_null(NONE).to_numpy(zero_copy_only=False),
        },
        copy=False,
    )
    return frame, code_names, brand_names, source.dictionary


def _rejections(rejected: list[numbered_lines.Rejected]) -> pd.DataFrame:
    return pd.DataFrame(rejected, columns=numbered_lines.Rejected._fields)


def _joined(usual: pa.ChunkedArray, few: pd.Series) -> np.ndarray:
    return np.concatenate([usual.to_numpy(), few.to_numpy(dtype=np.int64)])
