"""The arguments that all peers take."""

import argparse
from pathlib import Path


def parse(description: str | None) -> argparse.Namespace:
    """Input, an output folder that is still empty, and the number of threads."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("input", help="CSV file in the REES46 layout, with a header")
    parser.add_argument("output", type=Path, help="empty folder that gets a folder per table")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()
