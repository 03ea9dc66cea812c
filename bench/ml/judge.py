"""Says how good two models are, by its own sums, and refuses if one is worse than the other."""

import argparse
import json
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from ml.columns import groups_of
from ml.contests import CONTESTS, HELD_OUT, LABEL, TRAINING

MOST = 0.005
MOST_VARIANCE = 1e-6


class Unequal(Exception):
    """Why no time is worth telling."""


def compare(what: str, ours: float, theirs: float, most: float = MOST) -> str:
    told = f"{what}: ours {ours:.7g}, theirs {theirs:.7g}"
    if not abs(ours - theirs) <= most * abs(theirs):
        raise Unequal(f"{told}; they may differ by {most:g} of it")
    return told


def inertia(data: Path, centres: np.ndarray) -> float:
    """Sum of squared distances of all samples to the nearest centre."""
    total = 0.0
    for rows in pieces(data / TRAINING):
        squared = [((rows - centre[:, None]) ** 2).sum(axis=0) for centre in centres]
        total += np.min(squared, axis=0).sum()
    return total


def pieces(folder: Path):
    """All samples, a row group at a time, a row per feature."""
    for group in groups_of(folder):
        table = pq.ParquetFile(group.file).read_row_group(group.number)
        yield np.vstack([column.to_numpy() for column in table.columns])


def judge_kmeans(data: Path, ours: Path, theirs: Path) -> list[str]:
    sums = [inertia(data, np.array(model(side)["centres"])) for side in (ours, theirs)]
    rounds = [model(side)["iterations"] for side in (ours, theirs)]
    return [compare("inertia", *sums), f"rounds of the best start: {rounds[0]} and {rounds[1]}"]


def judge_pca(data: Path, ours: Path, theirs: Path) -> list[str]:
    """The variances told must agree, and the components must stand for them."""
    one, other = (np.array(model(side)["variances"]) for side in (ours, theirs))
    if one.shape != other.shape:
        raise Unequal(f"ours are {len(one)} components, theirs {len(other)}")
    for number, (mine, their) in enumerate(zip(one, other, strict=True), 1):
        compare(f"variance of component {number}", mine, their, MOST_VARIANCE)
    first, second = (np.array(model(side)["components"]) for side in (ours, theirs))
    angle = float(np.abs((first * second).sum(axis=1)).min())
    compare("cosine between components", angle, 1.0, MOST_VARIANCE)
    return [f"{len(one)} variances agree to {np.abs(one / other - 1).max():.1e}"]


def judge_chances(data: Path, ours: Path, theirs: Path) -> list[str]:
    labels = np.concatenate(
        [pq.read_table(file, columns=[LABEL]).column(0).to_numpy() for file in held_out(data)]
    )
    one, other = (np.fromfile(side / "chances", "<f8") for side in (ours, theirs))
    for whose, chances in (("ours", one), ("theirs", other)):
        if len(chances) != len(labels):
            raise Unequal(f"{whose} are {len(chances)} chances for {len(labels)} samples")
    return [
        compare("AUC", auc(labels, one), auc(labels, other)),
        compare("log loss", log_loss(labels, one), log_loss(labels, other)),
    ]


def held_out(data: Path) -> list[Path]:
    return sorted((data / HELD_OUT).glob("*.parquet"))


def auc(labels: np.ndarray, chances: np.ndarray) -> float:
    """How often a positive sample has the greater chance than a negative one; ties count half."""
    _, places, counts = np.unique(chances, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    positives = labels.sum()
    pairs = positives * (len(labels) - positives)
    return float((ranks[labels == 1].sum() - positives * (positives + 1) / 2) / pairs)


def log_loss(labels: np.ndarray, chances: np.ndarray) -> float:
    within = np.clip(chances, 1e-15, 1 - 1e-15)
    return float(-np.mean(np.where(labels == 1, np.log(within), np.log1p(-within))))


def model(side: Path) -> dict:
    return json.loads((side / "model.json").read_text())


JUDGES = {
    "kmeans": judge_kmeans,
    "pca": judge_pca,
    "logistic": judge_chances,
    "forest": judge_chances,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contest", choices=CONTESTS)
    parser.add_argument("data", type=Path)
    parser.add_argument("ours", type=Path)
    parser.add_argument("theirs", type=Path)
    options = parser.parse_args()
    try:
        print("; ".join(JUDGES[options.contest](options.data, options.ours, options.theirs)))
    except Unequal as reason:
        raise SystemExit(str(reason)) from None


if __name__ == "__main__":
    main()
