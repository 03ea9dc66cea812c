"""Brands and category codes: cleaned once per distinct text, kept as numbers."""

import numpy as np
import pandas as pd
import pyarrow as pa

from ingest import numbered_lines
from ingest import shop_rules as rules


def clean(
    usual: pa.ChunkedArray,
    few: pd.Series,
    spellings: dict[str, str],
    names: list[str] | None = None,
) -> tuple[np.ndarray, pd.Index]:
    """Numbers of the cleaned texts, in the order of their names unless one is given."""
    raw = usual.chunk(0).dictionary.to_pandas()
    cleaned = _spelled(raw, spellings)
    cleaned_few = _spelled(few, spellings)
    if names is None:
        names = sorted({rules.UNKNOWN, *cleaned, *cleaned_few})
    index = pd.Index(names)
    # One place more, for what is missing.
    lookup = np.append(index.get_indexer(cleaned), index.get_indexer([rules.UNKNOWN]))
    numbers = np.concatenate(
        [chunk.indices.fill_null(len(raw)).to_numpy(zero_copy_only=False) for chunk in usual.chunks]
    )
    every = np.concatenate([lookup[numbers], index.get_indexer(cleaned_few)])
    return every.astype(np.int32), index


def _spelled(texts: pd.Series, spellings: dict[str, str]) -> pd.Series:
    trimmed = texts.astype(object).fillna("").map(lambda text: text.strip(numbered_lines.BLANKS))
    return trimmed.str.lower().replace({"": rules.UNKNOWN} | spellings)
