"""Finds what is wrong in the asset files before anybody sees it on a dashboard."""

from __future__ import annotations

from ..problems import Problem
from ..source import Source
from .charts import check_chart, check_orphans
from .dashboards import check_dashboard, check_slugs
from .datasets import Columns, check_dataset, check_metrics
from .uuids import check_uuids


def check(source: Source) -> list[Problem]:
    """Everything that can be seen without servers, sorted by file."""
    columns = {name: Columns.of(dataset, source.contract) for name, dataset in source.datasets.items()}
    problems = [*check_metrics(source), *check_slugs(source), *check_uuids(source)]
    for dataset in source.datasets.values():
        problems += check_dataset(dataset, columns[dataset.name], source)
    for dashboard in source.dashboards.values():
        for chart in dashboard.charts.values():
            problems += check_chart(chart, columns.get(chart.raw["dataset"]))
        problems += check_orphans(dashboard, source)
        problems += check_dashboard(dashboard, columns, source)
    return sorted(set(problems))
