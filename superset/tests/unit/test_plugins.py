"""The plugins' own tests, which need nothing but Node."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"
NAMES = sorted(package.parent.name for package in PLUGINS.glob("*/package.json"))


@pytest.fixture(scope="module")
def node_path() -> str:
    """A PATH with the Node that builds the plugins."""
    sys.path.insert(0, str(PLUGINS))
    try:
        import build

        return build.path_with_node()
    finally:
        sys.path.remove(str(PLUGINS))


@pytest.mark.parametrize("name", NAMES)
def test_the_tests_of_the_plugin_pass(name: str, node_path: str) -> None:
    outcome = subprocess.run(
        ["node", "--test"],
        cwd=PLUGINS / name,
        env={**os.environ, "PATH": node_path},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert outcome.returncode == 0, outcome.stdout[-3000:] + outcome.stderr[-1000:]
    assert "# tests 0" not in outcome.stdout
