"""Import: asset files into a running Superset, all of them or nothing."""

from __future__ import annotations

import json
import time

from .bundle import bundle
from .client import Client
from .expand.database import FILE
from .reading import load
from .settings import Settings


def import_assets(settings: Settings, only: list[str]) -> str:
    """Imports all dashboards, or only some with what they need; returns a summary line."""
    started = time.monotonic()
    source = load(settings.checkout)
    chosen = source.only(only) if only else source
    made = bundle(chosen, settings)
    client = Client.of(settings)
    passwords = {FILE: settings.trino_password} if settings.trino_password is not None else {}
    client.post(
        "/api/v1/assets/import/",
        files={"bundle": ("shoplens.zip", made.zipped(), "application/zip")},
        data={"passwords": json.dumps(passwords)},
    )
    counts = ", ".join(f"{number} {kind}" for kind, number in made.counts().items())
    return f"Imported {counts} into {settings.superset_url} in {time.monotonic() - started:.1f} s."
