"""Makes src/test/resources/validation/expected.json: what scikit-learn 1.9 and scipy say of iris.

Run in ml-stages: python src/test/python/validation_parity.py
"""

import json
import pathlib

import numpy as np
from scipy.stats import f_oneway
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score

iris = np.loadtxt(
    "src/test/resources/io/shoplens/ml/samples/iris.csv", delimiter=",", skiprows=1
)
samples, species = iris[:, :4], iris[:, 4].astype(int)


def clusters(data, k):
    return KMeans(k, n_init=20, tol=0, random_state=1).fit(data)


def log_inertias(data):
    return np.log([clusters(data, k).inertia_ for k in range(1, 7)])


def gaps(turned, references=200):
    """Tibshirani's gap by k; the reference fills the box around the (turned) samples."""
    low, high = turned.min(axis=0), turned.max(axis=0)
    random = np.random.default_rng(5)
    logs = np.empty((references, 6))
    for draw in range(references):
        uniform = random.uniform(low, high, samples.shape)
        logs[draw] = log_inertias(uniform)
    own = log_inertias(samples)
    return {
        "log_inertia": own.tolist(),
        "gap": (logs.mean(axis=0) - own).tolist(),
        "deviation": logs.std(axis=0).tolist(),
    }


centred = samples - samples.mean(axis=0)
turned = centred @ np.linalg.svd(centred, full_matrices=False)[2].T
three = clusters(samples, 3).labels_
groups = [samples[species == i] for i in range(3)]
anova = f_oneway(*groups)
within = sum(((group - group.mean(axis=0)) ** 2).sum(axis=0) for group in groups)
expected = {
    "ari_species": adjusted_rand_score(species, three),
    "anova": {
        "f": anova.statistic.tolist(),
        "p": anova.pvalue.tolist(),
        "eta_squared": (1 - within / (centred**2).sum(axis=0)).tolist(),
    },
    "gap_features": gaps(samples),
    "gap_components": gaps(turned),
}
folder = pathlib.Path("src/test/resources/validation")
folder.mkdir(exist_ok=True)
(folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
