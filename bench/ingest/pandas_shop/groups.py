"""Groups of integers: packed into one key, which pandas hashes several times faster than rows."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ingest import shop_rules as rules


class Distinct(NamedTuple):
    """The distinct pairs of a group and a value, in the order in which they first appear."""

    codes: np.ndarray
    group: np.ndarray
    value: np.ndarray
    groups: int

    @staticmethod
    def of(group: np.ndarray, value: np.ndarray, groups: int) -> "Distinct":
        """Pairs of dense group numbers and small values, none negative."""
        width = int(value.max(initial=0)) + 1
        codes, pairs = pd.factorize(group.astype(np.int64) * width + value)
        return Distinct(codes, pairs // width, pairs % width, groups)

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.group)

    def per_group(self) -> np.ndarray:
        """Distinct values of each group."""
        return np.bincount(self.group, minlength=self.groups)

    def most_frequent(self) -> np.ndarray:
        """Each group's most frequent value, of equals the first; groups must be in order."""
        counts = np.bincount(self.codes, minlength=self.size)
        ranked = counts * 2**32 + (2**32 - 1 - np.arange(self.size))
        starts = np.flatnonzero(np.diff(self.group, prepend=-1))
        best = np.maximum.reduceat(ranked, starts)
        return self.value[2**32 - 1 - (best & (2**32 - 1))]


def distinct_pairs(group: np.ndarray, value: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Groups and values of the distinct pairs."""
    width = int(value.max(initial=0)) + 1
    pairs = pd.unique(group.astype(np.int64) * width + value)
    return pairs // width, pairs % width


def first_by(
    group: np.ndarray, values: np.ndarray, where: np.ndarray, groups: int, otherwise: int
) -> np.ndarray:
    """The first value of each group among the rows that count."""
    first = np.full(groups, otherwise, dtype=np.int64)
    rows = np.flatnonzero(where)[::-1]
    # The last assignment wins, and rows come backwards.
    first[group[rows]] = values[rows]
    return first


def counters(events: pd.DataFrame, group: np.ndarray, groups: int) -> dict[str, np.ndarray]:
    """Events, events by type and revenue of each group."""
    kinds = np.bincount(group * 4 + events["event_type"].to_numpy(), minlength=4 * groups)
    by_type = dict(zip(rules.COUNTERS, kinds.reshape(-1, 4).T, strict=True))
    revenue = np.bincount(group, weights=events["paid"].to_numpy(), minlength=groups)
    return {
        "events": sum(by_type.values()),
        **by_type,
        # Sums of cents are exact in doubles.
        "revenue": revenue.astype(np.int64),
    }


def ratio(part, whole) -> np.ndarray:
    """0 where there is nothing to divide by."""
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)
