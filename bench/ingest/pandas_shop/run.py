"""The run as a whole: read, cut, flag, sum, write."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pandas as pd

from ingest import shop_rules as rules
from ingest.pandas_shop import customers, prices, products, quality, reading, sessions, summaries
from ingest.pandas_shop.sessions import Shop
from ingest.pandas_shop.writing import Tables


def run(path: str, output: Path, threads: int) -> None:
    """Makes every table of the shop from one file; tables are written beside the work."""
    source = reading.read(path, threads)
    stamp = {"rejected_at": _now(), "valid_from": _now(), "run_id": "pandas", "source": path}
    shop = sessions.cut(source.events)
    source = source._replace(events=pd.DataFrame())
    events = shop.events
    usual_prices, events["is_price_outlier"] = prices.reference(events)
    tables = Tables(source, output)
    # Arrow encodes Parquet without holding the interpreter: one thread writes, one computes.
    with ThreadPoolExecutor(max(1, threads - 1)) as writer:
        written = []
        for table, frame in _tables(shop, source, usual_prices, stamp):
            written.append(writer.submit(tables.write, table, pd.DataFrame(frame)))
        for done in written:
            done.result()


def _tables(
    shop: Shop, source: reading.Input, usual_prices: pd.DataFrame, stamp: dict
) -> Iterator[tuple[str, pd.DataFrame | list]]:
    """Each table as soon as it is made, the largest first."""
    events, rows = shop.events, shop.sessions
    named = {"time": "event_time", "cents": "price", "session": "session_id"}
    # The number of an event is its id: it is as good a key as a hash.
    numbered = events.rename(columns=named).assign(event_id=np.arange(len(events)))
    yield "shop.events", numbered
    yield "shop.sessions", rows
    visits = rows[~rows["is_bot"]]
    yield "summary.session_facts", _facts(visits)
    people = events[~events["is_bot"]]
    yield "summary.event_cube", summaries.event_cube(people)
    yield "shop.customers", customers.features(shop)
    by_product = products.rows(events, people)
    yield "shop.products", by_product
    yield "shop.rejected_events", source.rejected.assign(**stamp)
    yield "shop.price_reference", usual_prices.assign(**stamp)
    pairs, ids = quality.source_sessions(rows)
    yield "ops.session_repairs", quality.repairs(pairs, ids)
    bots = len(events) - len(people)
    yield "summary.data_quality", quality.assessment(source, bots, people, rows, by_product, ids)
    yield from _charts(people, visits, source)


def _charts(
    people: pd.DataFrame, visits: pd.DataFrame, source: reading.Input
) -> Iterator[tuple[str, pd.DataFrame | list]]:
    hours = summaries.hourly(people)
    days = summaries.daily(hours, people, visits)
    yield "summary.hourly_events", hours
    yield "summary.daily_events", days
    yield "summary.dow_events", summaries.day_of_week(days, visits)
    yield "summary.top_brands", summaries.top(people, "brand", source.brands)
    yield "summary.top_categories", summaries.top(people, "category_code", source.category_codes)
    yield "summary.price_summary", summaries.price_summary(people, source.category_codes)
    yield "summary.funnel_summary", quality.funnel(visits)
    yield "summary.session_histogram", quality.histogram(visits)
    priced = people[people["cents"] > 0]
    prices_seen = priced.assign(event_id=priced.index)
    sample = summaries.sample(prices_seen, "event_id", rules.PRICE_SAMPLE_ROWS)
    yield "summary.price_sample", sample.rename(columns={"time": "event_time", "cents": "price"})
    sample = summaries.sample(visits, "session_id", rules.SESSION_SAMPLE_ROWS)
    yield "summary.session_stats_sample", sample.assign(converted=sample["purchases"] > 0)


def _facts(visits: pd.DataFrame) -> pd.DataFrame:
    of_day = visits["started_at"] % rules.MICROS_PER_DAY
    return visits.assign(
        hour=of_day // rules.MICROS_PER_HOUR,
        primary_category=visits["primary_category_code"],
        shopper_type=None,
    )


def _now() -> int:
    return int(time.time() * rules.MICROS_PER_SECOND)
