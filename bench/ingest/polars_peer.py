"""Shoplens' batch run in Polars: python -m ingest.polars_peer INPUT.csv OUTPUT_DIR --threads 2"""

import os

from ingest import command_line


def main() -> None:
    arguments = command_line.parse(__doc__)
    # Polars takes its number of threads from the environment when it is loaded.
    os.environ["POLARS_MAX_THREADS"] = str(arguments.threads)
    from ingest.polars_shop import run

    run.run(arguments.input, arguments.output)


if __name__ == "__main__":
    main()
