"""The comparison finds what is wrong with a chart's rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from .compare import Shape, differences

QUERY = {"columns": ["brand"], "metrics": ["revenue"], "row_limit": 2, "orderby": [["revenue", False]]}
SHAPE = Shape.of(QUERY)
FACTS = [
    {"brand": "a", "revenue": Decimal(5)},
    {"brand": "b", "revenue": Decimal(3)},
    {"brand": "c", "revenue": 1},
]


def test_equal_rows_in_any_order_are_fine() -> None:
    assert not differences(SHAPE, [{"brand": "b", "revenue": 3.0}, {"brand": "a", "revenue": 5.0}], FACTS)


def test_a_wrong_number_is_found() -> None:
    (found,) = differences(SHAPE, [{"brand": "a", "revenue": 5.0}, {"brand": "b", "revenue": 3.01}], FACTS)
    assert "shows revenue 3.01 for ('b',)" in found


def test_a_list_that_leaves_out_the_best_is_found() -> None:
    (found,) = differences(SHAPE, [{"brand": "b", "revenue": 3}, {"brand": "c", "revenue": 1}], FACTS)
    assert "leaves out ('a',)" in found


def test_a_missing_row_is_found_where_nothing_was_cut() -> None:
    whole = Shape(["brand"], ["revenue"], [], 100)
    (found,) = differences(whole, [{"brand": "a", "revenue": 5}, {"brand": "b", "revenue": 3}], FACTS)
    assert "shows nothing for ('c',)" in found


def test_a_row_too_much_and_a_row_twice_are_found() -> None:
    rows = [{"brand": "a", "revenue": 5}, {"brand": "a", "revenue": 5}, {"brand": "x", "revenue": 9}]
    assert len(differences(Shape(["brand"], ["revenue"], [], None), rows, FACTS[:1])) == 2


def test_days_are_told_as_milliseconds_and_zeros_may_be_left_out() -> None:
    shape = Shape(["day"], ["views"], [], None)
    expected = [{"day": date(2019, 10, 1), "views": 2}, {"day": date(2019, 10, 2), "views": 0}]
    assert not differences(shape, [{"day": 1569888000000, "views": 2}], expected)


def test_a_measure_that_nobody_defined_is_found() -> None:
    assert differences(Shape(["brand"], ["margin"], [], None), [], FACTS) == [
        "the registry says nothing about margin"
    ]
