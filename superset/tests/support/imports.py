"""Imports of the small dashboard, and what Superset holds of it."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import requests

from shoplens_superset.bundle import Bundle, bundle
from shoplens_superset.client import Client
from shoplens_superset.importing import import_assets
from shoplens_superset.kinds import RESOURCES
from shoplens_superset.reading import load
from shoplens_superset.server import Row, rows
from shoplens_superset.settings import Settings


def imported(here: Settings, overwrite: bool = False) -> str:
    return import_assets(here, [], overwrite, lambda line: None)


def chart(client: Client, title: str) -> dict[str, Any]:
    (row,) = [row for row in rows(client, "charts") if row.title.startswith(title)]
    return client.get(f"/api/v1/chart/{row.id}")["result"]


def title_of(here: Settings) -> str:
    return load(here.checkout).dashboards["d"].charts["total"].raw["name"]


def texts(checkout: Path) -> dict[str, str]:
    return {str(file): file.read_text() for file in sorted((checkout / "superset").rglob("*.*"))}


def there(here: Settings, kinds: tuple[str, ...] = tuple(RESOURCES)) -> list[Row]:
    """What Superset holds of the checkout's objects."""
    ours = {one["uuid"] for _, _, one in bundle(load(here.checkout), here).objects}
    client = Client.of(here)
    return [row for kind in kinds for row in rows(client, kind) if row.uuid in ours]


def rename(here: Settings) -> str:
    """Gives the chart another name in its file; returns it."""
    file = here.checkout / "superset/assets/dashboards/d/charts/total.yaml"
    title = title_of(here)
    file.write_text(file.read_text().replace(f"name: {title}", f"name: {title} newer"))
    return f"{title} newer"


def sent_broken(client: Client, made: Bundle) -> requests.Response:
    """Sends a filter whose dataset is nowhere, which shows only after datasets and charts were written."""
    filters = made.files["dashboards/d.yaml"]["metadata"]["native_filter_configuration"]
    filters[1]["targets"][0]["datasetUuid"] = str(uuid.uuid4())
    files = {"bundle": ("b.zip", made.zipped(), "application/zip")}
    return client.request("POST", "/api/v1/assets/import/", files=files, data={"sparse": "true"})


def without_trino(here: Settings) -> Settings:
    """The same with a Trino that does not run."""
    kept = {name: value for name, value in here.environment.items() if "TRINO" not in name}
    return Settings({**kept, "SHOPLENS_TRINO_URI": "trino://nobody@127.0.0.1:9/shoplens"})
