"""Command line: python -m shoplens_superset dashboards import."""

from __future__ import annotations

import argparse
import sys

from .importing import import_assets
from .problems import ShoplensError
from .settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the status is 1 if it failed."""
    parsed = _parser().parse_args(arguments)
    try:
        print(import_assets(Settings(), parsed.only))
    except ShoplensError as e:
        print(e, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shoplens_superset", description=__doc__)
    topics = parser.add_subparsers(dest="topic", required=True)
    dashboards = topics.add_parser("dashboards", help="dashboards as code")
    commands = dashboards.add_subparsers(dest="command", required=True)
    importing = commands.add_parser("import", help="asset files into Superset")
    importing.add_argument("--only", nargs="+", default=[], metavar="NAME", help="only these dashboards")
    return parser


if __name__ == "__main__":
    sys.exit(main())
