"""The rules that all peers share: names, limits and texts that no library can know by itself."""

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SPELLINGS_FILE = (
    REPOSITORY / "flink-jobs/src/main/resources/io/shoplens/jobs/ingest/brand-spellings.csv"
)

COLUMNS = [
    "event_time",
    "event_type",
    "product_id",
    "category_id",
    "category_code",
    "brand",
    "price",
    "user_id",
    "user_session",
]
EVENT_TYPES = ["view", "cart", "remove_from_cart", "purchase"]
# Number of the event type by the name of its counter.
COUNTERS = {"views": 0, "carts": 1, "removes": 2, "purchases": 3}
UNKNOWN = "unknown"
TIME_FORMATS = ["utc_suffix", "iso8601", "epoch_millis"]

MICROS_PER_SECOND = 1_000_000
MICROS_PER_HOUR = 3_600 * MICROS_PER_SECOND
MICROS_PER_DAY = 24 * MICROS_PER_HOUR
SESSION_GAP_MICROS = 30 * 60 * MICROS_PER_SECOND
REUSED_AFTER_MICROS = MICROS_PER_DAY

BOT_EVENTS = 1_000
BOT_RATE_EVENTS = 100
BOT_MEAN_GAP_MICROS = 2_500_000

MAX_PRICE_CENTS = 999_999_999_999
OUTLIER_DEVIATIONS = 3
PRICE_BANDS = ["none", "0-10", "10-50", "50-100", "100-250", "250-500", "500-1000", "1000+"]
# The lower edges, in cents, of all bands but the first.
PRICE_BAND_EDGES = [1, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000]
# A source session of this many bytes is a UUID; any other spelling is looked at closely.
UUID_LENGTH = 36

SAMPLE_SEED = 20191001
PRICE_SAMPLE_ROWS = 20_000
SESSION_SAMPLE_ROWS = 10_000
TOP_SHOWN = 50
PRIOR_VIEWS = 20
PERCENTILES = {"p05": 5, "p25": 25, "median": 50, "p75": 75, "p95": 95}
DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

# measure -> (label, from); a bin ends where the next one starts.
HISTOGRAM = {
    "duration_s": [
        ("0 s", 0),
        ("1-9 s", 1),
        ("10-29 s", 10),
        ("30-59 s", 30),
        ("1-2 min", 60),
        ("2-5 min", 120),
        ("5-10 min", 300),
        ("10-20 min", 600),
        ("20-30 min", 1200),
        ("30-60 min", 1800),
        ("1-2 h", 3600),
        ("2 h and more", 7200),
    ],
    "events": [
        ("1", 1),
        ("2", 2),
        ("3", 3),
        ("4", 4),
        ("5", 5),
        ("6-10", 6),
        ("11-20", 11),
        ("21-50", 21),
        ("51-100", 51),
        ("101 and more", 101),
    ],
}

# Flaws of single events; the rest of data_quality is counted over other things.
EVENT_FLAWS = [
    "missing_category_id",
    "missing_category_code",
    "missing_brand",
    "missing_price",
    "missing_source_session",
    "price_not_positive",
]
QUALITY_EXPLANATIONS = {
    "missing_category_id": "Events without a category id, of all events without bots.",
    "missing_category_code": "Events without a category code, of all events without bots.",
    "missing_brand": "Events without a brand, of all events without bots.",
    "missing_price": "Events without a price, of all events without bots.",
    "missing_source_session": "Events without a source session id, of all events without bots.",
    "price_not_positive": "Events with a price of zero or less, of all events without bots.",
    "duplicates": "Lines that repeat an earlier line of an event, of all accepted lines without"
    " bots.",
    "single_event_sessions": "Sessions of one event, of all sessions without bots.",
    "single_event_users": "Users of one event, of all users without bots.",
    "bot_sessions": "Sessions flagged as bots, of all sessions.",
    "bot_events": "Events of sessions flagged as bots, of all events.",
    "products_in_several_categories": "Products seen in more than one category, of all products.",
    "price_outliers": "Events flagged as price outliers, of all events with a price above zero"
    " without bots.",
    "time_format": "Event times spelled this way, of all event times read.",
    "rejected": "Lines that could not be accepted, of all lines read.",
    "source_sessions_over_24h": "Source sessions with more than 24 hours from first to last event,"
    " of all source sessions.",
    "source_sessions_shared": "Source sessions used by more than one user, of all source sessions.",
}
REPAIR_EXPLANATIONS = {
    "split": "One user's source session id became several sessions because more than 30 minutes"
    " passed without an event.",
    "reused": "A split source session id that was silent for 24 hours or longer and then came"
    " back.",
    "shared": "A source session id used by more than one user; each got sessions.",
    "derived": "Events without a source session id, whose sessions come from user and time alone.",
}


def brand_spellings() -> dict[str, str]:
    """Other spellings of brands, the same file that Shoplens reads."""
    lines = SPELLINGS_FILE.read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split(",") for line in lines)


def category_levels(code: str) -> tuple[str, str, str]:
    """Three levels of a code; a missing one takes the level above it."""
    parts = [part for part in code.split(".") if part.strip()] or [UNKNOWN]
    second = parts[1] if len(parts) > 1 else parts[0]
    return parts[0], second, parts[2] if len(parts) > 2 else second
