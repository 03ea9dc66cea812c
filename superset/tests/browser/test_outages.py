"""What people see when something is down: words and a way back, never a spinner without an end."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from shoplens_superset.browser import Visitor
from shoplens_superset.settings import Settings

from .test_dashboards import DASHBOARDS

DASHBOARD = DASHBOARDS[0] if DASHBOARDS else ""
_RESTART_SECONDS = 400


def test_an_expired_session_leads_to_the_login_page(visitor: Visitor) -> None:
    page = visitor.open(DASHBOARD)
    page.show(page.tabs[0])
    visitor.context.clear_cookies()
    page.page.locator('[data-test="refresh-button"]').click()
    page.page.wait_for_url(lambda address: "/login" in address, timeout=60_000)
    page.page.locator("#username").wait_for()
    visitor.log_in()


def test_without_trino_charts_say_so_and_recover(visitor: Visitor, settings: Settings) -> None:
    record = settings.home / "run" / "trino.properties" if settings.home else Path("/nonexistent")
    if not record.is_file():
        pytest.skip("Trino can only be stopped where SHOPLENS_HOME names its platform")
    page = visitor.open(DASHBOARD)
    page.show(page.tabs[0])
    stop(record)
    try:
        page.page.locator('[data-test="refresh-button"]').click()
        page.page.wait_for_timeout(1000)
        page.settle()
        told = page.trouble()
        assert told, "charts look fine while Trino is down"
        assert all("an alert without words" not in line for line in told)
    finally:
        command = [str(settings.checkout / "shoplens"), "up"]
        subprocess.run(command, check=True, timeout=_RESTART_SECONDS, stdin=subprocess.DEVNULL)
    page.page.locator('[data-test="refresh-button"]').click()
    page.page.wait_for_timeout(1000)
    page.settle()
    assert page.trouble() == []


def stop(record: Path) -> None:
    """Ends the server of a record and waits until it is gone."""
    process = int(
        next(line[4:] for line in record.read_text(encoding="utf-8").splitlines() if line.startswith("pid="))
    )
    os.kill(process, signal.SIGKILL)
    deadline = time.monotonic() + 30
    while Path(f"/proc/{process}").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
