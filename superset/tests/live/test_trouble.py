"""Imports when something goes wrong."""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.imports import chart, imported, rename, sent_broken, there, title_of, without_trino

from shoplens_superset.bundle import bundle
from shoplens_superset.client import Client
from shoplens_superset.importing import import_assets
from shoplens_superset.problems import ShoplensError
from shoplens_superset.reading import load
from shoplens_superset.settings import Settings

pytestmark = pytest.mark.live


def test_import_that_fails_in_the_middle_leaves_nothing(here: Settings) -> None:
    client, made = Client.of(here), bundle(load(here.checkout), here)
    assert not sent_broken(client, made).ok
    assert not there(here)


def test_failed_import_over_an_older_one_leaves_the_older_one(here: Settings) -> None:
    imported(here)
    title = title_of(here)
    rename(here)
    client = Client.of(here)
    assert not sent_broken(client, bundle(load(here.checkout), here)).ok
    assert chart(client, title)["slice_name"] == title


def test_first_import_without_trino_says_so_and_imports_nothing(here: Settings) -> None:
    with pytest.raises(
        ShoplensError, match="Nothing was imported, since .* the connection to trino://nobody@"
    ):
        imported(without_trino(here))
    assert not there(here)


def test_later_import_without_trino_works_and_says_that_the_connection_stays(here: Settings) -> None:
    imported(here)
    title = rename(here)
    told: list[str] = []
    import_assets(without_trino(here), [], False, told.append)
    assert any("it stays as it was. Import again when Trino runs." in line for line in told)
    assert chart(Client.of(here), title)["slice_name"] == title


def test_connection_that_moved_is_renewed(here: Settings) -> None:
    imported(here)
    uri = here.trino_uri.replace("127.0.0.1", "localhost")
    imported(Settings({**here.environment, "SHOPLENS_TRINO_URI": uri}))
    client, database = Client.of(here), load(here.checkout).database["uuid"]
    (id_,) = [one["id"] for one in client.all("database", ["id", "uuid"]) if str(one["uuid"]) == database]
    connection = client.get(f"/api/v1/database/{id_}/connection")["result"]
    assert "@localhost:" in connection["sqlalchemy_uri"]


def test_two_imports_at_once_never_mix(here: Settings, tmp_path: Path) -> None:
    """Without a common folder, as from two machines: one of the two is there as a whole, or nothing is."""
    sides = []
    for side in ("left", "right"):
        folder = tmp_path / side
        shutil.copytree(here.checkout / "superset", folder / "superset")
        shutil.copytree(here.checkout / "iceberg-schema", folder / "iceberg-schema")
        for file in folder.rglob("assets/dashboards/**/*.yaml"):
            file.write_text(re.sub(r"(?m)^(name|title): (.*)$", rf"\1: \2 {side}", file.read_text()))
        without_home = {key: value for key, value in here.environment.items() if key != "SHOPLENS_HOME"}
        sides.append(Settings({**without_home, "SHOPLENS_CHECKOUT": str(folder)}))
    with ThreadPoolExecutor(2) as both:
        results = [one.exception() for one in [both.submit(imported, side) for side in sides]]
    assert all(error is None or isinstance(error, ShoplensError) for error in results)
    titles = [row.title for row in there(here, ("charts", "dashboards"))]
    assert {title.rsplit(" ", 1)[1] for title in titles} in ({"left"}, {"right"}, set())
    assert len(titles) in (0, 3)
