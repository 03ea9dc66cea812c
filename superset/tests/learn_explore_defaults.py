"""Writes down what Superset's explore view adds to every chart it saves, so that exports leave it out.

Run it after an update of Superset or with new kinds of charts, against a Superset with imported dashboards:
PYTHONPATH=superset/tools python superset/tests/learn_explore_defaults.py [KIND...]
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from shoplens_superset import yaml_text
from shoplens_superset.checking.charts import COLUMN_KEYS, EITHER_KEYS, METRIC_KEYS
from shoplens_superset.client import Client
from shoplens_superset.normal import normal_chart
from shoplens_superset.settings import Settings

FILE = Path(__file__).parents[1] / "tools/shoplens_superset/explore_defaults.yaml"
CHROMIUM = os.environ.get("SHOPLENS_CHROMIUM")
# What a chart is about is no default, whatever the explore view proposes.
SUBJECTS = {*COLUMN_KEYS, *METRIC_KEYS, *EITHER_KEYS, "viz_type", "adhoc_filters", "adhoc_filters_b"}


def main(kinds: list[str]) -> None:
    """Opens an empty chart of every kind, and writes down what its settings are."""
    settings = Settings()
    client = Client.of(settings)
    kinds = kinds or sorted({chart["viz_type"] for chart in client.all("chart", ["viz_type"])})
    dataset = client.all("dataset", ["id"])[0]["id"]
    learned = yaml_text.read(FILE, FILE.name)
    common = learned.pop("all")
    learned = {kind: {**common, **own} for kind, own in learned.items()}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = logged_in(browser, settings)
        for kind in kinds:
            learned[kind] = defaults(page, f"{settings.superset_url}/explore/?viz_type={kind}", dataset)
            print(f"{kind}: {len(learned[kind])} settings", flush=True)
    FILE.write_text("# Made by superset/tests/learn_explore_defaults.py\n" + yaml_text.dump(shared(learned)))


def logged_in(browser: Browser, settings: Settings) -> Any:
    """A page of somebody who may make charts."""
    page = browser.new_page()
    page.goto(f"{settings.superset_url}/login/")
    page.locator("[data-test=username-input]").fill(settings.superset_user)
    page.locator("[data-test=password-input]").fill(settings.superset_password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/welcome/**", timeout=120_000)
    return page


def defaults(page: Any, address: str, dataset: int) -> dict[str, Any]:
    """The settings that the explore view gives a new chart."""

    def saves_state(request: Any) -> bool:
        return request.method == "POST" and "/api/v1/explore/form_data" in request.url

    with page.expect_request(saves_state, timeout=120_000) as waiting:
        page.goto(f"{address}&datasource_type=table&datasource_id={dataset}")
    form_data = json.loads(waiting.value.post_data_json["form_data"])
    params = normal_chart({"params": form_data})["params"]
    return {key: value for key, value in sorted(params.items()) if key not in SUBJECTS}


def shared(learned: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What holds for all kinds said once."""
    first, *others = learned.values()
    common = {
        key: value for key, value in first.items() if all(key in one and one[key] == value for one in others)
    }
    own = {
        kind: {key: value for key, value in one.items() if key not in common} for kind, one in learned.items()
    }
    return {"all": common, **dict(sorted(own.items()))}


if __name__ == "__main__":
    main(sys.argv[1:])
