"""Features of every user, bots included."""

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop.groups import Distinct, distinct_pairs, ratio
from ingest.pandas_shop.sessions import Shop

SUMS = ["events", *rules.COUNTERS, "paid_purchases", "revenue", "is_order"]
VIEW = rules.COUNTERS["views"]


def as_of(events: pd.DataFrame) -> int:
    """The newest event of the last day with at least 1 % of the median day's events."""
    time = events["time"]
    days = time.groupby(time // rules.MICROS_PER_DAY).agg(["size", "max"])
    return int(days.loc[days["size"] * 100 >= days["size"].median(), "max"].max())


def features(shop: Shop) -> pd.DataFrame:
    """One row per user."""
    sessions, events = shop.sessions, shop.events
    user = sessions["user"].to_numpy()
    by_user = sessions[[*SUMS, "user_id", "is_bot", "started_at", "ended_at"]].groupby(user)
    totals = by_user[SUMS].sum()
    first, last = by_user["started_at"].min(), by_user["ended_at"].max()
    moment = as_of(events)
    views, carts, purchases = totals["views"], totals["carts"], totals["purchases"]
    return pd.DataFrame(
        {
            "user_id": by_user["user_id"].first(),
            "is_bot": by_user["is_bot"].any(),
            "total_events": totals["events"],
            "n_view": views,
            "n_cart": carts,
            "n_remove": totals["removes"],
            "n_purchase": purchases,
            "n_sessions": by_user.size(),
            "n_orders": totals["is_order"],
            "unique_products": _unique(shop.products, user),
            "unique_categories": _unique(shop.codes, user),
            "unique_brands": _unique(shop.brands, user),
            "revenue": totals["revenue"],
            "avg_price_purchased": ratio(totals["revenue"], totals["paid_purchases"]) / 100,
            "avg_price_viewed": _price_viewed(events, len(totals)),
            "conversion_rate": ratio(purchases, views),
            "view_to_cart_rate": ratio(carts, views),
            "cart_to_purchase_rate": ratio(purchases, carts),
            "recency_days": _whole_days(moment - last),
            "tenure_days": _whole_days(last - first),
            "first_event_at": first,
            "last_event_at": last,
            "as_of": moment,
        }
    )


def _unique(session_values: Distinct, user: np.ndarray) -> np.ndarray:
    """Distinct values of each user, from the fewer distinct values of their sessions."""
    return np.bincount(distinct_pairs(user[session_values.group], session_values.value)[0])


def _price_viewed(events: pd.DataFrame, users: int) -> np.ndarray:
    """Each user's mean price of views with a price."""
    cents, types = events["cents"].to_numpy(), events["event_type"].to_numpy()
    is_view = (types == VIEW) & (cents > 0)
    user, cents = events["user"].to_numpy()[is_view], cents[is_view]
    viewed = np.bincount(user, weights=cents, minlength=users)
    return ratio(viewed, np.bincount(user, minlength=users)) / 100


def _whole_days(micros: pd.Series) -> pd.Series:
    """Rounded towards zero."""
    return micros.abs() // rules.MICROS_PER_DAY * np.sign(micros)
