"""What an import finds in Superset before it changes anything."""

from __future__ import annotations

import copy
import zipfile
from pathlib import Path
from typing import Any

import pytest

from shoplens_superset.bundle import Bundle
from shoplens_superset.comparison import Comparison
from shoplens_superset.kinds import RESOURCES
from shoplens_superset.problems import ShoplensError
from shoplens_superset.server import Row


@pytest.fixture
def imported(checkout: Path, bundle_of: Any) -> Comparison:
    """After an import of all files."""
    return compared(bundle_of(checkout), bundle_of(checkout))


def compared(made: Bundle, there: Bundle) -> Comparison:
    found = {kind: {one["uuid"]: copy.deepcopy(one) for one in there.objects_of(kind)} for kind in RESOURCES}
    rows = {
        kind: [Row(1, uuid, "x", "", "t0", "a minute ago by Ann") for uuid in objects]
        for kind, objects in found.items()
    }
    return Comparison(made, found, rows)


def one_of(comparison: Comparison, kind: str) -> dict[str, Any]:
    return next(iter(comparison.there[kind].values()))


def test_nothing_differs_after_an_import(imported: Comparison) -> None:
    assert (imported.different, imported.edited) == (set(), [])


def test_empty_superset_lacks_everything(checkout: Path, bundle_of: Any) -> None:
    made = bundle_of(checkout)
    comparison = compared(made, made.only(set()))
    assert len(comparison.different) == 6
    assert comparison.edited == []


def test_changed_file_differs_and_is_nobodys_edit(checkout: Path, bundle_of: Any) -> None:
    before = bundle_of(checkout)
    file = checkout / "superset/assets/dashboards/shop/charts/total.yaml"
    file.write_text(file.read_text().replace("name: All events", "name: Events"))
    comparison = compared(bundle_of(checkout), before)
    assert "charts/shop_total.yaml" in comparison.different
    assert comparison.edited == []


@pytest.mark.parametrize(
    ("kind", "key", "what"),
    [
        ("charts", "slice_name", "chart 'Mine': was edited in Superset (a minute ago by Ann)"),
        ("dashboards", "dashboard_title", "dashboard 'Mine': was edited in Superset (a minute ago by Ann)"),
        ("datasets", "description", "dataset 'event_cube': was edited in Superset (a minute ago by Ann)"),
    ],
)
def test_edit_is_named(imported: Comparison, kind: str, key: str, what: str) -> None:
    one_of(imported, kind)[key] = "Mine"
    (problem,) = imported.edited
    assert str(problem).startswith(what)
    assert "./shoplens dashboards export" in str(problem)


def test_own_chart_put_on_our_dashboard_is_an_edit(imported: Comparison) -> None:
    position = one_of(imported, "dashboards")["position"]
    meta = {"chartId": 9, "uuid": "00000000-0000-4000-8000-000000000099", "width": 4, "height": 50}
    position["CHART-x"] = {"id": "CHART-x", "type": "CHART", "children": [], "meta": meta}
    rows = [node for node in position.values() if isinstance(node, dict) and node["type"] == "ROW"]
    rows[0]["children"].append("CHART-x")
    assert [problem.where for problem in imported.edited] == ["dashboard 'Shop'"]


def test_edit_that_was_exported_is_no_edit_any_more(checkout: Path, bundle_of: Any) -> None:
    before = compared(bundle_of(checkout), bundle_of(checkout))
    one_of(before, "dashboards")["dashboard_title"] = "Our shop"
    file = checkout / "superset/assets/dashboards/shop/dashboard.yaml"
    file.write_text(file.read_text().replace("title: Shop", "title: Our shop"))
    after = Comparison(bundle_of(checkout), before.there, before.rows)
    assert after.edited == []
    assert "dashboards/shop.yaml" in after.different


def test_slug_of_somebody_elses_dashboard_is_refused(imported: Comparison) -> None:
    imported.rows["dashboards"].append(Row(2, "other", "Mine", "shop", "t0", ""))
    with pytest.raises(ShoplensError, match="another dashboard in Superset has the slug shop"):
        imported.refuse_taken()


def test_name_of_somebody_elses_dataset_is_refused(imported: Comparison) -> None:
    imported.rows["datasets"].append(Row(2, "other", "daily", "summary", "t0", ""))
    with pytest.raises(ShoplensError, match="another dataset in Superset is named summary.daily"):
        imported.refuse_taken()


def test_what_is_overwritten_is_kept_as_a_bundle(imported: Comparison, tmp_path: Path) -> None:
    one_of(imported, "charts")["slice_name"] = "Mine"
    with zipfile.ZipFile(imported.keep(tmp_path)) as kept:
        texts = [kept.read(name).decode() for name in kept.namelist()]
    assert any("slice_name: Mine" in text for text in texts)
    assert any("type: assets" in text for text in texts)
