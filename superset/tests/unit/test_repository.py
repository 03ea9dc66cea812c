"""The asset files of this repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shoplens_superset.bundle import Bundle, bundle
from shoplens_superset.checking import check
from shoplens_superset.collapse import charts, dashboards, datasets
from shoplens_superset.expand import charts as charts_in
from shoplens_superset.expand import dashboards as dashboards_in
from shoplens_superset.expand import datasets as datasets_in
from shoplens_superset.normal import normal_chart, normal_dashboard, normal_dataset
from shoplens_superset.reading import load
from shoplens_superset.settings import Settings
from shoplens_superset.source import Chart, Dashboard, Dataset, Source

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def source() -> Source:
    return load(CHECKOUT)


def test_files_have_no_problems(source: Source) -> None:
    assert [str(problem) for problem in check(source)] == []


def test_everything_comes_back_from_its_import_as_it_was(source: Source) -> None:
    """Making the files' content from the import and the import from that content changes nothing."""
    contract = source.contract
    for dataset in source.datasets.values():
        normal = normal_dataset(datasets_in.dataset(dataset, contract, "", None))
        raw = datasets.dataset(normal, dataset, contract)
        again = datasets_in.dataset(Dataset(dataset.name, "", raw, dataset.sql), contract, "", None)
        assert normal_dataset(again) == normal
    for dashboard in source.dashboards.values():
        for chart in dashboard.charts.values():
            normal = normal_chart(charts_in.chart(chart, source))
            raw = charts.chart(normal, source, chart)
            assert normal_chart(charts_in.chart(Chart(chart.name, "", raw), source)) == normal
        normal = normal_dashboard(dashboards_in.dashboard(dashboard, source))
        raw = dashboards.dashboard(normal, dashboard, source.charts_for(dashboard), source)
        again = Dashboard(dashboard.name, "", raw, dashboard.charts)
        assert normal_dashboard(dashboards_in.dashboard(again, source)) == normal


def test_no_address_or_password_is_in_the_files() -> None:
    made: Bundle = bundle(load(CHECKOUT), Settings({"SHOPLENS_TRINO_URI": "trino://u@h:1/c"}))
    assert made.files["databases/Shoplens.yaml"]["sqlalchemy_uri"] == "trino://u@h:1/c"
    assert set(load(CHECKOUT).database) == {"uuid", "name"}


def test_every_name_of_a_cluster_has_a_colour(source: Source) -> None:
    folder = CHECKOUT / "flink-jobs/src/main/java/io/shoplens/jobs/shoppers"
    java = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.java"))
    labels = re.findall(r'new ShopperType\(\s*"([^"]+)"', java)
    pairs = re.findall(r'new Qualifier\("\w+", "([^"]+)", "([^"]+)"', java)
    words = [word for pair in pairs for word in pair]
    assert len(labels) > 10 and len(words) > 10
    named = {*labels, *(f"{word} {label}" for word in words for label in labels)}
    assert named - set(source.colors) == set()
