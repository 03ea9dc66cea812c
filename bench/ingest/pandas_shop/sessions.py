"""Order, duplicates and sessions: one sort of a packed key, then comparisons of neighbours."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop.groups import Distinct, first_by

VALUES = [
    "time",
    "event_type",
    "product_id",
    "category_id",
    "category_code",
    "brand",
    "cents",
    "user_id",
    "source",
]
NEVER = np.iinfo(np.int64).min
PURCHASE = rules.COUNTERS["purchases"]


class Shop(NamedTuple):
    """Events in order, sessions by number, and each session's distinct values."""

    events: pd.DataFrame
    sessions: pd.DataFrame
    products: Distinct
    codes: Distinct
    brands: Distinct


def cut(lines: pd.DataFrame) -> Shop:
    """Sorts, keeps one of equal lines, and numbers the sessions."""
    ordered = lines.take(_order(lines))
    changed = np.zeros(len(ordered), dtype=bool)
    changed[0] = True
    for column in VALUES:
        values = ordered[column].to_numpy()
        changed[1:] |= values[1:] != values[:-1]
    kept = np.flatnonzero(changed)
    copies = np.diff(kept, append=len(ordered))
    events = ordered.take(kept) if len(kept) < len(ordered) else ordered
    events = events.reset_index(drop=True)
    starts = np.flatnonzero(_starts(events))
    cents = events["cents"].to_numpy()
    is_paid = (events["event_type"].to_numpy() == PURCHASE) & (cents > 0)
    events["copies"] = copies.astype(np.int32)
    events["session"] = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(events)))
    events["paid"] = np.where(is_paid, cents, 0)
    events["band"] = np.searchsorted(rules.PRICE_BAND_EDGES, cents, side="right").astype(np.int8)
    events["product"] = pd.factorize(events["product_id"])[0]
    return _with_sessions(events, starts)


def _order(lines: pd.DataFrame) -> np.ndarray:
    """By visitor and second in one number; only lines of one second are looked at closely."""
    visitor = _visitors(lines)
    second = lines["time"].to_numpy() // rules.MICROS_PER_SECOND
    second -= second.min()
    key = visitor << int(second.max()).bit_length() | second
    order = np.argsort(key, kind="stable")
    key = key[order]
    ties = np.zeros(len(key), dtype=bool)
    ties[1:] = key[1:] == key[:-1]
    ties[:-1] |= ties[1:]
    tied = np.flatnonzero(ties)
    few = lines.take(order[tied])
    columns = ["brand", "category_code", "cents", "category_id", "product_id", "event_type", "time"]
    within = np.lexsort([few[column].to_numpy() for column in columns] + [key[tied]])
    order[tied] = order[tied][within]
    return order


def _visitors(lines: pd.DataFrame) -> np.ndarray:
    """A number for each user's use of a source session; few of them have several users."""
    source, user = lines["source"].to_numpy(), lines["user_id"].to_numpy()
    sources = int(source.max()) + 1
    owner = np.empty(sources + 1, dtype=np.int64)
    owner[source] = user
    visitor = source.astype(np.int64)
    others = np.flatnonzero((owner[source] != user) | (source < 0))
    more = lines.iloc[others].groupby(["source", "user_id"], sort=False).ngroup().to_numpy()
    visitor[others] = sources + more
    return visitor


def _starts(events: pd.DataFrame) -> np.ndarray:
    starts = np.ones(len(events), dtype=bool)
    time = events["time"].to_numpy()
    starts[1:] = np.diff(time) > rules.SESSION_GAP_MICROS
    for column in ("user_id", "source"):
        values = events[column].to_numpy()
        starts[1:] |= values[1:] != values[:-1]
    return starts


def _with_sessions(events: pd.DataFrame, starts: np.ndarray) -> Shop:
    session = events["session"].to_numpy()
    time, paid = events["time"].to_numpy(), events["paid"].to_numpy()
    count = len(starts)
    kinds = np.bincount(session * 4 + events["event_type"].to_numpy(), minlength=4 * count)
    products = Distinct.of(session, events["product"].to_numpy(), count)
    ended = time[np.append(starts[1:], len(events)) - 1]
    sessions = pd.DataFrame(
        {
            "user_id": events["user_id"].to_numpy()[starts],
            "source": events["source"].to_numpy()[starts],
            "started_at": time[starts],
            "ended_at": ended,
            "events": np.diff(starts, append=len(events)),
            **dict(zip(rules.COUNTERS, kinds.reshape(-1, 4).T, strict=True)),
            "products": products.per_group(),
            "revenue": np.add.reduceat(paid, starts),
            "paid_purchases": np.add.reduceat((paid > 0).astype(np.int64), starts),
            "first_purchase_at": first_by(session, time, paid > 0, count, NEVER),
        }
    )
    codes, brands, bands = (
        Distinct.of(session, events[column].to_numpy(), count)
        for column in ("category_code", "brand", "band")
    )
    sessions["categories"] = codes.per_group()
    sessions["primary_category_code"] = codes.most_frequent()
    sessions["primary_brand"] = brands.most_frequent()
    sessions["primary_price_band"] = bands.most_frequent()
    sessions["strict_stage"] = _strict(events, products, sessions["views"].to_numpy() > 0)
    sessions["user"] = pd.factorize(sessions["user_id"])[0]
    sessions = _with_facts(sessions)
    events["user"] = sessions["user"].to_numpy()[session]
    events["hour"] = (time // rules.MICROS_PER_HOUR).astype(np.int32)
    events["is_bot"] = sessions["is_bot"].to_numpy()[session]
    return Shop(events, sessions, products, codes, brands)


def _with_facts(sessions: pd.DataFrame) -> pd.DataFrame:
    duration = sessions["ended_at"] - sessions["started_at"]
    is_fast = duration < rules.BOT_MEAN_GAP_MICROS * (sessions["events"] - 1)
    day = sessions["started_at"] // rules.MICROS_PER_DAY
    return sessions.assign(
        session_id=np.arange(len(sessions)),
        duration_s=duration // rules.MICROS_PER_SECOND,
        is_bot=(sessions["events"] > rules.BOT_EVENTS)
        | ((sessions["events"] >= rules.BOT_RATE_EVENTS) & is_fast),
        is_order=sessions["first_purchase_at"] != NEVER,
        day=day,
        day_of_week=(day + 3) % 7 + 1,
        is_weekend=(day + 3) % 7 >= 5,
        cart_abandoned=(sessions["carts"] > 0) & (sessions["purchases"] == 0),
    )


def _strict(events: pd.DataFrame, products: Distinct, viewed: np.ndarray) -> np.ndarray:
    """The strict funnel; the stages beyond the first need a product that was put into the cart."""
    types, pair = events["event_type"].to_numpy(), products.codes
    carted = np.zeros(products.size, dtype=bool)
    carted[pair[types == rules.COUNTERS["carts"]]] = True
    places = np.flatnonzero(carted[pair])
    types, pair = types[places], pair[places]
    view = first_by(pair, places, types == rules.COUNTERS["views"], products.size, len(events))
    is_cart = (types == rules.COUNTERS["carts"]) & (places > view[pair])
    cart = first_by(pair, places, is_cart, products.size, len(events))
    bought = (types == PURCHASE) & (places > cart[pair])
    session = events["session"].to_numpy()[places]
    stage = viewed.astype(np.int32)
    stage[session[is_cart]] = 2
    stage[session[bought]] = 3
    return stage
