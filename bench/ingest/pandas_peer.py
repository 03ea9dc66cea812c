"""Shoplens' batch run in pandas: python -m ingest.pandas_peer INPUT.csv OUTPUT_DIR --threads 2"""

import pyarrow as pa

from ingest import command_line
from ingest.pandas_shop import run


def main() -> None:
    arguments = command_line.parse(__doc__)
    pa.set_cpu_count(arguments.threads)
    run.run(arguments.input, arguments.output, arguments.threads)


if __name__ == "__main__":
    main()
