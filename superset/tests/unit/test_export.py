"""What comes back from Superset: nothing after an import, and an edit as little text."""

from __future__ import annotations

import copy
import subprocess
from pathlib import Path
from typing import Any

import pytest

from shoplens_superset.bundle import Bundle
from shoplens_superset.exporting import Export
from shoplens_superset.reading import load

Found = dict[str, dict[str, dict[str, Any]]]
DASHBOARD, TOTAL = "00000000-0000-4000-8000-000000000021", "00000000-0000-4000-8000-000000000031"
CUBE = "00000000-0000-4000-8000-000000000011"


class Superset:
    """What Superset's export gives after an import of a checkout, for people to edit."""

    def __init__(self, checkout: Path, made: Bundle) -> None:
        self._checkout = checkout
        self.found: Found = {"datasets": {}, "charts": {}, "dashboards": {}}
        for _, kind, one in made.objects:
            self.found[kind][one["uuid"]] = copy.deepcopy(one)
        for number, node in enumerate(self.nodes("CHART")):
            self._renumber(node["meta"]["chartId"], 500 + number)

    def _renumber(self, old: int, new: int) -> None:
        """Superset gives charts its own numbers, everywhere."""
        for node in self.nodes("CHART"):
            if node["meta"]["chartId"] == old:
                node["meta"]["chartId"] = new
        metadata = self.dashboard["metadata"]
        scopes = [one["scope"] for one in metadata["native_filter_configuration"]]
        scopes += [one["crossFilters"]["scope"] for one in metadata["chart_configuration"].values()]
        for scope in scopes:
            scope["excluded"] = [new if id_ == old else id_ for id_ in scope["excluded"]]
        own = metadata["chart_configuration"]
        if str(old) in own:
            own[str(new)] = own.pop(str(old)) | {"id": new}

    @property
    def dashboard(self) -> dict[str, Any]:
        return self.found["dashboards"][DASHBOARD]

    def nodes(self, kind: str) -> list[dict[str, Any]]:
        return [
            one
            for one in self.dashboard["position"].values()
            if isinstance(one, dict) and one["type"] == kind
        ]

    def export(self, new: dict[str, str] | None = None) -> list[str]:
        return Export(load(self._checkout), self.found).run(new or {})

    def diff(self) -> list[str]:
        """Lines that the export changes."""
        git = ["git", "-C", str(self._checkout), "-c", "user.name=t", "-c", "user.email=t@t"]
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "before"]):
            subprocess.run([*git, *command], check=True)
        self.export()
        subprocess.run([*git, "add", "-A"], check=True)
        text = subprocess.run(
            [*git, "diff", "--cached", "-U0"], check=True, capture_output=True, text=True
        ).stdout
        return [line for line in text.splitlines() if line[0] in "+-" and line[:3] not in ("+++", "---")]


@pytest.fixture
def superset(checkout: Path, bundle_of: Any) -> Superset:
    return Superset(checkout, bundle_of(checkout))


def test_export_after_import_changes_nothing(superset: Superset) -> None:
    assert superset.export() == ["Nothing to export: Superset holds what the files say."]


def test_files_newer_than_superset_stay(superset: Superset, checkout: Path) -> None:
    file = checkout / "superset/assets/dashboards/shop/dashboard.yaml"
    file.write_text(file.read_text().replace("title: Shop", "title: Our shop"))
    assert superset.export()[-1].startswith("Nothing to export")


def test_changed_title_is_one_line(superset: Superset) -> None:
    superset.dashboard["dashboard_title"] = "Our shop"
    assert superset.diff() == ["-title: Shop", "+title: Our shop"]


def test_what_viewing_writes_is_no_edit(superset: Superset) -> None:
    metadata = superset.dashboard["metadata"]
    metadata |= {
        "shared_label_colors": ["view"],
        "map_label_colors": {"x": "#000"},
        "color_scheme_domain": ["#111"],
    }
    for one in metadata["native_filter_configuration"]:
        one |= {"chartsInScope": [500, 501], "tabsInScope": ["TAB-x"]}
    assert superset.diff() == []


def test_resized_chart_changes_its_row(superset: Superset) -> None:
    for node in superset.nodes("CHART"):
        if node["meta"]["sliceName"] in ("All events", "Events by day"):
            node["meta"]["width"] = 6
    assert superset.diff() == [
        "-          - {chart: total, width: 3}   # small",
        "+          - {chart: total}",
    ]


def test_chart_moved_to_another_tab_moves_its_line(superset: Superset) -> None:
    rows = {node["id"]: node for node in superset.nodes("ROW")}
    (by_day,) = [node for node in superset.nodes("CHART") if node["meta"]["sliceName"] == "Events by day"]
    source = next(row for row in rows.values() if by_day["id"] in row["children"])
    source["children"].remove(by_day["id"])
    new = {
        "id": "ROW-new",
        "type": "ROW",
        "children": [by_day["id"]],
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
    }
    superset.dashboard["position"]["ROW-new"] = new
    superset.nodes("TAB")[1]["children"].append("ROW-new")
    diff = superset.diff()
    assert "-          - {chart: by_day}" in diff
    assert "+      - row:" in diff and "+          - {chart: by_day, width: 9, height: 40}" in diff
    assert len(diff) <= 7


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


def test_edit_of_both_sides_is_noted(superset: Superset, checkout: Path) -> None:
    superset.dashboard["dashboard_title"] = "Their shop"
    file = checkout / "superset/assets/dashboards/shop/dashboard.yaml"
    file.write_text(file.read_text().replace("slug: shop", "slug: our-shop"))
    assert superset.export()[0].startswith(
        "note     superset/assets/dashboards/shop/dashboard.yaml was changed"
    )


def test_dashboard_made_in_the_ui_can_be_added(superset: Superset, checkout: Path) -> None:
    new = copy.deepcopy(superset.dashboard) | {"uuid": "00000000-0000-4000-8000-000000000097", "slug": "mine"}
    new["certification_details"] = None
    superset.found["dashboards"][new["uuid"]] = new
    superset.export({new["uuid"]: "mine"})
    text = (checkout / "superset/assets/dashboards/mine/dashboard.yaml").read_text()
    assert "chart: shop/total" in text
    assert load(checkout).dashboards["mine"].uuid == new["uuid"]
