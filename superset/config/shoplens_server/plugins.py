"""Serves the chart plugins in `superset/plugins`.

Superset's pages ask `/dynamic-plugins/api/read` for plugins, a route that Superset itself has lost; each
plugin is an ES module `dist/index.js` in a folder named like its chart kind.
"""

from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, jsonify, send_from_directory
from flask.wrappers import Response

FOLDER = Path(__file__).resolve().parents[2] / "plugins"
ROUTE = "/shoplens-plugins"
MODULE = "dist/index.js"
A_YEAR = 365 * 24 * 60 * 60

routes = Blueprint("shoplens_plugins", __name__)


def serve_plugins(app: Flask) -> None:
    """Adds the routes to Superset."""
    app.register_blueprint(routes)


@routes.get("/dynamic-plugins/api/read")
def list_plugins() -> Response:
    """The plugins that are there, as Superset's pages want them told."""
    return jsonify({"result": [_plugin(module) for module in sorted(FOLDER.glob(f"*/{MODULE}"))]})


@routes.get(f"{ROUTE}/<name>/<path:file>")
def read_plugin(name: str, file: str) -> Response:
    """A file of a plugin; its address changes with its content, so browsers may keep it."""
    return send_from_directory(FOLDER / Path(name).name / "dist", file, max_age=A_YEAR)


def _plugin(module: Path) -> dict[str, Any]:
    name = module.parents[1].name
    changed = int(module.stat().st_mtime)
    return {"key": name, "name": name, "bundle_url": f"{ROUTE}/{name}/{module.name}?changed={changed}"}
