"""Writes down what Superset's explore view adds to every chart it saves, so that exports leave it out.

Run it after an update of Superset or with new kinds of charts, against a Superset with imported dashboards:
PYTHONPATH=superset/tools python superset/tests/learn_explore_defaults.py
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from shoplens_superset import yaml_text
from shoplens_superset.client import Client
from shoplens_superset.normal import normal_chart
from shoplens_superset.settings import Settings

FILE = Path(__file__).parents[1] / "tools/shoplens_superset/explore_defaults.yaml"
CHROMIUM = os.environ.get("SHOPLENS_CHROMIUM")
PER_KIND = 2


def main() -> None:
    """Opens some charts of every kind, and keeps what they have in common beyond their parameters."""
    settings = Settings()
    charts = Client.of(settings).all("chart", ["id", "viz_type", "params"])
    chosen: dict[str, list[dict[str, Any]]] = {}
    for chart in charts:
        chosen.setdefault(chart["viz_type"], []).append(chart)
    learned = yaml_text.read(FILE, FILE.name)
    common = learned.pop("all")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = logged_in(browser, settings)
        for kind, ofkind in sorted(chosen.items()):
            added = [additions(page, settings, chart) for chart in ofkind[:PER_KIND]]
            found = agreed([*added, {**common, **learned.get(kind, {})}])
            learned[kind] = found
            print(f"{kind}: {len(found)} settings")
    FILE.write_text("# Made by superset/tests/learn_explore_defaults.py\n" + yaml_text.dump(shared(learned)))


def logged_in(browser: Browser, settings: Settings) -> Any:
    """A page of somebody who may see all charts."""
    page = browser.new_page()
    page.goto(f"{settings.superset_url}/login/")
    page.locator("[data-test=username-input]").fill(settings.superset_user)
    page.locator("[data-test=password-input]").fill(settings.superset_password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/welcome/**", timeout=120_000)
    return page


def additions(page: Any, settings: Settings, chart: dict[str, Any]) -> dict[str, Any]:
    """The settings of a chart in the explore view that are not in its parameters."""

    def saves_state(request: Any) -> bool:
        return request.method == "POST" and "/api/v1/explore/form_data" in request.url

    with page.expect_request(saves_state, timeout=120_000) as waiting:
        page.goto(f"{settings.superset_url}/explore/?slice_id={chart['id']}")
    form_data = normal_chart({"params": json.loads(waiting.value.post_data_json["form_data"])})["params"]
    given = json.loads(chart["params"])
    return {key: value for key, value in sorted(form_data.items()) if key not in given}


def agreed(added: list[dict[str, Any]]) -> dict[str, Any]:
    """What charts of a kind have in common; one that sets a key itself says nothing about it."""
    keys = sorted({key for one in added for key in one})
    values = {key: [one[key] for one in added if key in one] for key in keys}
    return {key: found[0] for key, found in values.items() if all(value == found[0] for value in found)}


def shared(learned: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What holds for all kinds said once."""
    first, *others = learned.values()
    common = {key: value for key, value in first.items() if all(one.get(key) == value for one in others)}
    own = {
        kind: {key: value for key, value in one.items() if key not in common} for kind, one in learned.items()
    }
    return {"all": common, **dict(sorted(own.items()))}


if __name__ == "__main__":
    main()
