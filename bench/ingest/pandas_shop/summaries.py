"""The tables behind the charts; bots are left out of all of them."""

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop.groups import counters, distinct_pairs, ratio
from ingest.pandas_shop.sessions import NEVER

SUMS = ["events", *rules.COUNTERS, "revenue"]
ALL = "all"
MILLION = 10**6


def hourly(people: pd.DataFrame) -> pd.DataFrame:
    """Events and users per hour, all hours without an event left out."""
    hour = people["hour"].to_numpy()
    first = int(hour.min())
    count = int(hour.max()) - first + 1
    user_hour, _ = distinct_pairs(hour - first, people["user"].to_numpy())
    table = pd.DataFrame(counters(people, hour - first, count))
    number = np.arange(first, first + count)
    table = table.assign(
        hour_start=number * rules.MICROS_PER_HOUR,
        day=number // 24,
        hour=number % 24,
        day_of_week=_weekday(number // 24),
        users=np.bincount(user_hour, minlength=count),
    )
    return table[table["events"] > 0]


def daily(hours: pd.DataFrame, people: pd.DataFrame, visits: pd.DataFrame) -> pd.DataFrame:
    """Events of the day, sessions that started on it, orders whose purchase was on it."""
    days = hours.groupby("day")[SUMS].sum()
    user_day, _ = distinct_pairs(people["hour"].to_numpy() // 24, people["user"].to_numpy())
    orders = _orders(visits)
    with_purchase = visits.loc[visits["purchases"] > 0, "day"].value_counts()
    days["users"] = np.unique(user_day, return_counts=True)[1]
    for name, counts in {
        "sessions": visits["day"].value_counts(),
        "sessions_with_purchase": with_purchase,
        "orders": orders["order_day"].value_counts(),
        "buyers": orders.drop_duplicates(["order_day", "user_id"])["order_day"].value_counts(),
    }.items():
        days[name] = counts.reindex(days.index, fill_value=0)
    days["conversion"] = ratio(days["sessions_with_purchase"], days["sessions"])
    return days.reset_index()


def day_of_week(days: pd.DataFrame, visits: pd.DataFrame) -> pd.DataFrame:
    """The days' totals by weekday; sessions and orders of days without events count too."""
    by_weekday = days.groupby(_weekday(days["day"]))
    table = by_weekday[SUMS].sum().rename_axis("day_of_week")
    table["days"] = by_weekday.size()
    table["sessions"] = visits["day_of_week"].value_counts().reindex(table.index, fill_value=0)
    orders = _weekday(_orders(visits)["order_day"]).value_counts()
    table["orders"] = orders.reindex(table.index, fill_value=0)
    table["day_name"] = [rules.DAY_NAMES[number - 1] for number in table.index]
    table["events_per_day"] = table["events"] / table["days"]
    table["revenue_per_day"] = table["revenue"] / 100 / table["days"]
    return table.reset_index()


def _orders(visits: pd.DataFrame) -> pd.DataFrame:
    orders = visits[visits["first_purchase_at"] != NEVER]
    return orders.assign(order_day=orders["first_purchase_at"] // rules.MICROS_PER_DAY)


def _weekday(day):
    return (day + 3) % 7 + 1


def top(people: pd.DataFrame, column: str, names: pd.Index) -> pd.DataFrame:
    """The values with most events, the others as one line without users."""
    value = people[column].to_numpy()
    table = pd.DataFrame(counters(people, value, len(names)))
    user_value, _ = distinct_pairs(value, people["user"].to_numpy())
    table["users"] = np.bincount(user_value, minlength=len(names)).astype(float)
    table[column] = names
    table = table[table["events"] > 0]
    table = table.sort_values(["events", column], ascending=[False, True])
    table["rank"] = np.minimum(np.arange(1, len(table) + 1), rules.TOP_SHOWN + 1)
    table["share_of_events"] = table["events"] / table["events"].sum()
    table["members"] = 1
    shown = table[table["rank"] <= rules.TOP_SHOWN]
    rest = table[table["rank"] > rules.TOP_SHOWN]
    if len(rest):
        other = rest.drop(columns=[column, "rank", "users"]).sum().to_frame().T
        other[[column, "rank", "users"]] = "other", rules.TOP_SHOWN + 1, np.nan
        shown = pd.concat([shown, other.astype(shown.dtypes)])
    levels = [rules.category_levels(name)[0] for name in shown[column]]
    return shown.assign(category_l1=levels)


def price_summary(people: pd.DataFrame, code_names: pd.Index) -> pd.DataFrame:
    """Exact quantiles and moments from how often each price occurs."""
    priced = people[people["cents"] > 0]
    width = rules.MAX_PRICE_CENTS + 1
    group = (
        priced["category_code"].to_numpy().astype(np.int64) * 4 + priced["event_type"].to_numpy()
    )
    codes, keys = pd.factorize(group * width + priced["cents"].to_numpy())
    counted = pd.DataFrame(
        {
            "category_code": code_names.to_numpy()[keys // width // 4],
            "event_type": np.array(rules.EVENT_TYPES, dtype=object)[keys // width % 4],
            "cents": keys % width,
            "n": np.bincount(codes),
        }
    )
    grouped = pd.concat(
        [
            counted,
            counted.assign(category_code=ALL),
            counted.assign(event_type=ALL),
            counted.assign(category_code=ALL, event_type=ALL),
        ]
    )
    by = ["category_code", "event_type"]
    grouped = grouped.groupby([*by, "cents"], as_index=False)["n"].sum()
    return _quantiles(grouped, by)


def _quantiles(grouped: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    cents, n = grouped["cents"], grouped["n"]
    of_group = grouped.groupby(by, sort=True)
    number = of_group.ngroup()
    total = of_group["n"].sum()
    mean = (cents * n).groupby(number).sum().to_numpy() / total.to_numpy()
    spread = ((cents - mean[number]) ** 2 * n).groupby(number).sum().to_numpy()
    table = pd.DataFrame(
        {
            "events": total,
            "min_price": of_group["cents"].min(),
            "max_price": of_group["cents"].max(),
        }
    ).reset_index()
    table["mean_price"] = mean / 100
    table["sd_price"] = np.sqrt(spread / total.to_numpy()) / 100
    reached = of_group["n"].cumsum()
    for name, percent in rules.PERCENTILES.items():
        rank = (total.to_numpy() * percent + 99) // 100
        enough = (reached >= rank[number]).to_numpy()
        table[name] = cents[enough].groupby(number[enough]).min().to_numpy()
    return table


def event_cube(people: pd.DataFrame) -> pd.DataFrame:
    """Three grains of the same facts: by day, by day and hour, and by weekday and hour."""
    what = people["category_code"].to_numpy().astype(np.int64)
    what = what * MILLION + people["brand"].to_numpy()
    what = what * len(rules.PRICE_BANDS) + people["band"].to_numpy()
    hour = people["hour"].to_numpy().astype(np.int64)
    day = hour // 24
    by_day = _cells(people, what, day)
    by_day_hour = _cells(people, what, hour)
    by_hour = _cells(people, what, (day + 3) % 7 * 24 + hour % 24)
    by_day = by_day.assign(
        grain="day", day=by_day["when"], day_of_week=_weekday(by_day["when"]), hour=np.nan
    )
    days = by_day_hour["when"] // 24
    by_day_hour = by_day_hour.assign(
        grain="day_hour", day=days, day_of_week=_weekday(days), hour=by_day_hour["when"] % 24
    )
    by_hour = by_hour.assign(
        grain="weekday_hour",
        day=np.nan,
        day_of_week=by_hour["when"] // 24 + 1,
        hour=by_hour["when"] % 24,
    )
    cube = pd.concat([by_day, by_day_hour, by_hour], ignore_index=True)
    return cube.assign(is_weekend=cube["day_of_week"] >= 6)


def _cells(people: pd.DataFrame, what: np.ndarray, when: np.ndarray) -> pd.DataFrame:
    width = int(when.max()) + 1
    codes, keys = pd.factorize(what * width + when)
    what, bands = keys // width, len(rules.PRICE_BANDS)
    return pd.DataFrame(
        {
            "category_code": what // bands // MILLION,
            "brand": what // bands % MILLION,
            "price_band": (what % bands).astype(np.int8),
            "when": keys % width,
        }
        | counters(people, codes, len(keys))
    )


def sample(frame: pd.DataFrame, key: str, size: int) -> pd.DataFrame:
    """The rows with the smallest hashes of their id."""
    drawn = pd.util.hash_array(frame[key].to_numpy().astype(np.int64) ^ rules.SAMPLE_SEED)
    return frame.take(np.argpartition(drawn, size)[:size]) if size < len(frame) else frame
