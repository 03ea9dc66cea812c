"""Uuids that change, stand twice, or are new."""

from __future__ import annotations

from pathlib import Path

from support.mistakes import BY_DAY, SHOP, TOTAL, edit, lines

from shoplens_superset.checking.uuids import accept
from shoplens_superset.reading import load


def test_changed_uuid_is_named_with_the_old_one(accepted: Path) -> None:
    edit(accepted, TOTAL, "000000000031", "00000000003f")
    (line,) = lines(accepted)
    assert line.startswith(f"{TOTAL}: the uuid was 00000000-0000-4000-8000-000000000031 and is")
    accept(load(accepted))
    assert len(lines(accepted)) == 1


def test_uuid_that_stands_twice_is_named_for_both(accepted: Path) -> None:
    edit(accepted, TOTAL, "000000000031", "000000000032")
    assert sum("another file has the uuid" in line for line in lines(accepted)) == 2


def test_new_object_asks_to_be_accepted(accepted: Path) -> None:
    (accepted / BY_DAY).rename(accepted / BY_DAY.replace("by_day", "by_days"))
    edit(accepted, SHOP, "by_day", "by_days")
    (line,) = lines(accepted)
    assert line.startswith("superset/assets/uuids.txt: does not fit 2 files")
    accept(load(accepted))
    assert lines(accepted) == []
