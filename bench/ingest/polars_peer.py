"""Shoplens' batch run in Polars: python -m ingest.polars_peer INPUT.csv OUTPUT_DIR --threads 2"""

import os

from ingest import command_line


def main() -> None:
    """Sets the environment, then loads Polars."""
    arguments = command_line.parse(__doc__)
    # Polars reads both when it is loaded. Memory given back at once is fetched again at once.
    os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:10000,muzzy_decay_ms:10000")
    os.environ["POLARS_MAX_THREADS"] = str(arguments.threads)
    from ingest.polars_shop import run

    run.run(arguments.input, arguments.output)


if __name__ == "__main__":
    main()
