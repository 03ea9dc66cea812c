"""Columns and types of the tables, taken from the same files that Shoplens creates them from."""

import re
from functools import cache

from ingest.shop_rules import REPOSITORY

TABLES = REPOSITORY / "iceberg-schema/tables"
COLUMN = re.compile(r"^  - name: (\w+)\n    type: (\S+)", re.MULTILINE)


@cache
def columns(table: str) -> dict[str, str]:
    """Type by column of a table such as shop.events, in the table's order."""
    text = (TABLES / table.replace(".", "/") / "table.yaml").read_text(encoding="utf-8")
    return dict(COLUMN.findall(text))
