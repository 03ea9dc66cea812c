"""People of every role, added to the running platform as its owner would, and removed afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from shoplens_superset.client import Client
from shoplens_superset.settings import Settings
from shoplens_superset.trino_sql import Trino

PASSWORD = "a password for tests"


@dataclass(frozen=True)
class Cast:
    """Who plays which part: clients that have logged in, and what the managers manage."""

    analyst: Client
    viewer: Client
    managers: dict[str, Client]


@pytest.fixture(scope="session")
def cast(settings: Settings, trino: Trino) -> Iterator[Cast]:
    """An analyst, a viewer, and a manager for each of the two largest categories."""
    largest = trino.rows(
        "SELECT category_l1 FROM summary.top_categories WHERE category_l1 NOT IN ('unknown', 'other')"
        " GROUP BY 1 ORDER BY sum(events) DESC LIMIT 2"
    )
    managed = {f"test-manager-{number}": row[0] for number, row in enumerate(largest)}
    everybody = {"test-analyst": ["analyst"], "test-viewer": ["viewer"]}
    everybody |= {name: ["category-manager", "--category", category] for name, category in managed.items()}
    for name, role in everybody.items():
        users(settings, "add", name, "--role", *role, "--password-stdin")
    clients = {name: Client(settings.superset_url, name, PASSWORD) for name in everybody}
    yield Cast(
        clients["test-analyst"],
        clients["test-viewer"],
        {category: clients[name] for name, category in managed.items()},
    )
    users(settings, "remove", *everybody)


def users(settings: Settings, *arguments: str) -> str:
    """Runs the command that people run; its output."""
    program = os.environ.get("SHOPLENS_PROGRAM", str(settings.checkout / "shoplens"))
    result = subprocess.run(
        [program, "users", *arguments], input=f"{PASSWORD}\n", capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
