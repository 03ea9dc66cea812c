"""Finds a Chromium, or installs one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ..problems import ShoplensError

VARIABLE = "SHOPLENS_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# WebGL, which the 3-D plot needs, on machines without a graphics card; all else is drawn quicker without it.
ARGUMENTS = [
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
]


def arguments() -> list[str]:
    """How to start it; the sandbox refuses root."""
    return [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS


def find(playwright_path: str) -> str:
    """The program to start: the named one, one on the PATH, Playwright's own, or one installed now."""
    named = os.environ.get(VARIABLE)
    if named:
        if not os.access(named, os.X_OK):
            raise ShoplensError(f"{VARIABLE} names {named}, which is no program: correct it or unset it.")
        return named
    found = _on_path() or _own(playwright_path)
    if found:
        return found
    print("Installing Chromium for the tests in a browser", file=sys.stderr, flush=True)
    _try([sys.executable, "-m", "playwright", "install", "chromium"])
    found = _own(playwright_path)
    if not found and os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "update", "-qq"])
        _try(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])
        found = _on_path()
    if not found:
        raise ShoplensError(
            "There is no Chromium and none could be installed: install it (Debian: apt-get install chromium),"
            f" or name the program in {VARIABLE}."
        )
    return found


def _on_path() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def _own(path: str) -> str | None:
    return path if path and Path(path).exists() else None


def _try(command: list[str]) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, timeout=600)
