"""One import at a time on one platform."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .problems import ShoplensError


@contextmanager
def only_import(home: Path | None) -> Iterator[None]:
    """Holds the lock of the platform's folder; without a folder reading back is what notices others."""
    if home is None:
        yield
        return
    file = home / "run" / "dashboards-import.lock"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as e:
            lock.seek(0)
            raise ShoplensError(
                f"Another import is running (process {lock.read().strip() or 'unknown'}): wait until it ends."
            ) from e
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
