"""Builds Superset's plugins where they are missing or older than their sources; safe to run at every start.

What was built is kept by the content of its sources in the user's cache, where a fresh clone finds it.
Node and npm are taken from PATH, or else from the Python package index: nobody has to install them.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAMP = "built-from"
SOURCES = ("package.json", "package-lock.json", ".npmrc", "bundle.js", "src")
OLDEST_NODE = 18


class BuildError(Exception):
    """A sentence on what went wrong and what to do."""


def say(sentence: str) -> None:
    """Tells people, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


def cache_folder() -> Path:
    """Where the command line keeps its downloads as well."""
    configured = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(configured) if configured.startswith("/") else Path.home() / ".cache"
    return base / "shoplens"


def digest(plugin: Path) -> str:
    """What the sources of a plugin are, in 16 characters."""
    state = hashlib.sha256()
    for name in SOURCES:
        source = plugin / name
        for file in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if file.is_file():
                content = file.read_bytes()
                state.update(f"{file.relative_to(plugin).as_posix()}\0{len(content)}\0".encode())
                state.update(content)
    return state.hexdigest()[:16]


def run(command: list[str], folder: Path, path: str, task: str) -> None:
    """Runs a program that finds others in the path, and tells what it said if it fails."""
    environment = {**os.environ, "PATH": path}
    outcome = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if outcome.returncode != 0:
        said = [line for line in (outcome.stderr or outcome.stdout).splitlines() if "warn" not in line]
        words = "\n".join(f"    {line}" for line in said[:8])
        raise BuildError(f"{task} failed:\n{words}\nSee that the registry can be reached, then try again.")


def usable_node(path: str) -> bool:
    """Whether node and npm are in the path and new enough."""
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if not (node and npm):
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    major = version.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def path_with_node() -> str:
    """A PATH that has Node and npm."""
    usual = os.environ.get("PATH", os.defpath)
    if usable_node(usual):
        return usual
    requirements = HERE / "requirements.txt"
    name = f"node-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:8]}"
    target = cache_folder() / name
    path = f"{target / 'bin'}{os.pathsep}{usual}"
    if not usable_node(path):
        say(f"Fetching Node to build Superset's plugins (PATH has none from {OLDEST_NODE} on) ...")
        run([sys.executable, "-m", "venv", "--clear", str(target)], HERE, usual, "Making an environment")
        pip = [str(target / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        run([*pip, "install", "-r", str(requirements)], HERE, usual, "Fetching Node as a Python package")
    if not usable_node(path):
        raise BuildError(f"Node in {target} does not run; install Node {OLDEST_NODE} or newer yourself.")
    return path


def bundle(plugin: Path, target: Path) -> None:
    """Builds a plugin apart from its sources and puts the outcome in a folder that appears as a whole."""
    path = path_with_node()
    draft = target.with_name(target.name + ".incomplete")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    for name in SOURCES:
        source = plugin / name
        if source.is_dir():
            shutil.copytree(source, draft / name)
        else:
            shutil.copy(source, draft / name)
    say(f"Building Superset's plugin {plugin.name} ...")
    run(["npm", "ci"], draft, path, f"Fetching the libraries of the plugin {plugin.name}")
    run(["npm", "run", "build"], draft, path, f"Building the plugin {plugin.name}")
    (draft / "dist").rename(target)
    shutil.rmtree(draft)


def build(plugin: Path) -> Path:
    """Brings a plugin's dist folder up to date."""
    wanted = digest(plugin)
    dist = plugin / "dist"
    stamp = dist / STAMP
    if stamp.is_file() and stamp.read_text() == wanted:
        return dist
    cached = cache_folder() / f"superset-plugin-{plugin.name}-{wanted}"
    cached.parent.mkdir(parents=True, exist_ok=True)
    with open(cached.with_name(cached.name + ".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not cached.is_dir():
            bundle(plugin, cached)
        draft = plugin / ".dist.incomplete"
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(cached, draft)
        (draft / STAMP).write_text(wanted)
        shutil.rmtree(dist, ignore_errors=True)
        draft.rename(dist)
    return dist


def main() -> int:
    """Builds all plugins beside this file."""
    try:
        for package in sorted(HERE.glob("*/package.json")):
            build(package.parent)
    except (BuildError, OSError) as trouble:
        say(f"Superset's plugins cannot be built: {trouble}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
