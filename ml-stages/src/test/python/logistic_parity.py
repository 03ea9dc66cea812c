"""Makes src/test/resources/logistic: a published data set and a seeded one, fitted by statsmodels 0.15
and, with penalties, by scikit-learn 1.9. Spector and Mazzeo (1980) is in the public domain.

Run in ml-stages: python src/test/python/logistic_parity.py
"""

import json
import pathlib

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression

folder = pathlib.Path("src/test/resources/logistic")


def write(name, header, columns):
    np.savetxt(folder / name, np.column_stack(columns), "%.17g", ",", header=header, comments="")


def inference(fitted):
    return {
        "coefficients": fitted.params.tolist(),
        "errors": fitted.bse.tolist(),
        "p_values": fitted.pvalues.tolist(),
        "low": fitted.conf_int()[:, 0].tolist(),
        "high": fitted.conf_int()[:, 1].tolist(),
        "log_likelihood": float(fitted.llf),
        "null_log_likelihood": float(fitted.llnull),
    }


def penalised(features, labels, weights, strength, share):
    fitted = LogisticRegression(
        C=1 / (strength * weights.sum()), l1_ratio=share, solver="saga", tol=1e-13, max_iter=1_000_000
    ).fit(features, labels, sample_weight=weights)
    return {"coefficients": fitted.coef_[0].tolist(), "intercept": float(fitted.intercept_[0])}


spector = sm.datasets.spector.load()
x, y = np.asarray(spector.exog), np.asarray(spector.endog)
write("spector.csv", "gpa,tuce,psi,grade", [x, y])

random = np.random.default_rng(3)
count = 300
z = random.normal(size=(count, 6)) * [1, 2, 0.5, 1, 1, 3]
z[:, 3] = 0.7 * z[:, 0] + 0.3 * z[:, 3]
chance = 1 / (1 + np.exp(-(z @ [1, -0.5, 0, 0.5, 0, 0.05] - 0.7)))
label = (random.random(count) < chance).astype(float)
weight = random.integers(1, 4, count).astype(float)
z = np.round(z, 4)
write("seeded.csv", "a,b,c,d,e,f,weight,label", [z, weight, label])

ones = np.ones(count)
with_constant = np.column_stack([z, ones])
expected = {
    "spector": inference(sm.Logit(y, np.column_stack([x, np.ones(len(x))])).fit(tol=1e-14, disp=0)),
    "weighted": inference(
        sm.GLM(label, with_constant, sm.families.Binomial(), freq_weights=weight).fit(tol=1e-14)
    ),
    "no_intercept": {"coefficients": sm.Logit(label, z).fit(tol=1e-14, disp=0).params.tolist()},
    "squares": penalised(z, label, ones, 0.05, 0.0),
    "absolute": penalised(z, label, ones, 0.05, 1.0),
    "both_weighted": penalised(z, label, weight, 0.05, 0.5),
}
(folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
