"""Makes mistakes in the files of a checkout and reads what the check says of them."""

from __future__ import annotations

from pathlib import Path

from shoplens_superset.checking import check
from shoplens_superset.reading import load

SHOP = "superset/assets/dashboards/shop/dashboard.yaml"
TOTAL = "superset/assets/dashboards/shop/charts/total.yaml"
BY_DAY = "superset/assets/dashboards/shop/charts/by_day.yaml"
BY_BRAND = "superset/assets/dashboards/shop/charts/by_brand.yaml"
CUBE = "superset/assets/datasets/cube.yaml"
DAILY = "superset/assets/datasets/daily.yaml"
METRICS = "iceberg-schema/metrics.yaml"


def lines(checkout: Path) -> list[str]:
    return [str(problem) for problem in check(load(checkout))]


def edit(checkout: Path, name: str, old: str, new: str) -> None:
    file = checkout / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
