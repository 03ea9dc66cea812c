"""What goes wrong, said so that the reader knows where and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One finding: the file (or object) it is about, what is wrong, what to do."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: {self.remedy}"


class ShoplensError(Exception):
    """Ends a command with its sentences, one per line, and exit status 1."""

    def __init__(self, *problems: Problem | str) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
