"""Export: what people edited in Superset, back into the asset files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from . import includes, yaml_text
from .client import Client
from .collapse import charts, dashboards, datasets, metrics
from .collapse.same import says_the_same
from .contract import METRICS_FILE
from .expand import charts as charts_in
from .expand import dashboards as dashboards_in
from .expand import datasets as datasets_in
from .files import Files
from .names import file_name, free
from .normal import fingerprint, normal_chart, normal_dashboard, normal_dataset
from .normal.layout import charts_below
from .problems import ShoplensError
from .reading import ASSETS, load, sql_parts
from .seal import is_edited, mark_of
from .server import exported, rows
from .settings import Settings
from .source import Chart, Dashboard, Dataset, Source


def export_assets(settings: Settings, only: list[str], add: list[str]) -> list[str]:
    """Writes back all dashboards, or some, or new ones by their slug; returns a line per file."""
    source = load(settings.checkout)
    chosen = source.only(only) if only else source
    client = Client.of(settings)
    there = rows(client, "dashboards")
    ours = {dashboard.uuid for dashboard in chosen.chosen.values()}
    new = [row for row in there if row.address in add and row.uuid not in ours]
    missing = set(add) - {row.address for row in there}
    if missing:
        raise ShoplensError(
            f"Superset has no dashboard with the slug {', '.join(sorted(missing))}: give it one there."
        )
    wanted = [row.id for row in there if row.uuid in ours] + [row.id for row in new]
    found = exported(client, "dashboards", wanted)
    used = {dataset.uuid for dataset in chosen.datasets.values()} - set(found["datasets"])
    rest = [row.id for row in rows(client, "datasets") if row.uuid in used]
    found["datasets"] |= exported(client, "datasets", rest)["datasets"]
    return Export(source, found).run({row.uuid: row.address for row in new})


class Export:
    """One export: what Superset holds, against what the files say."""

    def __init__(self, source: Source, found: dict[str, dict[str, dict[str, Any]]]) -> None:
        self._source = source
        self._found = found
        self._files = Files(source.checkout)
        self._notes: list[str] = []

    def run(self, new: dict[str, str]) -> list[str]:
        """Collects all changes, then writes them; new are dashboards to add, by uuid and folder."""
        self._datasets()
        for uuid, folder in new.items():
            where = str(ASSETS / "dashboards" / file_name(folder) / "dashboard.yaml")
            one = Dashboard(file_name(folder), where, {"uuid": uuid, "layout": []})
            self._source = replace(self._source, dashboards={**self._source.dashboards, one.name: one})
        for one in list(self._source.dashboards.values()):
            if one.uuid in self._found["dashboards"]:
                self._dashboard(one, one.uuid in new)
        return self._notes + self._files.write()

    def _edited(self, kind: str, uuid: str, where: str, made: dict[str, Any]) -> bool:
        there = self._found[kind].get(uuid)
        if there is None or not is_edited(kind, there):
            return False
        if says_the_same(kind, there, made, self._source):
            return False
        mark = mark_of(kind, there)
        if mark and fingerprint(kind, made) not in (mark, fingerprint(kind, there)):
            self._notes.append(
                f"note     {where} was changed since its import, and in Superset too: see what git diff says"
            )
        return True

    def _datasets(self) -> None:
        by_uuid = {dataset.uuid: dataset for dataset in self._source.datasets.values()}
        entries: list[dict[str, Any]] = []
        for uuid, there in sorted(self._found["datasets"].items()):
            known = by_uuid.get(uuid)
            one = known or self._new_dataset(there)
            contract = self._source.contract
            before = normal_dataset(datasets_in.dataset(one, contract, "", None))
            if known and not self._edited(
                "datasets", uuid, one.where, datasets_in.dataset(one, contract, "", None)
            ):
                continue
            after = normal_dataset(there)
            changed = metrics.changed_metrics(after, before, one.name, contract)
            entries += changed.values()
            content = datasets.dataset(_without_count(after, changed, before), one, contract)
            if known:
                self._files.patch(one.where, datasets.dataset(before, one, contract), content)
            else:
                self._files.add(one.where, content)
            if "sql" in after:
                self._statement(one.where.removesuffix(".yaml") + ".sql", after["sql"])
            added = replace(one, raw=content, sql=after.get("sql"))
            self._source = replace(self._source, datasets={**self._source.datasets, one.name: added})
        if entries:
            self._metrics(entries)

    def _statement(self, where: str, sql: str) -> None:
        """Lines that include parts stay as they are in the file, unless what they stand for was edited."""
        file = self._source.checkout / where
        if file.is_file():
            before = file.read_text(encoding="utf-8")
            sql = includes.folded(sql, before, sql_parts(self._source.checkout))
        self._files.put(where, sql)

    def _new_dataset(self, there: dict[str, Any]) -> Dataset:
        name = free(file_name(there["table_name"]), self._source.datasets)
        raw = {"uuid": str(there["uuid"]), "name": name}
        if not there.get("sql"):
            raw["from"] = f"{there['schema']}.{there['table_name']}"
        return Dataset(name, str(ASSETS / "datasets" / f"{name}.yaml"), raw, there.get("sql"))

    def _metrics(self, entries: list[dict[str, Any]]) -> None:
        raw = yaml_text.read(self._source.checkout / METRICS_FILE, METRICS_FILE)
        self._files.patch(METRICS_FILE, raw, {"metrics": metrics.merged(raw["metrics"], entries)})

    def _dashboard(self, one: Dashboard, is_new: bool) -> None:
        there = self._found["dashboards"][one.uuid]
        normal = normal_dashboard(there)
        one = self._charts(one, charts_below(there["position"], "ROOT_ID"))
        names = self._source.charts_for(one)
        if is_new:
            self._files.add(one.where, dashboards.dashboard(normal, one, names, self._source))
            return
        before = dashboards_in.dashboard(one, self._source)
        if self._edited("dashboards", one.uuid, one.where, before):
            after = dashboards.dashboard(normal, one, names, self._source)
            was = dashboards.dashboard(normal_dashboard(before), one, names, self._source)
            self._files.patch(one.where, was, after)

    def _charts(self, one: Dashboard, shown: set[str]) -> Dashboard:
        """Writes the charts of a dashboard; returns it with the new ones, which its layout may name."""
        own = dict(one.charts)
        for chart in one.charts.values():
            made = charts_in.chart(chart, self._source)
            if self._edited("charts", chart.uuid, chart.where, made):
                after = charts.chart(normal_chart(self._found["charts"][chart.uuid]), self._source, chart)
                self._files.patch(chart.where, charts.chart(normal_chart(made), self._source, chart), after)
        everywhere = {
            chart.uuid for other in self._source.dashboards.values() for chart in other.charts.values()
        }
        for uuid in sorted(shown - everywhere):
            normal = normal_chart(self._found["charts"][uuid])
            name = free(file_name(normal["slice_name"]), own)
            where = str(ASSETS / "dashboards" / one.name / "charts" / f"{name}.yaml")
            own[name] = Chart(name, where, charts.chart(normal, self._source, None))
            self._files.add(where, own[name].raw)
        edited = is_edited("dashboards", self._found["dashboards"][one.uuid])
        for name, chart in one.charts.items():
            if edited and chart.uuid not in shown and name not in self._lent(one):
                self._files.remove(chart.where)
        one = replace(one, charts=own)
        self._source = replace(self._source, dashboards={**self._source.dashboards, one.name: one})
        return one

    def _lent(self, one: Dashboard) -> set[str]:
        """Names of a dashboard's charts that others show."""
        others = (other for other in self._source.dashboards.values() if other.name != one.name)
        shown = [name for other in others for name in self._source.charts_on(other)]
        return {name.removeprefix(f"{one.name}/") for name in shown if name.startswith(f"{one.name}/")}


def _without_count(normal: dict[str, Any], changed: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """Superset gives every new dataset a metric "count", which no file needs until somebody defines it."""
    kept = {
        name: one for name, one in normal["metrics"].items() if name in changed or name in before["metrics"]
    }
    return {**normal, "metrics": kept}
