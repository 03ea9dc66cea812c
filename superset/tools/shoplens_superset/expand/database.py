"""The connection to Trino, whose address and password come from the environment."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ..settings import Settings

MASK = "XXXXXXXXXX"
FILE = "databases/Shoplens.yaml"


def database(raw: dict[str, Any], settings: Settings) -> dict[str, Any]:
    """Superset's import of the database; the password is masked and travels apart from it."""
    connect: dict[str, Any] = {}
    if settings.trino_ca:
        connect = {"http_scheme": "https", "verify": settings.trino_ca}
    return {
        "database_name": raw["name"],
        "sqlalchemy_uri": masked(settings.trino_uri, settings.trino_password is not None),
        "cache_timeout": None,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        "impersonate_user": True,
        "extra": {
            "allows_virtual_table_explore": True,
            "metadata_params": {},
            "engine_params": {"connect_args": connect} if connect else {},
            "schemas_allowed_for_csv_upload": [],
        },
        "uuid": raw["uuid"],
        "version": "1.0.0",
    }


def masked(uri: str, with_password: bool) -> str:
    """The URI with Superset's mask where the password belongs."""
    if not with_password:
        return uri
    parts = urlsplit(uri)
    user, _, host = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user.partition(':')[0]}:{MASK}@{host}").geturl()


def catalog(settings: Settings) -> str | None:
    """The catalog that the URI names."""
    return urlsplit(settings.trino_uri).path.strip("/").partition("/")[0] or None
