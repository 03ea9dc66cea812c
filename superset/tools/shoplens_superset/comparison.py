"""What an import would change in Superset, and whose work it would undo."""

from __future__ import annotations

import datetime
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .bundle import METADATA, Bundle, zipped
from .client import Client
from .collapse.same import says_the_same
from .kinds import RESOURCES, TITLES
from .normal import fingerprint
from .problems import Problem, ShoplensError
from .seal import is_edited, mark_of
from .server import Row, exported, rows


@dataclass(frozen=True)
class Comparison:
    """The objects of a bundle beside those in Superset."""

    made: Bundle
    there: dict[str, dict[str, dict[str, Any]]]
    rows: dict[str, list[Row]]

    @staticmethod
    def of(client: Client, made: Bundle) -> Comparison:
        """Asks Superset for every object of the bundle."""
        listed = {kind: rows(client, kind) for kind in RESOURCES}
        there: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in RESOURCES}
        # Dashboards first: their export brings most charts and datasets with it.
        for kind in ("dashboards", "charts", "datasets"):
            wanted = {one["uuid"] for one in made.objects_of(kind)} - set(there[kind])
            ids = [row.id for row in listed[kind] if row.uuid in wanted]
            for found_kind, objects in exported(client, kind, ids).items():
                there[found_kind] |= objects
        return Comparison(made, there, listed)

    @property
    def different(self) -> set[str]:
        """Paths of what Superset lacks or holds otherwise."""
        return {path for path, kind, one in self.made.objects if not self._same(kind, one)}

    def _same(self, kind: str, one: dict[str, Any]) -> bool:
        there = self.there[kind].get(one["uuid"])
        return there is not None and mark_of(kind, there) == mark_of(kind, one) == fingerprint(kind, there)

    @property
    def edited(self) -> list[Problem]:
        """What people changed in Superset since its import, and the files say otherwise."""
        problems = []
        for _, kind, one in self.made.objects:
            there = self.there[kind].get(one["uuid"])
            if there is None or not is_edited(kind, there) or fingerprint(kind, there) == mark_of(kind, one):
                continue
            if says_the_same(kind, there, one, self.made.source):
                continue
            row = next(row for row in self.rows[kind] if row.uuid == one["uuid"])
            problems.append(
                Problem(
                    f"{RESOURCES[kind]} '{there[TITLES[kind]]}'",
                    f"was edited in Superset ({row.changed})",
                    "take it into the files with './shoplens dashboards export', or import with --overwrite",
                )
            )
        return problems

    def refuse_taken(self) -> None:
        """Superset would take an object of the same name for ours and overwrite it."""
        problems = [
            Problem(path, what, "rename one of the two")
            for path, kind, one in self.made.objects
            if (what := self._taken(kind, one))
        ]
        if problems:
            raise ShoplensError(*problems)

    def _taken(self, kind: str, one: dict[str, Any]) -> str | None:
        others = [row for row in self.rows[kind] if row.uuid != one["uuid"]]
        if kind == "dashboards" and any(row.address == one["slug"] for row in others):
            return f"another dashboard in Superset has the slug {one['slug']}"
        place = (one.get("table_name"), one.get("schema"))
        if kind == "datasets" and any((row.title, row.address) == place for row in others):
            return f"another dataset in Superset is named {one['schema']}.{one['table_name']}"
        return None

    def refuse_changed_since(self, client: Client) -> None:
        """Somebody may have saved an edit after the comparison."""
        ours = {one["uuid"] for _, _, one in self.made.objects}
        for kind in RESOURCES:
            before = {row.uuid: row.changed_on for row in self.rows[kind]}
            for row in rows(client, kind):
                if row.uuid in ours and row.changed_on != before.get(row.uuid):
                    raise ShoplensError(
                        f"{RESOURCES[kind]} '{row.title}' was saved in Superset just now ({row.changed}):"
                        " nothing was imported, import again."
                    )

    def keep(self, home: Path | None) -> Path:
        """Writes what Superset holds of all objects to a bundle that Superset can import again."""
        time = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
        folder = home / "superset" if home else Path(tempfile.gettempdir())
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"before-import-{time}.zip"
        objects = {
            f"{kind}/{uuid}.yaml": one for kind, found in self.there.items() for uuid, one in found.items()
        }
        file.write_bytes(zipped({"metadata.yaml": METADATA, **objects}))
        return file
