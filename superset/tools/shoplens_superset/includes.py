"""Parts that statements share: a line {% include 'x.sql' %} stands for a file of superset/assets/sql."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import indent

from .problems import ShoplensError

# Superset's templates have no include of their own, so it is filled in before Superset sees the statement.
_LINE = re.compile(r"(?m)^([ ]*)\{% include '([^']+)' %\}\n")


def filled(text: str, parts: Mapping[str, str]) -> str:
    """The statement with the parts in it, each as far to the right as its line."""
    return _LINE.sub(lambda found: _part(found, parts), text)


def folded(text: str, before: str, parts: Mapping[str, str]) -> str:
    """A statement out of Superset with the lines that its file had, wherever their parts still stand."""
    for found in _LINE.finditer(before):
        if found[2] in parts:
            text = text.replace(_part(found, parts), found[0], 1)
    return text


def _part(found: re.Match[str], parts: Mapping[str, str]) -> str:
    name = found[2]
    if name not in parts:
        raise ShoplensError(f"includes {name}, which superset/assets/sql does not have")
    return indent(parts[name], found[1])
