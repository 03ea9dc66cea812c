"""The databases and datasets that roles are given, by the names of their permissions."""

from __future__ import annotations

from typing import Any

from .. import yaml_text
from ..client import Client
from ..expand.database import masked
from ..settings import Settings
from .roles import Permission, Role
from .row_level import COLUMN

# Access to a database is access to all of its datasets. So those who see some of them ask in SQL by
# another connection to the same Trino, which has none.
SQL_ONLY = "Shoplens by category"
_DATABASE_FILE = "superset/assets/database.yaml"


class Data:
    """What there is in Superset to have access to."""

    def __init__(self, client: Client, settings: Settings) -> None:
        self._client = client
        self._settings = settings
        self._name = yaml_text.read(settings.checkout / _DATABASE_FILE, _DATABASE_FILE)["name"]
        self._databases = {
            one["database_name"]: one["id"] for one in client.all("database", ["id", "database_name"])
        }

    def with_categories(self) -> dict[int, str]:
        """The datasets that have the categories' column: names by id."""
        columns = ["id", "table_name", "database.database_name"]
        ours = [
            one
            for one in self._client.all("dataset", columns)
            if one["database"]["database_name"] == self._name
        ]
        return {one["id"]: one["table_name"] for one in ours if COLUMN in self._columns(one["id"])}

    def permissions(self, role: Role, datasets: dict[int, str]) -> set[Permission]:
        """What a role may read, beside what it may do."""
        if not role.by_category:
            sql = {("database_access", self._view(self._name))} if role.sql_lab else set()
            return {("all_datasource_access", "all_datasource_access")} | sql
        sql = {("database_access", self._view(SQL_ONLY))} if role.sql_lab else set()
        return sql | {
            ("datasource_access", f"[{self._name}].[{name}](id:{key})") for key, name in datasets.items()
        }

    def ensure_sql_only(self) -> None:
        """Makes the connection for SQL alone; its password and certificate come from the configuration."""
        if SQL_ONLY in self._databases:
            return
        body = {
            "database_name": SQL_ONLY,
            "sqlalchemy_uri": masked(self._settings.trino_uri, False),
            "expose_in_sqllab": True,
            "allow_dml": False,
            "impersonate_user": True,
        }
        self._databases[SQL_ONLY] = self._client.post("/api/v1/database/", json=body)["id"]

    def _view(self, database: str) -> str:
        return f"[{database}].(id:{self._databases.get(database)})"

    def _columns(self, dataset: int) -> set[str]:
        answer: dict[str, Any] = self._client.get(
            f"/api/v1/dataset/{dataset}", params={"q": "(columns:!(columns.column_name))"}
        )
        return {column["column_name"] for column in answer["result"]["columns"]}
