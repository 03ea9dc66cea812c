"""How the tables of two contestants are made comparable: keys, and what may rightly differ."""

from dataclasses import dataclass

# What ties are decided by: Shoplens takes the larger of its own event ids, which no other can know.
LATEST = ("category_id", "category_code", "category_l1", "category_l2", "category_l3", "brand")
PRIMARY = ("primary_category_l1", "primary_category", "primary_brand", "primary_price_band")


@dataclass(frozen=True)
class Table:
    """
    key: what identifies a row without the contestants' own ids;
    own: columns that are each contestant's own (ids, run stamps) and are not compared;
    session: whether the session id is replaced by the session's source id and start;
    ties: columns in which a row may differ if both values rest on events of the same moment;
    slack: by how much numbers may differ, if Shoplens keeps them in units and not as doubles.
    """

    name: str
    key: tuple[str, ...]
    own: tuple[str, ...] = ()
    session: bool = False
    ties: tuple[str, ...] = ()
    slack: float = 0


TABLES = (
    Table(
        "shop.events",
        (
            "user_id",
            "event_time",
            "event_type",
            "product_id",
            "category_id",
            "category_code",
            "brand",
            "price",
            "source_session",
        ),
        own=("event_id", "session_id"),
        session=True,
    ),
    Table("shop.rejected_events", ("line_number",), own=("source", "rejected_at", "run_id")),
    Table("shop.sessions", ("user_id", "source_session", "started_at"), own=("session_id",)),
    Table("shop.customers", ("user_id",)),
    Table("shop.products", ("product_id",), ties=(*LATEST, "price")),
    # Shoplens sums log prices in units of 1e-8, so that the sum is exact in any order.
    Table(
        "shop.price_reference",
        ("category_id", "version"),
        own=("valid_from", "run_id"),
        slack=2e-8,
    ),
    Table("summary.daily_events", ("day",)),
    Table("summary.hourly_events", ("hour_start",)),
    Table("summary.dow_events", ("day_of_week",)),
    Table("summary.price_summary", ("category_code", "event_type")),
    Table("summary.funnel_summary", ("scope", "kind", "stage_no")),
    Table("summary.top_brands", ("rank",)),
    Table("summary.top_categories", ("rank",)),
    Table("summary.session_histogram", ("measure", "bin_no")),
    Table("summary.data_quality", ("metric", "dimension", "value")),
    Table(
        "summary.event_cube",
        ("grain", "day", "day_of_week", "hour", "category_code", "brand", "price_band"),
    ),
    Table(
        "summary.session_facts",
        ("user_id", "session_source", "session_start"),
        own=("session_id",),
        session=True,
        ties=PRIMARY,
    ),
    Table("ops.session_repairs", ("kind",)),
)

# Samples are picked by hashes of own ids: they hold other rows, as many, each as its table has it.
SAMPLES = {
    "summary.session_stats_sample": ("shop.sessions", "session_id", "NOT o.is_bot"),
    "summary.price_sample": ("shop.events", "event_id", "o.price > 0"),
}

# All tables that a contestant writes.
NAMES = (*(table.name for table in TABLES), *SAMPLES)
