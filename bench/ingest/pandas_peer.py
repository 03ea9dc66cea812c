"""Shoplens' batch run in pandas: python -m ingest.pandas_peer INPUT.csv OUTPUT_DIR --threads 2"""

import ctypes

import pyarrow as pa

from ingest import command_line
from ingest.pandas_shop import run

# Parameters of the C library's mallopt.
M_TRIM_THRESHOLD, M_MMAP_MAX = -1, -4
MOST_KEPT = 2**31 - 1


def keep_memory() -> None:
    """Large arrays come and go: giving their memory back each time cost a fifth of the CPU time."""
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(M_MMAP_MAX, 0)
        library.mallopt(M_TRIM_THRESHOLD, MOST_KEPT)
        pa.set_memory_pool(pa.system_memory_pool())


def main() -> None:
    """Prepares Arrow, then runs."""
    arguments = command_line.parse(__doc__)
    keep_memory()
    pa.set_cpu_count(arguments.threads)
    run.run(arguments.input, arguments.output, arguments.threads)


if __name__ == "__main__":
    main()
