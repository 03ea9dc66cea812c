"""Imports and exports beside people who edit in Superset."""

from __future__ import annotations

import pytest
from support.imports import chart, imported, texts, title_of

from shoplens_superset.client import Client
from shoplens_superset.exporting import export_assets
from shoplens_superset.problems import ShoplensError
from shoplens_superset.server import rows
from shoplens_superset.settings import Settings

pytestmark = pytest.mark.live


def test_import_then_export_changes_no_byte_and_a_second_import_sends_nothing(here: Settings) -> None:
    assert imported(here).startswith("Imported 1 dataset, 2 charts, 1 dashboard (0 were as in the files)")
    before = texts(here.checkout)
    assert export_assets(here, [], []) == ["Nothing to export: Superset holds what the files say."]
    assert texts(here.checkout) == before
    assert imported(here).startswith("Imported the connection (4 objects were as in the files)")


def test_edit_is_not_overwritten_but_exported_as_one_line(here: Settings) -> None:
    imported(here)
    client, title = Client.of(here), title_of(here)
    client.put(f"/api/v1/chart/{chart(client, title)['id']}", json={"slice_name": f"{title} edited"})
    with pytest.raises(ShoplensError, match=f"chart '{title} edited': was edited in Superset"):
        imported(here)
    assert chart(client, title)["slice_name"] == f"{title} edited"
    before = texts(here.checkout)
    export_assets(here, [], [])
    after = texts(here.checkout)
    changed = [(one, two) for one, two in zip(before.values(), after.values(), strict=True) if one != two]
    assert [two for _, two in changed] == [
        one.replace(f"name: {title}", f"name: {title} edited") for one, _ in changed
    ]
    assert len(changed) == 1
    imported(here)
    assert export_assets(here, [], [])[-1].startswith("Nothing to export")


def test_overwrite_keeps_what_it_overwrites(here: Settings) -> None:
    imported(here)
    client, title = Client.of(here), title_of(here)
    client.put(f"/api/v1/chart/{chart(client, title)['id']}", json={"slice_name": f"{title} edited"})
    imported(here, overwrite=True)
    assert chart(client, title)["slice_name"] == title
    assert here.home is not None
    (kept,) = (here.home / "superset").glob("before-import-*.zip")
    files = {"bundle": ("kept.zip", kept.read_bytes(), "application/zip")}
    client.post("/api/v1/assets/import/", files=files, data={"sparse": "true"})
    assert chart(client, title)["slice_name"] == f"{title} edited"


def test_own_chart_of_a_user_stays(here: Settings) -> None:
    imported(here)
    client, title = Client.of(here), title_of(here)
    ours = chart(client, title)
    own = {"slice_name": f"Own {title}", "viz_type": "table", "params": "{}", "datasource_type": "table"}
    dataset = next(
        row.id for row in rows(client, "datasets") if row.title in title.lower().replace("total ", "import_")
    )
    client.post("/api/v1/chart/", json={**own, "datasource_id": dataset})
    imported(here, overwrite=True)
    assert chart(client, f"Own {title}")["viz_type"] == "table"
    assert chart(client, title)["id"] == ours["id"]
