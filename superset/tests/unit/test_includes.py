"""Parts of statements: filled in for Superset, folded again on the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.exported import Superset

from shoplens_superset.includes import filled, folded
from shoplens_superset.problems import ShoplensError
from shoplens_superset.reading import load

PARTS = {"columns.sql": "brand,\nevents\n"}
FILE = "SELECT\n  {% include 'columns.sql' %}\nFROM x\n"


def test_part_stands_as_far_to_the_right_as_its_line() -> None:
    assert filled(FILE, PARTS) == "SELECT\n  brand,\n  events\nFROM x\n"


def test_statement_that_was_edited_elsewhere_keeps_its_lines() -> None:
    assert folded(filled(FILE, PARTS).replace("x", "y"), FILE, PARTS) == FILE.replace("x", "y")


def test_part_that_was_edited_is_written_out() -> None:
    edited = filled(FILE, PARTS).replace("brand", "upper(brand) AS brand")
    assert folded(edited, FILE, PARTS) == edited


def test_unknown_part_is_told_with_its_file(checkout: Path) -> None:
    (checkout / "superset/assets/datasets/daily.sql").write_text("-- ?\n{% include 'none.sql' %}\n")
    with pytest.raises(ShoplensError, match="daily.sql: includes none.sql, which superset/assets/sql"):
        load(checkout)


def test_export_leaves_lines_that_include_parts(superset: Superset, checkout: Path) -> None:
    assets = checkout / "superset/assets"
    (assets / "sql").mkdir()
    (assets / "sql/of_day.sql").write_text("SELECT day, events FROM x\n")
    (assets / "datasets/daily.sql").write_text(
        "-- How many events does a day have?\n{% include 'of_day.sql' %}\n"
    )
    assert superset.export() == ["Nothing to export: Superset holds what the files say."]
