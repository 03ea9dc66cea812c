"""What prices are usual in a category, and which are not."""

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop.reading import NONE

# Log prices are summed in whole units of 1e-8, as Shoplens sums them.
UNITS = 8


def reference(events: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray]:
    """Mean and deviation of the log price by category; whether each event's price is an outlier."""
    cents = events["cents"].to_numpy()
    rows = np.flatnonzero((cents > 0) & (events["category_id"].to_numpy() != NONE))
    category, names = pd.factorize(events["category_id"].to_numpy()[rows])
    log = np.log(cents[rows] / 100)
    rounded = np.round(log, UNITS)
    prices = np.bincount(category)
    mean = np.bincount(category, weights=rounded) / prices
    spread = np.bincount(category, weights=(rounded - mean[category]) ** 2) / prices
    deviation = np.sqrt(spread)
    # Rounding errors are far smaller than the units: equal prices have no deviation.
    deviation[deviation < 10.0 ** -(UNITS + 1)] = 0
    far = np.abs(log - mean[category]) > rules.OUTLIER_DEVIATIONS * deviation[category]
    is_outlier = np.zeros(len(events), dtype=bool)
    is_outlier[rows] = far & (deviation[category] > 0)
    usual = pd.DataFrame(
        {
            "category_id": names,
            "version": 1,
            "prices": prices,
            "mean_log_price": mean,
            "sd_log_price": deviation,
        }
    )
    return usual.sort_values("category_id", ignore_index=True), is_outlier
