"""The check command: all files, and with --live the servers too."""

from __future__ import annotations

from collections.abc import Callable

from .checking import check
from .checking.live import check_live
from .checking.uuids import accept
from .client import Client
from .problems import ShoplensError
from .reading import load
from .settings import Settings


def check_assets(settings: Settings, live: bool, accept_new: bool, tell: Callable[[str], None]) -> list[str]:
    """A summary line; raises with a line for every problem."""
    source = load(settings.checkout)
    lines = [f"uuids.txt: {accept(source)} lines changed."] if accept_new else []
    problems = check(source)
    if live:
        problems += check_live(source, Client.of(settings), tell)
    if problems:
        raise ShoplensError(*problems, f"{len(problems)} problem{'s' if len(problems) > 1 else ''}.")
    charts = sum(len(one.charts) for one in source.dashboards.values())
    asked = ", columns and metrics as in Trino" if live else ""
    return [
        *lines,
        f"{len(source.dashboards)} dashboards, {charts} charts, {len(source.datasets)} datasets,"
        f" {len(source.contract.metrics())} metrics: no problems{asked}.",
    ]
