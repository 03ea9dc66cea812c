"""What comes back of dashboards: nothing after an import, and an edit as little text."""

from __future__ import annotations

import copy
from pathlib import Path

from support.exported import Superset

from shoplens_superset.reading import load


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
