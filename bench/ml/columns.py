"""Reads Parquet files straight into one array, row groups side by side."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

# Columns become rows a piece at a time that stays in the processor's cache.
PIECE = 4_096


@dataclass(frozen=True)
class Group:
    """A row group, and where its rows belong in the array."""

    file: Path
    number: int
    start: int
    rows: int


def groups_of(folder: Path) -> list[Group]:
    groups, start = [], 0
    for file in sorted(folder.glob("*.parquet")):
        metadata = pq.read_metadata(file)
        for number in range(metadata.num_row_groups):
            rows = metadata.row_group(number).num_rows
            groups.append(Group(file, number, start, rows))
            start += rows
    return groups


def read(
    folder: Path, names: list[str], label: str | None, threads: int, dtype: type = np.float64
) -> tuple[np.ndarray, np.ndarray | None]:
    """The features as rows, as most of scikit-learn wants them, and the labels."""
    groups = groups_of(folder)
    rows = sum(group.rows for group in groups)
    features = np.empty((rows, len(names)), dtype)
    labels = np.empty(rows) if label else None
    wanted = names + ([label] if label else [])

    def fill(group: Group) -> None:
        # Opened anew, as a reader is not to be shared by threads; a footer is read in no time.
        table = pq.ParquetFile(group.file, memory_map=True).read_row_group(
            group.number, columns=wanted, use_threads=False
        )
        columns = [table.column(name).to_numpy() for name in names]
        target = features[group.start : group.start + group.rows]
        for start in range(0, group.rows, PIECE):
            for place, column in enumerate(columns):
                target[start : start + PIECE, place] = column[start : start + PIECE]
        if labels is not None:
            labels[group.start : group.start + group.rows] = table.column(label).to_numpy()

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(fill, groups))
    return features, labels
