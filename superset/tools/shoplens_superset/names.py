"""Names of files for what was made in Superset."""

from __future__ import annotations

import re
from collections.abc import Container


def file_name(title: str) -> str:
    """A title in lower case, with _ for all but letters and digits."""
    return re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_") or "unnamed"


def free(name: str, taken: Container[str]) -> str:
    """The name, or the first with a number that is not taken."""
    number = 2
    candidate = name
    while candidate in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate
