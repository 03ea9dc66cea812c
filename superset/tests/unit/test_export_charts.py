"""What comes back of charts, datasets and metrics."""

from __future__ import annotations

import copy
from pathlib import Path

from support.exported import CUBE, TOTAL, Superset

NEW = "00000000-0000-4000-8000-000000000099"


def test_chart_saved_without_a_change_changes_nothing(superset: Superset) -> None:
    params = superset.found["charts"][TOTAL]["params"]
    params |= {
        "datasource": "7__table",
        "slice_id": 12,
        "extra_form_data": {},
        "dashboards": [3],
        "annotation_layers": [],
    }
    params |= {"header_font_size": 0.4, "time_format": "smart_date"}
    superset.found["charts"][TOTAL]["query_context"] = "{}"
    assert superset.diff() == []


def test_changed_setting_is_one_line(superset: Superset) -> None:
    superset.found["charts"][TOTAL]["params"]["y_axis_format"] = ".3s"
    assert superset.diff() == ['-  y_axis_format: ",d"   # no decimals', "+  y_axis_format: .3s"]


def test_filter_set_in_a_chart_comes_without_traces_of_the_ui(superset: Superset) -> None:
    one = {
        "clause": "WHERE",
        "expressionType": "SIMPLE",
        "subject": "brand",
        "operator": "IN",
        "comparator": ["acme"],
    }
    traces = {"filterOptionName": "filter_x", "isExtra": False, "operatorId": "IN", "sqlExpression": None}
    superset.found["charts"][TOTAL]["params"]["adhoc_filters"].append(one | traces)
    assert superset.diff()[0] == "+  adhoc_filters:"
    assert not any("filterOptionName" in line or "TEMPORAL_RANGE" in line for line in superset.diff())


def test_new_chart_lands_in_its_dashboards_folder(superset: Superset, checkout: Path) -> None:
    made = copy.deepcopy(superset.found["charts"][TOTAL])
    made |= {"uuid": "00000000-0000-4000-8000-000000000099", "slice_name": "Größe & Co, by day!"}
    made["certification_details"] = None
    superset.found["charts"][made["uuid"]] = made
    node = {"id": "CHART-x", "type": "CHART", "children": []}
    node["meta"] = {
        "chartId": 9,
        "uuid": made["uuid"],
        "width": 12,
        "height": 50,
        "sliceName": made["slice_name"],
    }
    row = {"id": "ROW-x", "type": "ROW", "children": ["CHART-x"], "meta": {}}
    superset.dashboard["position"] |= {"CHART-x": node, "ROW-x": row}
    superset.nodes("TAB")[0]["children"].append("ROW-x")
    lines = superset.export()
    file = "superset/assets/dashboards/shop/charts/gr_e_co_by_day.yaml"
    assert f"added    {file}" in [line.replace("added  ", "added    ") for line in lines]
    assert (
        "      - {chart: gr_e_co_by_day}\n"
        in (checkout / "superset/assets/dashboards/shop/dashboard.yaml").read_text()
    )
    assert superset.export()[-1].startswith("Nothing to export")


def test_new_chart_of_two_dashboards_gets_one_file(superset: Superset, checkout: Path) -> None:
    """The second dashboard borrows it from the first."""
    made = copy.deepcopy(superset.found["charts"][TOTAL]) | {"uuid": NEW, "slice_name": "Shared"}
    superset.found["charts"][NEW] = made | {"certification_details": None}
    second = copy.deepcopy(superset.dashboard) | {"uuid": NEW.replace("99", "96"), "slug": "second"}
    superset.found["dashboards"][second["uuid"]] = second
    for one in (superset.dashboard, second):
        node = {"id": "CHART-x", "type": "CHART", "children": [], "meta": {"chartId": 9, "uuid": NEW}}
        one["position"] |= {"CHART-x": node}
        next(row for row in one["position"].values() if row != "v2" and row["type"] == "ROW")["children"] += [
            "CHART-x"
        ]
    superset.export({second["uuid"]: "second"})
    assert len(list(checkout.rglob("shared*.yaml"))) == 1
    assert "shop/shared" in (checkout / "superset/assets/dashboards/second/dashboard.yaml").read_text()


def test_chart_taken_off_its_dashboard_loses_its_file(superset: Superset, checkout: Path) -> None:
    for node in superset.nodes("COLUMN"):
        node["children"] = []
    superset.export()
    assert not (checkout / "superset/assets/dashboards/shop/charts/by_brand.yaml").exists()


def test_metric_format_changes_the_one_definition(superset: Superset) -> None:
    superset.found["datasets"][CUBE]["metrics"][1]["d3format"] = ",.2f"
    assert superset.diff() == ['-    d3format: ",.0f"', "+    d3format: ',.2f'"]


def test_new_metric_is_defined_and_listed(superset: Superset) -> None:
    superset.found["datasets"][CUBE]["metrics"].append(
        {"metric_name": "brands", "verbose_name": "Brands", "expression": "COUNT(DISTINCT brand)"}
    )
    diff = superset.diff()
    assert "+metrics: [events, revenue, brands]" in diff
    assert "+      cube: COUNT(DISTINCT brand)" in diff


def test_dataset_of_a_statement_made_in_the_ui_gets_files(superset: Superset, checkout: Path) -> None:
    uuid = "00000000-0000-4000-8000-000000000098"
    superset.found["datasets"][uuid] = {
        "uuid": uuid,
        "table_name": "My brands",
        "schema": "summary",
        "sql": "SELECT brand FROM summary.event_cube",
        "columns": [
            {"column_name": "brand", "type": "VARCHAR", "is_dttm": False, "is_active": True, "groupby": True}
        ],
        "metrics": [{"metric_name": "count", "expression": "COUNT(*)"}],
    }
    superset.found["charts"][TOTAL]["dataset_uuid"] = uuid
    lines = superset.export()
    assert [line.split()[-1].rsplit("/", 1)[-1] for line in lines[:-1]] == [
        "total.yaml",
        "my_brands.sql",
        "my_brands.yaml",
    ]
    assert (
        "dataset: my_brands\n" in (checkout / "superset/assets/dashboards/shop/charts/total.yaml").read_text()
    )
    assert "extra: {table_name: My brands}" in (
        checkout / "superset/assets/datasets/my_brands.yaml"
    ).read_text().replace("extra:\n  table_name", "extra: {table_name").replace("My brands\n", "My brands}\n")


def test_new_computed_column_is_added_to_the_file(superset: Superset) -> None:
    column = {"column_name": "double", "type": "BIGINT", "expression": "2 * events", "groupby": True}
    superset.found["datasets"][CUBE]["columns"].append(column | {"is_active": True, "filterable": True})
    assert superset.diff() == ["+  - {name: double, type: bigint, expression: 2 * events}"]
