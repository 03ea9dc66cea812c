"""Makes src/test/resources/forest: seeded samples, and how well scikit-learn 1.9's forest judges the
last half of them after learning from the first, as mean of ten seeds.

Run in ml-stages: python src/test/python/forest_parity.py
"""

import json
import pathlib

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance
from sklearn.metrics import log_loss, roc_auc_score

folder = pathlib.Path("src/test/resources/forest")
random = np.random.default_rng(11)
count = 4000
x = np.column_stack(
    [
        random.integers(0, 100, count),
        random.poisson(2, count),
        random.integers(0, 2, count),
        np.round(random.lognormal(size=count), 1),
        random.integers(0, 50, count),
        random.integers(0, 9, count),
    ]
)
odds = np.where(x[:, 0] > 60, 1.5, -1) + 0.6 * x[:, 1] * x[:, 2] - np.minimum(x[:, 3], 4) / 2
y = (random.random(count) < 1 / (1 + np.exp(-odds))).astype(int)
np.savetxt(
    folder / "samples.csv",
    np.column_stack([x, y]),
    "%g",
    ",",
    header="place,orders,member,price,noise,weekday,label",
    comments="",
)

half = count // 2
auc, loss, impurity, permutation = [], [], [], []
for seed in range(10):
    forest = RandomForestClassifier(
        100, max_depth=12, min_samples_leaf=10, max_features=2, random_state=seed
    ).fit(x[:half], y[:half])
    chance = forest.predict_proba(x[half:])[:, 1]
    auc.append(roc_auc_score(y[half:], chance))
    loss.append(log_loss(y[half:], chance))
    impurity.append(forest.feature_importances_)
    shuffled = permutation_importance(
        forest, x[half:], y[half:], scoring="roc_auc", n_repeats=5, random_state=seed
    )
    permutation.append(shuffled.importances_mean)
expected = {
    "roc_auc": float(np.mean(auc)),
    "log_loss": float(np.mean(loss)),
    "impurity": np.mean(impurity, axis=0).tolist(),
    "permutation": np.mean(permutation, axis=0).tolist(),
}
(folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
