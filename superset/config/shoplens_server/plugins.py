"""Serves the chart plugins in superset/plugins to Superset's pages.

With the feature DYNAMIC_PLUGINS, pages ask /dynamic-plugins/api/read which plugins there are and import each
as a module. Superset lost that route in an upgrade of its framework, so it is answered here.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, jsonify, send_from_directory, url_for

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"
A_YEAR = 365 * 24 * 3600

log = logging.getLogger(__name__)
blueprint = Blueprint("shoplens_plugins", __name__)


@dataclass(frozen=True)
class Plugin:
    """A built plugin: its folder, and the digest of the sources it was built from."""

    key: str
    folder: Path
    version: str


def built_plugins(plugins: Path = PLUGINS) -> dict[str, Plugin]:
    """The plugins that have been built, by key."""
    found = {}
    for package in sorted(plugins.glob("*/package.json")):
        key, dist = package.parent.name, package.parent / "dist"
        stamp = dist / "built-from"
        if stamp.is_file():
            found[key] = Plugin(key, dist, stamp.read_text().strip())
        else:
            log.warning("The chart plugin %s is not built: run superset/plugins/build.py.", key)
    return found


@blueprint.get("/dynamic-plugins/api/read")
def read() -> Response:
    """Which plugins a page shall import."""
    plugins = built_plugins().values()
    result = [
        {
            "key": plugin.key,
            "name": plugin.key,
            "bundle_url": url_for(
                "shoplens_plugins.serve", key=plugin.key, version=plugin.version, file=f"{plugin.key}.js"
            ),
        }
        for plugin in plugins
    ]
    return jsonify(count=len(result), result=result)


@blueprint.get("/shoplens-plugins/<key>/<version>/<file>")
def serve(key: str, version: str, file: str) -> Response:
    """A file of a plugin; its address changes with its content, so that browsers may keep it."""
    plugin = built_plugins().get(key)
    if plugin is None or not file.endswith((".js", ".txt")):
        abort(404)
    max_age = A_YEAR if version == plugin.version else 0
    return send_from_directory(plugin.folder, file, max_age=max_age)


def register(app: Flask) -> None:
    """Adds the routes; to be called by FLASK_APP_MUTATOR."""
    app.register_blueprint(blueprint)
