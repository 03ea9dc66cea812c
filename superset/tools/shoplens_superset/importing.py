"""Import: asset files into a running Superset, all of them or nothing."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from .bundle import Bundle, bundle
from .client import Client
from .comparison import Comparison
from .expand.database import FILE
from .lock import only_import
from .problems import Problem, ShoplensError
from .reading import load
from .settings import Settings


def import_assets(settings: Settings, only: list[str], overwrite: bool, tell: Callable[[str], None]) -> str:
    """Imports all dashboards, or only some with what they need; returns a summary line."""
    started = time.monotonic()
    source = load(settings.checkout)
    made = bundle(source.only(only) if only else source, settings)
    client = Client.of(settings)
    with only_import(settings.home):
        tell(f"Comparing {made.told()} with {settings.superset_url} ...")
        before = Comparison.of(client, made)
        before.refuse_taken()
        if before.edited and not overwrite:
            raise ShoplensError(*before.edited)
        if before.edited:
            tell(f"What Superset held of edited objects is kept in {before.keep(settings.home)}.")
        sent = made.only(before.different)
        tell(f"Importing {sent.told()} ...")
        before.refuse_changed_since(client)
        _send(client, sent, settings)
        _verify(client, sent)
    same = len(made.objects) - len(sent.objects)
    return (
        f"Imported {sent.told()} ({same} were as in the files) into {settings.superset_url}"
        f" in {time.monotonic() - started:.1f} s."
    )


def _send(client: Client, sent: Bundle, settings: Settings) -> None:
    passwords = {FILE: settings.trino_password} if settings.trino_password is not None else {}
    answer = client.request(
        "POST",
        "/api/v1/assets/import/",
        files={"bundle": ("shoplens.zip", sent.zipped(), "application/zip")},
        # Sparse: what is not in the bundle is taken from Superset, as it is the same there.
        data={"passwords": json.dumps(passwords), "sparse": "true"},
    )
    if answer.status_code == 403:
        raise ShoplensError(
            f"{client.user} may not import into Superset at {client.url}: name an admin's account."
        )
    client.checked(answer)


def _verify(client: Client, sent: Bundle) -> None:
    """Reads back what was imported: others may have imported or edited at the same time."""
    after = Comparison.of(client, sent)
    if after.different:
        raise ShoplensError(
            *(
                Problem(
                    path,
                    "is not in Superset as it was just imported",
                    "somebody else imports or edits at the same time; agree with them, then import again",
                )
                for path in sorted(after.different)
            )
        )
