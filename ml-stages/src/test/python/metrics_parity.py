"""Makes src/test/resources/metrics: seeded predictions, and what scikit-learn 1.9 measures of them.

Run in ml-stages: python src/test/python/metrics_parity.py
"""

import json
import pathlib

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

folder = pathlib.Path("src/test/resources/metrics")
random = np.random.default_rng(7)
count = 400
probability = np.round(random.beta(1, 4, count), 2)  # rounded, so that there are ties
label = (random.random(count) < np.clip(probability * 1.2, 0, 1)).astype(int)
weight = np.round(random.exponential(2, count), 1)
group = random.integers(0, 60, count)
np.savetxt(
    folder / "predictions.csv",
    np.column_stack([label, probability, weight, group]),
    delimiter=",",
    header="label,probability,weight,group",
    comments="",
    fmt=["%d", "%.2f", "%.1f", "%d"],
)


def figures(weights):
    return {
        "roc_auc": roc_auc_score(label, probability, sample_weight=weights),
        "pr_auc": average_precision_score(label, probability, sample_weight=weights),
        "log_loss": log_loss(label, probability, sample_weight=weights),
        "brier": brier_score_loss(label, probability, sample_weight=weights),
    }


def curve(strategy):
    observed, predicted = calibration_curve(label, probability, n_bins=10, strategy=strategy)
    return {"observed": observed.tolist(), "predicted": predicted.tolist()}


expected = {
    "plain": figures(None),
    "weighted": figures(weight),
    "equal_width": curve("uniform"),
    "equal_count": curve("quantile"),
}
(folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
