"""Current attributes, counters and popularity of every product."""

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop.groups import counters, distinct_pairs, ratio
from ingest.pandas_shop.reading import NO_PRICE, NONE


def rows(events: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """One row per product; attributes from all events, counters without bots."""
    product = events["product"].to_numpy()
    count = int(product.max()) + 1
    latest = _latest(events)
    priced = _latest(events[events["cents"] > 0])
    price = np.full(count, NO_PRICE)
    price[product[priced]] = events["cents"].to_numpy()[priced]
    chosen = events.take(latest)
    table = pd.DataFrame(
        {
            name: chosen[name].to_numpy()
            for name in ("product_id", "category_id", "category_code", "brand")
        }
        | {
            "price": price,
            "first_seen_at": events.groupby("product")["time"].min().to_numpy(),
            "last_seen_at": chosen["time"].to_numpy(),
        }
        | counters(people, people["product"].to_numpy(), count)
    )
    visited, _ = distinct_pairs(people["product"].to_numpy(), people["user"].to_numpy())
    table["customers"] = np.bincount(visited, minlength=count)
    table["categories"] = _categories(events, count)
    return _with_rates(table)


def _latest(events: pd.DataFrame) -> np.ndarray:
    """Each product's latest event, in the order of the products' numbers."""
    return events["time"].groupby(events["product"]).idxmax().to_numpy()


def _categories(events: pd.DataFrame, count: int) -> np.ndarray:
    filed = events.loc[events["category_id"] != NONE, ["product", "category_id"]]
    category = pd.factorize(filed["category_id"])[0]
    product, _ = distinct_pairs(filed["product"].to_numpy(), category)
    return np.bincount(product, minlength=count)


def _with_rates(table: pd.DataFrame) -> pd.DataFrame:
    views, purchases = table["views"].to_numpy(), table["purchases"].to_numpy()
    code = table["category_code"].to_numpy()
    code_rate = ratio(np.bincount(code, weights=purchases), np.bincount(code, weights=views))
    table = table.assign(
        popularity=views / max(views.sum(), 1),
        conversion_rate=ratio(purchases, views),
        conversion_score=(purchases + rules.PRIOR_VIEWS * code_rate[code])
        / (views + rules.PRIOR_VIEWS),
    )
    table = table.sort_values(["views", "product_id"], ascending=[False, True], ignore_index=True)
    return table.assign(popularity_rank=np.arange(1, len(table) + 1))
