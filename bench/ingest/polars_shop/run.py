"""The run as a whole: read, cut, flag, sum, write."""

from pathlib import Path

import polars as pl

from ingest.polars_shop import (
    customers,
    prices,
    products,
    quality,
    reading,
    session_summaries,
    sessions,
    summaries,
    writing,
)


def run(path: str, output: Path) -> None:
    """Makes every table of the shop from one file."""
    source = reading.read(path)
    events = sessions.cut(source.events)
    source = source._replace(events=pl.DataFrame())
    rows = sessions.rows(events)
    usual_prices = prices.reference(events)
    events = events.with_columns(
        is_bot=rows["is_bot"].gather(events["session"]),
        is_price_outlier=prices.flagged(events, usual_prices),
    )
    codes = events.schema["category_code"]
    people = events.filter(~pl.col("is_bot"))
    visits = rows.filter(~pl.col("is_bot"))
    by_product = products.rows(events, people.lazy()).collect(engine="streaming")
    pairs, ids = quality.source_sessions(rows)
    assessment = quality.rows(source, events, people, rows, by_product, ids)
    few = {
        "shop.rejected_events": source.rejected,
        "shop.price_reference": usual_prices,
        "summary.session_histogram": session_summaries.histogram(visits),
        "summary.funnel_summary": session_summaries.funnel(visits),
        "summary.data_quality": assessment,
        "ops.session_repairs": quality.repairs(pairs, ids),
    }
    plans = {table: pl.DataFrame(rows).lazy() for table, rows in few.items()}
    plans |= _large(events, rows, by_product) | _summaries(people.lazy(), visits.lazy())
    for table, plan in plans.items():
        plans[table] = writing.write(table, writing.with_levels(table, plan, codes), output)
    pl.collect_all(list(plans.values()), engine="streaming")


def _large(
    events: pl.DataFrame, rows: pl.DataFrame, by_product: pl.DataFrame
) -> dict[str, pl.LazyFrame]:
    return {
        "shop.events": events.lazy().with_columns(
            event_time="time", price="cents", session_id="session"
        ),
        "shop.sessions": rows.lazy().with_columns(session_id="session"),
        "shop.customers": customers.features(events, rows),
        "shop.products": by_product.lazy(),
    }


def _summaries(people: pl.LazyFrame, visits: pl.LazyFrame) -> dict[str, pl.LazyFrame]:
    days = summaries.daily(people, visits)
    return {
        "summary.daily_events": days,
        "summary.dow_events": summaries.day_of_week(days, visits),
        "summary.hourly_events": summaries.hourly(people),
        "summary.price_summary": summaries.price_summary(people),
        "summary.top_brands": summaries.top(people, "brand"),
        "summary.top_categories": summaries.top(people, "category_code"),
        "summary.price_sample": summaries.price_sample(people),
        "summary.event_cube": summaries.event_cube(people),
        "summary.session_facts": session_summaries.facts(visits),
        "summary.session_stats_sample": session_summaries.stats_sample(visits),
    }
