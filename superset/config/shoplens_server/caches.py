"""Superset's caches: files on one machine, Redis for several."""

from datetime import timedelta
from typing import Any

from shoplens_server import environment

# A cache in files looks through all of them when it is fuller than this.
MOST_FILES = 5_000


def cache(name: str, lifetime: timedelta, refresh: bool = False) -> dict[str, Any]:
    """A cache of its own; if refreshed, what is read lives on."""
    settings: dict[str, Any] = {
        "CACHE_DEFAULT_TIMEOUT": int(lifetime.total_seconds()),
        "CACHE_KEY_PREFIX": f"shoplens_{name}_",
    }
    if refresh:
        settings["REFRESH_TIMEOUT_ON_RETRIEVAL"] = True
    redis = environment.redis_url()
    if redis:
        return settings | {"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": redis}
    return settings | {
        "CACHE_TYPE": "FileSystemCache",
        # One folder each, so that one may be emptied without the others.
        "CACHE_DIR": str(environment.folder() / "cache" / name),
        "CACHE_THRESHOLD": MOST_FILES,
        "CACHE_OPTIONS": {"mode": 0o600},
    }
