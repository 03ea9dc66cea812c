"""Refuses keys that nobody reads, so that a typing error cannot pass for a setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .problems import Problem, ShoplensError


@dataclass(frozen=True)
class Keys:
    """The keys of one mapping in a file."""

    where: str
    raw: dict[str, Any]

    def allow(self, required: Sequence[str] = (), optional: Sequence[str] = ()) -> None:
        """Raises for every key that is missing or unknown."""
        if not isinstance(self.raw, dict):
            raise ShoplensError(Problem(self.where, f"'{self.raw}' is no mapping", "write keys and values"))
        known = [*required, *optional]
        problems = [
            Problem(self.where, f"key '{key}' is missing", "write it")
            for key in required
            if self.raw.get(key) is None
        ]
        problems += [
            Problem(self.where, f"key '{key}' is unknown", f"the keys known there are {', '.join(known)}")
            for key in self.raw
            if key not in known
        ]
        if problems:
            raise ShoplensError(*problems)
