"""Changes of files, collected first and written when everything went well."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import yaml_patch, yaml_text


@dataclass
class Files:
    """New texts by path below the checkout; None stands for a file to remove."""

    checkout: Path
    texts: dict[str, str | None] = field(default_factory=dict)

    def patch(self, where: str, before: Any, after: Any) -> None:
        """Changes in a YAML file what differs between two contents."""
        text = (self.checkout / where).read_text(encoding="utf-8")
        self.put(where, yaml_patch.patch(text, before, after))

    def add(self, where: str, content: Any) -> None:
        """A new YAML file."""
        self.put(where, yaml_text.dump(content))

    def put(self, where: str, text: str) -> None:
        """The text that a file shall have."""
        file = self.checkout / where
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            self.texts[where] = text

    def remove(self, where: str) -> None:
        """A file that shall be gone."""
        self.texts[where] = None

    def write(self) -> list[str]:
        """Writes all changes; a line for each and a summary."""
        lines = []
        for where, text in sorted(self.texts.items()):
            file = self.checkout / where
            verb = "removed" if text is None else "changed" if file.is_file() else "added"
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            lines.append(f"{verb}  {where}")
        counts = Counter(line.partition(" ")[0] for line in lines)
        told = ", ".join(f"{counts[verb]} {verb}" for verb in ("changed", "added", "removed") if counts[verb])
        return [
            *lines,
            f"Files: {told}." if told else "Nothing to export: Superset holds what the files say.",
        ]
