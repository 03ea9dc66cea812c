"""Tables as the contract has them: its columns, its types, zstd Parquet."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ingest import contract
from ingest.pandas_shop.reading import NO_PRICE, NONE, Input
from ingest.pandas_shop.sessions import NEVER
from ingest.shop_rules import EVENT_TYPES, PRICE_BANDS, category_levels

ZSTD_LEVEL = 1
MONEY = pa.decimal128(12, 2)
TYPES = {
    "bigint": pa.int64(),
    "int": pa.int32(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
    "string": pa.string(),
    "timestamptz": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
}
# Stands for null in a column of numbers.
NULLS = {
    "category_id": NONE,
    "price": NO_PRICE,
    "first_purchase_at": NEVER,
}
# Columns of texts whose numbers stand in another column.
NUMBERED_BY = {f"category_l{level}": "category_code" for level in (1, 2, 3)} | {
    "primary_category_l1": "primary_category_code",
    "source_session": "source",
}
# Columns that share another column's texts.
TEXTS_OF = {
    "primary_category": "category_code",
    "primary_category_l1": "category_l1",
    "primary_brand": "brand",
    "primary_price_band": "price_band",
}


class Tables:
    """Writes frames whose texts are codes."""

    def __init__(self, source: Input, output: Path):
        self._output = output
        codes = source.category_codes
        levels = [category_levels(code) for code in codes]
        self._texts = {
            "event_type": pa.array(EVENT_TYPES),
            "category_code": pa.array(codes),
            "brand": pa.array(source.brands),
            "price_band": pa.array(PRICE_BANDS),
            "source_session": source.sources,
        }
        for level in range(3):
            self._texts[f"category_l{level + 1}"] = pa.array([names[level] for names in levels])

    def write(self, table: str, frame: pd.DataFrame) -> None:
        """Numbers where the table has texts are looked up."""
        folder = self._output / table
        folder.mkdir(parents=True)
        columns = contract.columns(table)
        arrays = [self._array(frame, name, kind) for name, kind in columns.items()]
        pq.write_table(
            pa.table(arrays, names=list(columns)),
            folder / "part-0.parquet",
            compression="zstd",
            compression_level=ZSTD_LEVEL,
        )

    def _array(self, frame: pd.DataFrame, name: str, kind: str) -> pa.Array:
        if kind == "string":
            return self._text(frame, name)
        values = frame[name].to_numpy()
        if kind.startswith("decimal"):
            return _money(values.astype(np.int64))
        if values.dtype == np.float64 and kind != "double":
            # Whole numbers with gaps.
            return pa.array(values, from_pandas=True).cast(pa.int32()).cast(TYPES[kind])
        nulls = values == NULLS[name] if name in NULLS else None
        if kind == "date":
            values = values.astype(np.int32)
        return pa.array(values, mask=nulls).cast(TYPES[kind])

    def _text(self, frame: pd.DataFrame, name: str) -> pa.Array:
        """Texts as they are, or by their numbers in the column they come from."""
        if name in frame and not pd.api.types.is_integer_dtype(frame[name].dtype):
            return pa.array(frame[name], pa.string(), from_pandas=True)
        numbers = frame[NUMBERED_BY.get(name, name)].to_numpy().astype(np.int32)
        texts = self._texts[TEXTS_OF.get(name, name)]
        return pa.DictionaryArray.from_arrays(pa.array(numbers, mask=numbers < 0), texts)


def _money(cents: np.ndarray) -> pa.Array:
    """Cents are the digits of a decimal of scale 2; the upper half repeats the sign."""
    halves = np.empty((len(cents), 2), dtype=np.int64)
    halves[:, 0] = cents
    halves[:, 1] = cents >> 63
    money = pa.Array.from_buffers(MONEY, len(cents), [None, pa.py_buffer(halves)])
    return pc.if_else(pa.array(cents != NO_PRICE), money, None)
