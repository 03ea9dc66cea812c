"""Learns with scikit-learn what Shoplens' stages learn, from the same Parquet files."""

import time

STARTED = time.perf_counter()

# ruff: noqa: E402
import argparse
import json
from pathlib import Path

import numpy as np
import sklearn

from ml.columns import read
from ml.contests import CONTESTS, HELD_OUT, LABEL, TRAINING, feature_names

SEED = 1


class Times:
    """Says how long each part took, a line a part."""

    def __init__(self) -> None:
        self.last = STARTED

    def tell(self, part: str) -> None:
        now = time.perf_counter()
        print(f"{part} {now - self.last:.3f}", flush=True)
        self.last = now


def kmeans(contest: dict, data: Path, output: Path, threads: int) -> None:
    # Only what is used is imported: scikit-learn takes a second for all.
    from sklearn.cluster import KMeans

    times = Times()
    times.tell("start")
    features, _ = read(data / TRAINING, feature_names(contest["features"]), None, threads)
    times.tell("read")
    # Without tolerance it ends as ours does: when nothing moves, or after so many rounds.
    # Elkan's bounds take a quarter longer here.
    model = KMeans(
        contest["k"],
        n_init=contest["restarts"],
        max_iter=contest["iterations"],
        tol=0,
        algorithm="lloyd",
        random_state=SEED,
        copy_x=False,
    ).fit(features)
    times.tell("fit")
    write(output, {"centres": model.cluster_centers_.tolist(), "iterations": model.n_iter_})


def pca(contest: dict, data: Path, output: Path, threads: int) -> None:
    from sklearn.decomposition import PCA

    times = Times()
    times.tell("start")
    features, _ = read(data / TRAINING, feature_names(contest["features"]), None, threads)
    times.tell("read")
    model = PCA(contest["components"], copy=False, svd_solver="covariance_eigh").fit(features)
    times.tell("fit")
    write(
        output,
        {
            "variances": model.explained_variance_.tolist(),
            "components": model.components_.tolist(),
        },
    )


def logistic(contest: dict, data: Path, output: Path, threads: int) -> None:
    from sklearn.linear_model import LogisticRegression

    times = Times()
    times.tell("start")
    names = feature_names(contest["features"])
    features, labels = read(data / TRAINING, names, LABEL, threads)
    times.tell("read")
    # No penalty on either side. newton-cholesky takes 1.4 times as long here, and columns instead
    # of rows 1.3 times.
    model = LogisticRegression(C=np.inf, solver="lbfgs").fit(features, labels)
    times.tell("fit")
    score(model, names, data, output, threads, np.float64)
    times.tell("score")


def forest(contest: dict, data: Path, output: Path, threads: int) -> None:
    from sklearn.ensemble import RandomForestClassifier

    times = Times()
    times.tell("start")
    names = feature_names(contest["features"])
    # Its trees see numbers of 32 bits only, so that they are read as such.
    features, labels = read(data / TRAINING, names, LABEL, threads, np.float32)
    times.tell("read")
    model = RandomForestClassifier(
        contest["trees"],
        max_depth=contest["depth"],
        min_samples_leaf=contest["leaf"],
        max_features="sqrt",
        n_jobs=threads,
        random_state=SEED,
    ).fit(features, labels)
    times.tell("fit")
    score(model, names, data, output, threads, np.float32)
    times.tell("score")


def score(model, names: list[str], data: Path, output: Path, threads: int, dtype: type) -> None:
    features, _ = read(data / HELD_OUT, names, None, threads, dtype)
    model.predict_proba(features)[:, 1].astype("<f8").tofile(output / "chances")


def write(output: Path, model: dict) -> None:
    (output / "model.json").write_text(json.dumps(model))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contest", choices=CONTESTS)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    # The files are known to hold numbers only; looking for others would be a pass more.
    sklearn.set_config(assume_finite=True)
    run = {"kmeans": kmeans, "pca": pca, "logistic": logistic, "forest": forest}[options.contest]
    run(CONTESTS[options.contest], options.data, options.output, options.threads)


if __name__ == "__main__":
    main()
