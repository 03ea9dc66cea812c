"""Names of columns in SQL expressions."""

from __future__ import annotations

import sqlglot
from sqlglot import exp

from ..problems import Problem


def unknown_columns(expression: str, known: set[str], where: str, what: str) -> list[Problem]:
    """A problem for every column of an expression that is not known; what names the expression."""
    try:
        parsed = sqlglot.parse_one(f"SELECT {expression}", dialect="trino")
    except sqlglot.ParseError as e:
        reason = str(e).splitlines()[0].partition(" Line ")[0].rstrip(".")
        return [Problem(where, f"{what} is no SQL expression ({reason})", "correct it")]
    names = sorted({column.name for column in parsed.find_all(exp.Column)} - known)
    # Names bound inside the expression itself are no columns of the dataset.
    bound = {name.name for one in parsed.find_all(exp.Lambda) for name in one.expressions}
    return [missing(where, what, name) for name in names if name not in bound]


def partition_columns(expression: str) -> list[str]:
    """Columns by which window functions of an expression group rows."""
    parsed = sqlglot.parse_one(f"SELECT {expression}", dialect="trino")
    partitions = [
        one for window in parsed.find_all(exp.Window) for one in window.args.get("partition_by") or []
    ]
    return sorted({column.name for one in partitions for column in one.find_all(exp.Column)})


def missing(where: str, what: str, column: str) -> Problem:
    """The dataset lacks a column."""
    return Problem(
        where,
        f"{what} needs the column {column}, which the dataset lacks",
        "correct the name or add the column",
    )
