"""Makes src/test/resources/calibration: seeded scores, and what scikit-learn 1.9 calibrates them to.

Run in ml-stages: python src/test/python/calibration_parity.py
"""

import json
import pathlib

import numpy as np
from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression

folder = pathlib.Path("src/test/resources/calibration")
random = np.random.default_rng(13)
count = 400
score = np.round(random.normal(size=count) * 2, 1)  # rounded, so that there are ties
label = (random.random(count) < 1 / (1 + np.exp(1 - 0.8 * score))).astype(int)
weight = random.integers(0, 4, count).astype(float)
np.savetxt(
    folder / "scores.csv",
    np.column_stack([score, weight, label]),
    "%g",
    ",",
    header="score,weight,label",
    comments="",
)
grid = np.linspace(-8, 8, 101)


def isotonic(weights):
    curve = IsotonicRegression(out_of_bounds="clip").fit(score, label, sample_weight=weights)
    return curve.predict(grid).tolist()


def platt(weights):
    return _SigmoidCalibration().fit(score, label, sample_weight=weights).predict(grid).tolist()


expected = {
    "grid": grid.tolist(),
    "isotonic": isotonic(None),
    "isotonic_weighted": isotonic(weight),
    "platt": platt(None),
    "platt_weighted": platt(weight),
}
(folder / "expected.json").write_text(json.dumps(expected) + "\n")
