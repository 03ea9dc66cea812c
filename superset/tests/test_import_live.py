"""Import and export against a running Superset; the environment says where it is.

Everything here goes by names and uuids of its own and is removed afterwards.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from shoplens_superset.bundle import Bundle, bundle
from shoplens_superset.client import Client
from shoplens_superset.exporting import export_assets
from shoplens_superset.importing import import_assets
from shoplens_superset.kinds import RESOURCES
from shoplens_superset.problems import ShoplensError
from shoplens_superset.reading import load
from shoplens_superset.server import rows
from shoplens_superset.settings import URL, Settings

pytestmark = pytest.mark.live
METRICS = """\
metrics:
  - name: events
    label: Events
    definition: All events.
    unit: events
    d3format: ",d"
    expression: SUM(events)
"""
ASSETS = {
    "database.yaml": "uuid: {0}01\nname: Import test {1}\n",
    "colors.yaml": 'view: {{view: "#4C78A8"}}\n',
    "datasets/import_{1}.yaml": """\
uuid: {0}11
name: import_{1}
description: One row per day.
time_column: day
columns:
  - {{name: day, type: date, description: The day.}}
  - {{name: brand, type: string, description: The brand.}}
  - {{name: events, type: bigint, description: Events of the day.}}
metrics: [events]
""",
    "datasets/import_{1}.sql": "-- Which day has how many events?\nSELECT day, brand, events FROM x\n",
    "dashboards/d/charts/total.yaml": """\
uuid: {0}31
name: Total {1}
description: All events.
viz_type: big_number_total
dataset: import_{1}
params:
  metric: events
  y_axis_format: ",d"   # whole events
""",
    "dashboards/d/charts/days.yaml": """\
uuid: {0}32
name: Days {1}
description: Events by day.
viz_type: echarts_timeseries_line
dataset: import_{1}
params: {{x_axis: day, metrics: [events], groupby: []}}
""",
    "dashboards/d/dashboard.yaml": """\
uuid: {0}21
title: Import test {1}
slug: import-{1}
description: For tests.
filters:
  - {{kind: time, name: Time, description: Days., leave_out: [total]}}
  - {{kind: select, name: Brand, description: Brand., dataset: import_{1}, column: brand}}
layout:
  - tab: One
    content:
      - row:
          - {{chart: total, width: 4}}   # small
          - {{chart: days}}
""",
}


@pytest.fixture(scope="module")
def settings() -> Settings:
    given = Settings()
    if URL not in given.environment:
        pytest.skip(f"{URL} does not say where Superset is")
    return given


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
    """The environment with this checkout and a platform's folder of its own."""
    own = {"SHOPLENS_CHECKOUT": str(checkout), "SHOPLENS_HOME": str(tmp_path / "home")}
    return Settings({**settings.environment, **own})


def imported(here: Settings, overwrite: bool = False) -> str:
    return import_assets(here, [], overwrite, lambda line: None)


def chart(client: Client, title: str) -> dict[str, Any]:
    (row,) = [row for row in rows(client, "charts") if row.title.startswith(title)]
    return client.get(f"/api/v1/chart/{row.id}")["result"]


def title_of(here: Settings) -> str:
    return load(here.checkout).dashboards["d"].charts["total"].raw["name"]


def texts(checkout: Path) -> dict[str, str]:
    return {str(file): file.read_text() for file in sorted((checkout / "superset").rglob("*.*"))}


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


def sent_broken(client: Client, made: Bundle) -> requests.Response:
    """Sends a filter whose dataset is nowhere, which shows only after datasets and charts were written."""
    filters = made.files["dashboards/d.yaml"]["metadata"]["native_filter_configuration"]
    filters[1]["targets"][0]["datasetUuid"] = str(uuid.uuid4())
    files = {"bundle": ("b.zip", made.zipped(), "application/zip")}
    return client.request("POST", "/api/v1/assets/import/", files=files, data={"sparse": "true"})


def test_import_that_fails_in_the_middle_leaves_nothing(here: Settings) -> None:
    client, made = Client.of(here), bundle(load(here.checkout), here)
    assert not sent_broken(client, made).ok
    ours = {one["uuid"] for _, _, one in made.objects}
    assert not [row for kind in RESOURCES for row in rows(client, kind) if row.uuid in ours]


def test_failed_import_over_an_older_one_leaves_the_older_one(here: Settings) -> None:
    imported(here)
    file = here.checkout / "superset/assets/dashboards/d/charts/total.yaml"
    title = title_of(here)
    file.write_text(file.read_text().replace(f"name: {title}", f"name: {title} newer"))
    client = Client.of(here)
    assert not sent_broken(client, bundle(load(here.checkout), here)).ok
    assert chart(client, title)["slice_name"] == title


def without_trino(here: Settings) -> Settings:
    kept = {name: value for name, value in here.environment.items() if "TRINO" not in name}
    return Settings({**kept, "SHOPLENS_TRINO_URI": "trino://nobody@127.0.0.1:9/shoplens"})


def test_first_import_without_trino_says_so_and_imports_nothing(here: Settings) -> None:
    with pytest.raises(
        ShoplensError, match="Nothing was imported, since .* the connection to trino://nobody@"
    ):
        imported(without_trino(here))
    ours = {one["uuid"] for _, _, one in bundle(load(here.checkout), here).objects}
    assert not [row for kind in RESOURCES for row in rows(Client.of(here), kind) if row.uuid in ours]


def test_later_import_without_trino_works_and_says_that_the_connection_stays(here: Settings) -> None:
    imported(here)
    file = here.checkout / "superset/assets/dashboards/d/charts/total.yaml"
    title = title_of(here)
    file.write_text(file.read_text().replace(f"name: {title}", f"name: {title} newer"))
    told: list[str] = []
    import_assets(without_trino(here), [], False, told.append)
    assert any("it stays as it was. Import again when Trino runs." in line for line in told)
    assert chart(Client.of(here), title)["slice_name"] == f"{title} newer"


def test_connection_that_moved_is_renewed(here: Settings) -> None:
    imported(here)
    uri = here.trino_uri.replace("127.0.0.1", "localhost")
    imported(Settings({**here.environment, "SHOPLENS_TRINO_URI": uri}))
    client, database = Client.of(here), load(here.checkout).database["uuid"]
    (id_,) = [one["id"] for one in client.all("database", ["id", "uuid"]) if str(one["uuid"]) == database]
    connection = client.get(f"/api/v1/database/{id_}/connection")["result"]
    assert "@localhost:" in connection["sqlalchemy_uri"]
