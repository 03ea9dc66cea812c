"""Command line: python -m shoplens_superset dashboards import|export|check, access apply."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .access.apply import apply as apply_access
from .check import check_assets
from .exporting import export_assets
from .importing import import_assets
from .problems import ShoplensError
from .settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the status is 1 if it failed."""
    parsed = _parser().parse_args(arguments)
    try:
        for line in _run(parsed, Settings()):
            print(line)
    except ShoplensError as e:
        print(e, file=sys.stderr)
        return 1
    return 0


def _run(parsed: argparse.Namespace, settings: Settings) -> list[str]:
    if parsed.command == "apply":
        return apply_access(settings, parsed.password_of, parsed.password_file)
    if parsed.command == "import":
        return [import_assets(settings, parsed.only, parsed.overwrite, _tell)]
    if parsed.command == "check":
        return check_assets(settings, parsed.live, parsed.accept, _tell)
    return export_assets(settings, parsed.only, parsed.add)


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shoplens_superset", description=__doc__)
    topics = parser.add_subparsers(dest="topic", required=True)
    dashboards = topics.add_parser("dashboards", help="dashboards as code")
    commands = dashboards.add_subparsers(dest="command", required=True)
    importing = commands.add_parser("import", help="asset files into Superset, all or nothing")
    exporting = commands.add_parser("export", help="what was edited in Superset back into the asset files")
    checking = commands.add_parser("check", help="problems in the asset files, one per line")
    checking.add_argument("--live", action="store_true", help="ask Trino too, through Superset")
    checking.add_argument("--accept", action="store_true", help="add new objects to assets/uuids.txt")
    for command in (importing, exporting):
        command.add_argument("--only", nargs="+", default=[], metavar="NAME", help="only these dashboards")
    help_ = "also over what was edited in Superset since its import; what it held is kept in a file"
    importing.add_argument("--overwrite", action="store_true", help=help_)
    help_ = "also a dashboard made in Superset, by the slug it has there"
    exporting.add_argument("--add", nargs="+", default=[], metavar="SLUG", help=help_)
    access = topics.add_parser("access", help="roles, users and row-level security")
    applying = access.add_subparsers(dest="command", required=True).add_parser(
        "apply", help="bring Superset to what the roles and the users of the home say"
    )
    applying.add_argument("--password-of", metavar="NAME", help="whose password is set")
    applying.add_argument("--password-file", type=Path, metavar="FILE", help="the file that holds it")
    return parser


if __name__ == "__main__":
    sys.exit(main())
