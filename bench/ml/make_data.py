"""Makes the samples of a contest, always the same ones, as Parquet files for both contestants."""

import argparse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ml.contests import CONTESTS, HELD_OUT, LABEL, TRAINING, feature_names

FILES = 8
ROWS_PER_GROUP = 125_000
HELD_OUT_SHARE = 50
HELD_OUT_LEAST = 10_000
SEED = 2019


def correlated(truth: np.random.Generator, width: int, factors: int) -> np.ndarray:
    """How features follow from some common causes and one of their own; each has variance one."""
    loads = truth.normal(size=(factors, width)) * truth.uniform(0.3, 1.0, width)
    own = np.diag(truth.uniform(0.5, 1.2, width))
    mixing = np.vstack([loads, own])
    return mixing / np.sqrt((mixing**2).sum(axis=0))


class Clusters:
    """Five overlapping groups of customers, the smallest a twentieth, each with its own shape."""

    SHARES = (0.38, 0.26, 0.19, 0.12, 0.05)

    def __init__(self, width: int):
        truth = np.random.default_rng([SEED, 1])
        self.centres = truth.normal(size=(len(self.SHARES), width)) * 0.9
        self.mixings = [correlated(truth, width, 3) * truth.uniform(0.8, 1.3) for _ in self.SHARES]

    def draw(self, random: np.random.Generator, rows: int) -> tuple[np.ndarray, None]:
        groups = random.choice(len(self.SHARES), rows, p=self.SHARES)
        features = np.empty((rows, self.centres.shape[1]))
        for group, (centre, mixing) in enumerate(zip(self.centres, self.mixings, strict=True)):
            members = np.flatnonzero(groups == group)
            causes = random.normal(size=(len(members), len(mixing)))
            features[members] = causes @ mixing + centre
        return features, None


class Choices:
    """A logistic truth: a tenth buys, ten of the features say nothing."""

    def __init__(self, width: int):
        truth = np.random.default_rng([SEED, 2])
        self.mixing = correlated(truth, width, 5)
        self.weights = truth.normal(size=width) * 0.4
        self.weights[width * 2 // 3 :] = 0
        self.base = -2.9

    def draw(self, random: np.random.Generator, rows: int) -> tuple[np.ndarray, np.ndarray]:
        features = random.normal(size=(rows, len(self.mixing))) @ self.mixing
        return features, labels(random, features @ self.weights + self.base)


class Habits:
    """A truth of steps, bends and pairs of features, which no weighted sum can tell."""

    def __init__(self, width: int):
        truth = np.random.default_rng([SEED, 3])
        self.mixing = correlated(truth, width, 4)

    def draw(self, random: np.random.Generator, rows: int) -> tuple[np.ndarray, np.ndarray]:
        features = random.normal(size=(rows, len(self.mixing))) @ self.mixing
        f = features.T
        odds = (
            1.4 * np.sign(f[0] * f[1])
            + 1.2 * (f[2] > 0.7)
            - 1.5 * (np.abs(f[3]) > 1.0)
            + 1.1 * np.sin(2.0 * f[4])
            + 0.9 * np.maximum(f[5], 0) * (f[6] > 0)
            + 0.5 * f[7]
            - 1.2
        )
        return features, labels(random, odds)


def labels(random: np.random.Generator, odds: np.ndarray) -> np.ndarray:
    return (random.random(len(odds)) < 1 / (1 + np.exp(-odds))).astype(np.float64)


TRUTHS = {"clusters": Clusters, "choices": Choices, "habits": Habits}


def write(path: Path, features: np.ndarray, label: np.ndarray | None) -> None:
    columns = list(np.asfortranarray(features).T)
    names = feature_names(features.shape[1])
    if label is not None:
        columns.append(label)
        names.append(LABEL)
    schema = pa.schema([pa.field(name, pa.float64(), nullable=False) for name in names])
    pq.write_table(
        pa.table(columns, schema=schema),
        path,
        row_group_size=ROWS_PER_GROUP,
        compression="zstd",
        compression_level=1,
        # Hardly a value occurs twice.
        use_dictionary=False,
    )


def make(folder: Path, data: str, rows: int, width: int, threads: int) -> None:
    truth = TRUTHS[data](width)
    sizes = [len(part) for part in np.array_split(np.arange(rows), FILES)]
    parts = [(TRAINING, number, size) for number, size in enumerate(sizes)]
    if data != "clusters":
        parts.append((HELD_OUT, FILES, max(rows // HELD_OUT_SHARE, HELD_OUT_LEAST)))

    def one(part: tuple[str, int, int]) -> None:
        kind, number, size = part
        random = np.random.default_rng([SEED, 4, number])
        (folder / kind).mkdir(parents=True, exist_ok=True)
        write(folder / kind / f"part-{number}.parquet", *truth.draw(random, size))

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(one, parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contest", choices=CONTESTS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    contest = CONTESTS[options.contest]
    make(options.folder, contest["data"], options.rows, contest["features"], options.threads)


if __name__ == "__main__":
    main()
