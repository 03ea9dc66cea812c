"""Opens dashboards cold and warm, asks Trino each chart's query alone, and prints two tables."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from ..browser import Visitor
from ..client import Client
from ..problems import ShoplensError
from ..reading import load
from ..settings import Settings
from ..trino_sql import Trino
from . import tables
from .measure import Bench


def main() -> int:
    """Runs the benchmark of the dashboards that the arguments name."""
    parser = argparse.ArgumentParser(prog="shoplens bench dashboards", description=__doc__)
    parser.add_argument("--dashboards", default="", help="names with commas between (default: all)")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each query; the median counts")
    parser.add_argument("--output", type=Path, help="writes every measurement as JSON, too")
    asked = parser.parse_args()
    settings = Settings()
    try:
        source = load(settings.checkout)
        names = asked.dashboards.split(",") if asked.dashboards else list(source.dashboards)
        chosen = source.only(names).chosen
        with Visitor.of(settings) as visitor:
            bench = Bench(visitor, Client.of(settings), Trino.of(settings), settings.home, asked.repeat)
            for dashboard in chosen.values():
                print(f"Looking through {dashboard.raw['title']}", file=sys.stderr, flush=True)
                bench.look_through(dashboard)
            # Trino has then worked long enough to be as quick as one that has been up for a day.
            bench.ask_all()
            for dashboard in chosen.values():
                print(f"Opening {dashboard.raw['title']}", end=" ", file=sys.stderr, flush=True)
                seen = bench.open(dashboard)
                print(f"{seen.cold:.1f} s cold, {seen.warm:.1f} s warm", file=sys.stderr, flush=True)
    except ShoplensError as e:
        print(f"shoplens: {e}", file=sys.stderr)
        return 1
    print(tables.charts(bench.queries))
    print()
    print(tables.dashboards(bench.visits))
    for failure in bench.failures:
        print(f"failed: {failure}")
    if asked.output:
        told = {
            "charts": [asdict(one) for one in bench.queries],
            "dashboards": [asdict(one) for one in bench.visits],
        }
        asked.output.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
