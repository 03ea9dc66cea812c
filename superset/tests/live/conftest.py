"""A checkout of one dashboard with uuids of its own, which is removed from Superset afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.import_files import ASSETS, METRICS

from shoplens_superset.client import Client
from shoplens_superset.kinds import RESOURCES
from shoplens_superset.server import rows
from shoplens_superset.settings import Settings


@pytest.fixture
def checkout(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Files of one dashboard, which nobody else has."""
    key = uuid.uuid4().hex
    prefix = f"{key[:8]}-{key[8:12]}-4{key[13:16]}-8{key[17:20]}-{key[20:30]}"
    for name, text in ASSETS.items():
        file = tmp_path / "superset/assets" / name.format(prefix, key[:8])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(prefix, key[:8]))
    (tmp_path / "iceberg-schema").mkdir()
    (tmp_path / "iceberg-schema/metrics.yaml").write_text(METRICS)
    yield tmp_path
    client = Client.of(settings)
    for kind in ("dashboards", "charts", "datasets"):
        for row in rows(client, kind):
            if row.uuid.startswith(prefix) or key[:8] in row.title:
                client.delete(f"/api/v1/{RESOURCES[kind]}/{row.id}")
    for database in client.all("database", ["id", "uuid"]):
        if str(database["uuid"]).startswith(prefix):
            client.delete(f"/api/v1/database/{database['id']}")


@pytest.fixture
def here(checkout: Path, settings: Settings, tmp_path: Path) -> Settings:
    """The environment with this checkout, a platform's folder of its own, and Trino as Superset asks it."""
    own = {
        "SHOPLENS_CHECKOUT": str(checkout),
        "SHOPLENS_HOME": str(tmp_path / "home"),
        "SHOPLENS_TRINO_URI": settings.trino_uri.replace("//shoplens@", "//superset@"),
    }
    return Settings({**settings.environment, **own})
