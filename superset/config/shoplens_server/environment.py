"""The environment variables that the configuration reads.

SHOPLENS_SUPERSET_FOLDER         where Superset keeps files of its own, such as caches
SHOPLENS_SUPERSET_SECRET_FILE    a file with the key that signs sessions and encrypts stored passwords
SHOPLENS_SUPERSET_PORT           the port on the loopback address that the web server takes
SHOPLENS_SUPERSET_WORKERS        how many processes answer
SHOPLENS_SUPERSET_DATABASE       host:port/name of the PostgreSQL database with Superset's own tables
SHOPLENS_SUPERSET_DATABASE_USER  its user, with the password in SHOPLENS_SUPERSET_DATABASE_PASSWORD_FILE
SHOPLENS_SUPERSET_USER           the first administrator, with SHOPLENS_SUPERSET_PASSWORD_FILE
SHOPLENS_SUPERSET_REDIS          the URL of a Redis or Valkey for the caches of several machines
SHOPLENS_SUPERSET_BEHIND_PROXY   "true" if only a proxy reaches Superset
SHOPLENS_TRINO_URI               trino://user@host:port/catalog, with SHOPLENS_TRINO_PASSWORD_FILE and
                                 SHOPLENS_TRINO_CA, the certificate that Trino's must be signed by, for HTTPS
"""

import os
from pathlib import Path
from urllib.parse import quote


def folder() -> Path:
    """Where Superset keeps files of its own."""
    return Path(_needed("SHOPLENS_SUPERSET_FOLDER"))


def secret_key() -> str:
    """The key that signs sessions."""
    return _content("SHOPLENS_SUPERSET_SECRET_FILE")


def database_uri() -> str:
    """The database with Superset's own tables, as SQLAlchemy writes it."""
    user = quote(_needed("SHOPLENS_SUPERSET_DATABASE_USER"), safe="")
    password = quote(_content("SHOPLENS_SUPERSET_DATABASE_PASSWORD_FILE"), safe="")
    return f"postgresql+psycopg2://{user}:{password}@{_needed('SHOPLENS_SUPERSET_DATABASE')}"


def administrator() -> tuple[str, str]:
    """Name and password of the first administrator."""
    return _needed("SHOPLENS_SUPERSET_USER"), _content("SHOPLENS_SUPERSET_PASSWORD_FILE")


def port() -> int:
    """The port that the web server takes."""
    return int(os.environ.get("SHOPLENS_SUPERSET_PORT", "8088"))


def workers() -> int:
    """How many processes answer."""
    return int(os.environ.get("SHOPLENS_SUPERSET_WORKERS", "2"))


def redis_url() -> str | None:
    """The Redis-compatible cache, if the caches are not files."""
    return os.environ.get("SHOPLENS_SUPERSET_REDIS") or None


def is_behind_proxy() -> bool:
    """Whether the headers of a proxy are to be believed."""
    return os.environ.get("SHOPLENS_SUPERSET_BEHIND_PROXY") == "true"


def trino_uri() -> str | None:
    """Where Trino answers now."""
    return os.environ.get("SHOPLENS_TRINO_URI") or None


def trino_password() -> str | None:
    """The password of Superset's own user in Trino; without one Trino asks for none."""
    return (
        _content("SHOPLENS_TRINO_PASSWORD_FILE") if os.environ.get("SHOPLENS_TRINO_PASSWORD_FILE") else None
    )


def trino_certificate() -> str | None:
    """The file with the certificate that Trino's must be signed by."""
    return os.environ.get("SHOPLENS_TRINO_CA") or None


def _needed(variable: str) -> str:
    value = os.environ.get(variable)
    if not value:
        raise RuntimeError(f"{variable} is not set: start Superset by `./shoplens up`, which sets it")
    return value


def _content(variable: str) -> str:
    return Path(_needed(variable)).read_text(encoding="utf-8").strip()
