"""Brings Superset's roles, users and row-level security to what the files say, as often as one likes."""

from __future__ import annotations

from pathlib import Path

from ..client import Client
from ..problems import ShoplensError
from ..settings import Settings
from . import dashboards, people, roles, row_level
from .data import Data
from .people import Person
from .roles import Role
from .security import Security


def apply(settings: Settings, password_of: str | None = None, password_file: Path | None = None) -> list[str]:
    """Does it all, and returns what is left to do for people."""
    known = roles.read(settings.checkout)
    everybody = people.read(settings)
    client = Client.of(settings)
    security = Security(client)
    data = Data(client, settings)
    managed = _managed(everybody, known)
    # Nobody who manages a category: then no dataset has to be looked at.
    datasets = data.with_categories() if managed else {}
    if managed:
        data.ensure_sql_only()
    for role in known.values():
        if not role.builtin and (managed or not role.by_category):
            security.permit(role.name, set(role.permissions) | data.permissions(role, datasets))
    wanted = {row_level.role_of(category) for category in managed}
    for name in wanted:
        security.role(name)
    row_level.apply(client, security.roles, managed, list(datasets))
    dashboards.apply(client, settings.checkout, known, security)
    left = _users(security, everybody, known, password_of, password_file)
    for name in [name for name in security.roles if name.startswith(row_level.PREFIX)]:
        if name not in wanted:
            security.forget_role(name)
    return left


def _managed(everybody: list[Person], known: dict[str, Role]) -> set[str]:
    return {
        category for person in everybody if known[person.role].by_category for category in person.categories
    }


def _users(
    security: Security,
    everybody: list[Person],
    known: dict[str, Role],
    password_of: str | None,
    password_file: Path | None,
) -> list[str]:
    left: list[str] = []
    for person in everybody:
        names = [known[person.role].superset_name, *map(row_level.role_of, person.categories)]
        password = _password(password_file) if person.name == password_of else None
        sentence = security.put(person, {security.role(name) for name in names}, password)
        left += [sentence] if sentence else []
    security.retire({person.name for person in everybody})
    return left


def _password(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as e:
        raise ShoplensError(f"{file} cannot be read ({e.strerror}).") from e
