"""The import that follows from the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shoplens_superset.bundle import bundle
from shoplens_superset.colors import colors_by_label
from shoplens_superset.expand.layout import widths
from shoplens_superset.problems import ShoplensError
from shoplens_superset.reading import load
from shoplens_superset.settings import Settings

TRINO = "trino://superset@trino.example:8443/shoplens"


@pytest.fixture
def files(checkout: Path, bundle_of: Any) -> dict[str, dict[str, Any]]:
    return bundle_of(checkout).files


def test_same_files_give_the_same_bytes(checkout: Path, bundle_of: Any) -> None:
    assert bundle_of(checkout).zipped() == bundle_of(checkout).zipped()


def test_table_dataset_takes_columns_and_words_of_the_contract(files: Any) -> None:
    dataset = files["datasets/cube.yaml"]
    assert (dataset["schema"], dataset["table_name"], dataset["sql"]) == ("summary", "event_cube", None)
    columns = {column["column_name"]: column for column in dataset["columns"]}
    assert list(columns) == ["day", "category_l1", "brand", "events", "revenue", "is_big"]
    assert columns["day"]["is_dttm"] and columns["day"]["type"] == "DATE"
    assert columns["revenue"]["type"] == "DECIMAL(12, 2)"
    assert columns["revenue"]["description"] == "Sum of prices. Unit: shop currency."
    assert columns["brand"]["verbose_name"] == "Brand"
    assert columns["is_big"]["expression"] == "events > 9"


def test_metric_is_the_defined_one_with_the_datasets_own_expression(files: Any) -> None:
    events, revenue = files["datasets/cube.yaml"]["metrics"]
    assert (events["expression"], events["d3format"]) == ("SUM(events)", ",d")
    assert revenue["expression"] == "SUM(CAST(revenue AS double))"
    assert revenue["description"] == "Sum of prices. Unit: shop currency."
    assert revenue["extra"]["certification"]["certified_by"] == "Shoplens"


def test_statement_dataset_has_its_sql_and_the_same_words(files: Any) -> None:
    dataset = files["datasets/daily.yaml"]
    assert dataset["sql"].startswith("-- How many")
    assert dataset["columns"][0]["description"] == "The day."


def test_chart_gets_a_place_for_the_time_range_unless_told_otherwise(files: Any) -> None:
    by_day, by_brand = (files[f"charts/shop_{name}.yaml"]["params"] for name in ("by_day", "by_brand"))
    assert [one["operator"] for one in by_day["adhoc_filters"]] == ["TEMPORAL_RANGE"]
    assert [one["operator"] for one in by_brand["adhoc_filters"]] == ["!="]


def test_chart_forgets_a_query_saved_in_the_ui(files: Any) -> None:
    assert files["charts/shop_total.yaml"]["query_context"] is None


def test_layout_nests_tabs_rows_columns_and_charts(files: Any) -> None:
    position = files["dashboards/shop.yaml"]["position"]
    (tabs,) = position["ROOT_ID"]["children"]
    overview, detail = (position[tab] for tab in position[tabs]["children"])
    assert [position[child]["type"] for child in overview["children"]] == ["ROW", "HEADER", "ROW"]
    sizes = [
        (node["meta"]["width"], node["meta"]["height"])
        for node in (position[child] for child in position[overview["children"][2]]["children"])
    ]
    assert sizes == [(3, 40), (9, 40)]
    column, _ = (position[child] for child in position[detail["children"][0]]["children"])
    assert [position[child]["type"] for child in column["children"]] == ["CHART", "DIVIDER"]
    assert position[column["children"][0]]["parents"] == [
        "ROOT_ID",
        tabs,
        detail["id"],
        detail["children"][0],
        column["id"],
    ]


def test_every_node_id_is_its_key(files: Any) -> None:
    position = files["dashboards/shop.yaml"]["position"]
    assert all(node["id"] == key for key, node in position.items() if isinstance(node, dict))


def test_filter_leaves_out_charts_and_follows_its_parent(files: Any) -> None:
    metadata = files["dashboards/shop.yaml"]["metadata"]
    time, category, brand = metadata["native_filter_configuration"]
    assert time["targets"] == [{}]
    assert category["targets"][0]["datasetUuid"] == files["datasets/cube.yaml"]["uuid"]
    assert brand["cascadeParentIds"] == [category["id"]]
    position = files["dashboards/shop.yaml"]["position"]
    names = {
        node["meta"]["chartId"]: node["meta"]["sliceName"] for node in position.values() if _is_chart(node)
    }
    assert [names[id_] for id_ in category["scope"]["excluded"]] == ["Events by day"]
    assert brand["controlValues"]["multiSelect"] is False
    assert brand["defaultDataMask"]["filterState"] == {"value": ["acme"]}


def test_colors_are_those_of_the_one_file(files: Any) -> None:
    assert files["dashboards/shop.yaml"]["metadata"]["label_colors"] == {"view": "#4C78A8"}


def test_clusters_told_apart_by_a_word_get_shades_of_their_type() -> None:
    raw = {
        "types": {"browsers": "#808080"},
        "shades": {"of": "types", "words": {"recent": 0.5, "lapsed": -0.5}},
    }
    expected = {"browsers": "#808080", "recent browsers": "#C0C0C0", "lapsed browsers": "#404040"}
    assert colors_by_label(raw) == expected


def test_password_is_not_in_the_bundle(checkout: Path, tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("s3cret\n")
    environment = {"SHOPLENS_TRINO_URI": TRINO, "SHOPLENS_TRINO_PASSWORD_FILE": str(secret)}
    made = bundle(load(checkout), Settings({**environment, "SHOPLENS_TRINO_CA": "/ca.pem"}))
    database = made.files["databases/Shoplens.yaml"]
    assert database["sqlalchemy_uri"] == "trino://superset:XXXXXXXXXX@trino.example:8443/shoplens"
    assert database["extra"]["engine_params"]["connect_args"] == {"http_scheme": "https", "verify": "/ca.pem"}
    assert (database["impersonate_user"], database["allow_dml"]) == (True, False)
    assert b"s3cret" not in made.zipped()


def test_only_brings_what_a_dashboard_needs(checkout: Path) -> None:
    chart = checkout / "superset/assets/dashboards/shop/charts/by_day.yaml"
    other = checkout / "superset/assets/dashboards/other/dashboard.yaml"
    other.parent.mkdir()
    other.write_text(
        "uuid: 00000000-0000-4000-8000-000000000022\ntitle: O\nslug: o\ndescription: D\n"
        "layout:\n  - {chart: shop/by_day}\n"
    )
    assert chart.is_file()
    made = bundle(load(checkout).only(["other"]), Settings({"SHOPLENS_TRINO_URI": TRINO}))
    assert sorted(path for path, _, _ in made.objects) == [
        "charts/shop_by_day.yaml",
        "dashboards/other.yaml",
        "datasets/daily.yaml",
    ]


def test_all_problems_are_said_at_once(checkout: Path) -> None:
    for name in ("cube", "daily"):
        file = checkout / f"superset/assets/datasets/{name}.yaml"
        file.write_text(file.read_text() + "colour: red\n")
    with pytest.raises(ShoplensError) as error:
        load(checkout)
    lines = str(error.value).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("superset/assets/datasets/cube.yaml: key 'colour' is unknown: the keys known")


def test_key_that_stands_twice_is_refused(checkout: Path) -> None:
    file = checkout / "superset/assets/dashboards/shop/charts/total.yaml"
    file.write_text(file.read_text() + "name: Again\n")
    with pytest.raises(ShoplensError, match=r"total.yaml: not YAML in line 9 \(key 'name' stands twice\)"):
        load(checkout)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([{}], [12]),
        ([{}, {}, {}, {}, {}], [2, 2, 3, 2, 3]),
        ([{"width": 3}, {}, {}], [3, 4, 5]),
        ([{"width": 9}], [9]),
    ],
)
def test_rest_of_the_row_is_shared(given: list[dict[str, int]], expected: list[int]) -> None:
    assert widths(given) == expected


def _is_chart(node: Any) -> bool:
    return isinstance(node, dict) and node["type"] == "CHART"
