"""Colours by label, with shades for clusters that are told apart by a word."""

from __future__ import annotations

from typing import Any

SHADES = "shades"


def colors_by_label(raw: dict[str, Any]) -> dict[str, str]:
    """All groups of colors.yaml as one, and a shade for every word before a label of the shaded group."""
    groups = {name: group for name, group in raw.items() if name != SHADES}
    labels = {label: color for group in groups.values() for label, color in group.items()}
    shades = raw.get(SHADES, {})
    shaded = {
        f"{word} {label}": shade(color, share)
        for label, color in groups.get(shades.get("of", ""), {}).items()
        for word, share in shades.get("words", {}).items()
    }
    return {**shaded, **labels}


def shade(color: str, share: float) -> str:
    """The colour moved by a share of the way to white, or if below 0 to black."""
    target = 255 if share > 0 else 0
    parts = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part + (target - part) * abs(share)):02X}" for part in parts)
