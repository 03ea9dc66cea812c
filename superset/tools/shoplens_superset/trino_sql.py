"""Asks Trino directly, beside Superset."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from trino.auth import BasicAuthentication
from trino.dbapi import Connection, connect
from trino.exceptions import Error

from .problems import ShoplensError
from .settings import Settings


@dataclass(frozen=True)
class Timing:
    """What a query cost: seconds from sending it to its last row, rows returned, rows and bytes read."""

    seconds: float
    rows: int
    rows_read: int
    bytes_read: int


@dataclass(frozen=True)
class Trino:
    """A connection; every statement has a cursor of its own."""

    connection: Connection

    @staticmethod
    def of(settings: Settings) -> Trino:
        """Asks as the user in the address; Superset's own, who sees no data, in its administrator's name."""
        address = urlsplit(settings.trino_uri)
        user, password = address.username or "shoplens", settings.trino_password
        session = requests.Session()
        # A bundle of authorities that the environment names would count more than ours.
        session.trust_env = False
        session.verify = settings.trino_ca or True
        return Trino(
            connect(
                host=address.hostname,
                port=address.port,
                user=settings.superset_user if user == "superset" else user,
                catalog=address.path.strip("/").partition("/")[0],
                http_scheme="https" if password else "http",
                auth=BasicAuthentication(user, password) if password else None,
                http_session=session,
                source="shoplens-tests",
            )
        )

    def rows(self, statement: str) -> list[list[Any]]:
        """All rows of a statement."""
        return self.table(statement)[1]

    def table(self, statement: str) -> tuple[list[str], list[list[Any]]]:
        """Names of the columns, and all rows."""
        cursor = self.connection.cursor()
        cursor.execute(statement)
        rows = cursor.fetchall()
        return [column[0] for column in cursor.description or []], rows

    def measure(self, statement: str) -> Timing:
        """Runs a query to its last row."""
        cursor = self.connection.cursor()
        started = time.monotonic()
        try:
            cursor.execute(statement)
            rows = len(cursor.fetchall())
        except Error as e:
            raise ShoplensError(f"Trino does not run the query: {e}") from e
        seconds = time.monotonic() - started
        stats = cursor.stats or {}
        return Timing(seconds, rows, stats.get("processedRows", 0), stats.get("processedBytes", 0))
