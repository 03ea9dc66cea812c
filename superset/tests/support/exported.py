"""A Superset of plain data: what its export gives after an import, for tests to edit."""

from __future__ import annotations

import copy
import subprocess
from pathlib import Path
from typing import Any

from shoplens_superset.bundle import Bundle
from shoplens_superset.exporting import Export
from shoplens_superset.reading import load

Found = dict[str, dict[str, dict[str, Any]]]
DASHBOARD, TOTAL = "00000000-0000-4000-8000-000000000021", "00000000-0000-4000-8000-000000000031"
CUBE = "00000000-0000-4000-8000-000000000011"


class Superset:
    """What Superset's export gives after an import of a checkout, for people to edit."""

    def __init__(self, checkout: Path, made: Bundle) -> None:
        self._checkout = checkout
        self.found: Found = {"datasets": {}, "charts": {}, "dashboards": {}}
        for _, kind, one in made.objects:
            self.found[kind][one["uuid"]] = copy.deepcopy(one)
        for number, node in enumerate(self.nodes("CHART")):
            self._renumber(node["meta"]["chartId"], 500 + number)

    def _renumber(self, old: int, new: int) -> None:
        """Superset gives charts its own numbers, everywhere."""
        for node in self.nodes("CHART"):
            if node["meta"]["chartId"] == old:
                node["meta"]["chartId"] = new
        metadata = self.dashboard["metadata"]
        scopes = [one["scope"] for one in metadata["native_filter_configuration"]]
        scopes += [one["crossFilters"]["scope"] for one in metadata["chart_configuration"].values()]
        for scope in scopes:
            scope["excluded"] = [new if id_ == old else id_ for id_ in scope["excluded"]]
        own = metadata["chart_configuration"]
        if str(old) in own:
            own[str(new)] = own.pop(str(old)) | {"id": new}

    @property
    def dashboard(self) -> dict[str, Any]:
        return self.found["dashboards"][DASHBOARD]

    def nodes(self, kind: str) -> list[dict[str, Any]]:
        return [
            one
            for one in self.dashboard["position"].values()
            if isinstance(one, dict) and one["type"] == kind
        ]

    def export(self, new: dict[str, str] | None = None) -> list[str]:
        return Export(load(self._checkout), self.found).run(new or {})

    def diff(self) -> list[str]:
        """Lines that the export changes."""
        git = ["git", "-C", str(self._checkout), "-c", "user.name=t", "-c", "user.email=t@t"]
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "before"]):
            subprocess.run([*git, *command], check=True)
        self.export()
        subprocess.run([*git, "add", "-A"], check=True)
        text = subprocess.run(
            [*git, "diff", "--cached", "-U0"], check=True, capture_output=True, text=True
        ).stdout
        return [line for line in text.splitlines() if line[0] in "+-" and line[:3] not in ("+++", "---")]
