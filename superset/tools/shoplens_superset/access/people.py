"""Reads who there is from the users file of the home."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ..problems import ShoplensError
from ..settings import Settings


@dataclass(frozen=True)
class Person:
    """Somebody with a role and, if the role asks for them, first-level categories."""

    name: str
    role: str
    categories: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        """Superset wants one for everybody; this kind also marks whom this program manages."""
        return f"{self.name}{MARK}"


MARK = "@users.shoplens.invalid"


def read(settings: Settings) -> list[Person]:
    """The people of the home; nobody if none was added yet."""
    if settings.home is None:
        raise ShoplensError("The home folder is unknown: set SHOPLENS_HOME.")
    file = settings.home / "secrets" / "users.json"
    if not file.exists():
        return []
    return parse(file)


def parse(file: Path) -> list[Person]:
    """The people in a users file."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return [Person(one["name"], one["role"], tuple(one.get("categories", ()))) for one in raw]
    except (OSError, ValueError, KeyError, TypeError) as e:
        raise ShoplensError(f"{file} cannot be read ({e}): './shoplens users' writes it anew.") from e
