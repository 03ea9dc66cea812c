"""Import: asset files into a running Superset, all of them or nothing."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import requests

from .bundle import Bundle, bundle
from .client import Client, reason
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
        tell(f"Importing {sent.told() if sent.objects else 'the connection'} ...")
        _connect(client, made, settings, tell)
        if sent.objects:
            before.refuse_changed_since(client)
            client.checked(_post(client, sent, settings))
            _verify(client, sent)
    same = len(made.objects) - len(sent.objects)
    told = f"{sent.told()} ({same} were as in the files)"
    if not sent.objects:
        told = f"the connection ({same} objects were as in the files)"
    return f"Imported {told} into {settings.superset_url} in {time.monotonic() - started:.1f} s."


def _connect(client: Client, made: Bundle, settings: Settings, tell: Callable[[str], None]) -> None:
    """Imports the connection alone: Superset asks Trino for schemas then, and commits what it learned."""
    answer = _post(client, made.connection(), settings)
    if answer.status_code == 403:
        raise ShoplensError(f"{client.user} may not import into {client.url}: name an admin's account.")
    if answer.ok:
        return
    uuid = made.source.database["uuid"]
    if all(str(one["uuid"]) != uuid for one in client.all("database", ["id", "uuid"])):
        raise ShoplensError(
            f"Nothing was imported, since Superset could not make the connection to {settings.trino_uri}"
            f" ({reason(answer)}): start Trino or correct SHOPLENS_TRINO_URI, then import again."
        )
    tell(
        f"Superset could not renew the connection to {settings.trino_uri} ({reason(answer)}):"
        " it stays as it was. Import again when Trino runs."
    )


def _post(client: Client, sent: Bundle, settings: Settings) -> requests.Response:
    passwords = {FILE: settings.trino_password} if settings.trino_password is not None else {}
    return client.request(
        "POST",
        "/api/v1/assets/import/",
        files={"bundle": ("shoplens.zip", sent.zipped(), "application/zip")},
        # Sparse: what is not in the bundle is taken from Superset, as it is the same there.
        data={"passwords": json.dumps(passwords), "sparse": "true"},
    )


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
