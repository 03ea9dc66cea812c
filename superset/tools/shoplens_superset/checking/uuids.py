"""Checks that no object changes its uuid: Superset would take it for another one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from uuid import UUID

from ..problems import Problem
from ..reading import ASSETS
from ..source import Source

LIST = ASSETS / "uuids.txt"
_HEADING = (
    "# Uuid of every object, so that a changed one is noticed:"
    " './shoplens dashboards check --accept' adds new ones."
)


def uuids(source: Source) -> dict[str, str]:
    """Uuid by file."""
    objects = [*source.datasets.values(), *source.dashboards.values()]
    objects += [chart for one in source.dashboards.values() for chart in one.charts.values()]
    files = {str(ASSETS / "database.yaml"): source.database["uuid"]}
    return files | {one.where: str(one.uuid) for one in objects}


def check_uuids(source: Source) -> list[Problem]:
    """Uuids that are none, stand twice, or differ from the committed list."""
    found = uuids(source)
    counts = Counter(found.values())
    accepted = _accepted(source.checkout)
    problems = []
    for where, uuid in found.items():
        if not _is_uuid(uuid):
            problems.append(Problem(where, f"'{uuid}' is no uuid", "take one of uuidgen, in lower case"))
        elif counts[uuid] > 1:
            problems.append(
                Problem(where, f"another file has the uuid {uuid} too", "give the newer one its own")
            )
        elif accepted.get(where, uuid) != uuid:
            what = f"the uuid was {accepted[where]} and is {uuid}"
            problems.append(Problem(where, what, "take the old one: Superset knows the object by it"))
    unknown = [where for where in found if where not in accepted]
    gone = [where for where in accepted if where not in found]
    if unknown or gone:
        first = f"{(unknown or gone)[0]} {'is new' if unknown else 'is gone'}"
        what = f"does not fit {len(unknown) + len(gone)} files ({first})"
        problems.append(Problem(str(LIST), what, "run './shoplens dashboards check --accept'"))
    return problems


def accept(source: Source) -> int:
    """Adds new objects to the list and takes out those that are gone; returns how many lines changed."""
    found, before = uuids(source), _accepted(source.checkout)
    # A changed uuid stays as it was: that is what the list is for.
    after = {where: before.get(where, uuid) for where, uuid in found.items()}
    lines = [f"{uuid}  {where}" for where, uuid in sorted(after.items())]
    (source.checkout / LIST).write_text("\n".join([_HEADING, *lines]) + "\n", encoding="utf-8")
    return len(set(before.items()) ^ set(after.items()))


def _accepted(checkout: Path) -> dict[str, str]:
    file = checkout / LIST
    if not file.is_file():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(None, 1) for line in lines if line.strip() and not line.startswith("#"))
    return {where: uuid for uuid, where in pairs}


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
