"""Changes values in a YAML text and leaves everything else, comments too, as it stands."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

import yaml

from . import yaml_text


def patch(text: str, before: Any, after: Any) -> str:
    """The text with what differs between two values put in; before is what the text says."""
    if before == after:
        return text
    complete = text if text.endswith("\n") else text + "\n"
    edits = _Edits(complete)
    edits.mapping(yaml.compose(complete, yaml.SafeLoader), before, after)
    return edits.applied()


class _Edits:
    """Replacements of whole lines, collected first and made from the end to the beginning."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines(keepends=True)
        self._edits: list[tuple[int, int, int, int, str]] = []

    def applied(self) -> str:
        lines = list(self._lines)
        for start, end, _, _, text in sorted(self._edits, reverse=True):
            lines[start:end] = [text] if text else []
        return "".join(lines)

    def mapping(self, node: yaml.MappingNode, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Changes a mapping that stands in block style."""
        indent = node.start_mark.column
        pairs = {key.value: (key, value) for key, value in node.value}
        last = self._end(node)
        for key, value in after.items():
            if key not in pairs:
                self._replace(last, last, self._indented({key: value}, indent))
            elif before.get(key) != value:
                self._value(*pairs[key], before.get(key), value)
        for key, (key_node, value_node) in pairs.items():
            if key not in after and key in before:
                self._replace(key_node.start_mark.line, self._end(value_node, key_node), "")

    def _value(self, key: yaml.Node, node: yaml.Node, before: Any, after: Any) -> None:
        block = not getattr(node, "flow_style", True) and node.start_mark.line > key.start_mark.line
        if block and after and isinstance(before, dict) and isinstance(after, dict):
            return self.mapping(node, before, after)
        if (
            block
            and after
            and isinstance(before, list)
            and isinstance(after, list)
            and len(before) == len(node.value)
        ):
            return self._sequence(node, before, after)
        text = self._indented({key.value: after}, key.start_mark.column)
        start = self._lines[key.start_mark.line][: key.start_mark.column]
        # The first key of a list's item shares its line with the dash.
        text = start + text[key.start_mark.column :] if start.strip() else text
        self._replace(key.start_mark.line, self._end(node, key), text)

    def _sequence(self, node: yaml.SequenceNode, before: list[Any], after: list[Any]) -> None:
        dash = node.start_mark.column
        keys = [_Key(one) for one in before], [_Key(one) for one in after]
        for kind, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            if kind == "equal" or (kind == "replace" and _pairs(before[a:b], after[c:d])):
                for old, new in zip(range(a, b), range(c, d), strict=True):
                    self._item(node, old, before[old], after[new], dash)
                continue
            text = "".join(self._dashed(one, dash) for one in after[c:d])
            start = self._start(node, a)
            self._replace(start, self._end(node.value[b - 1]) if b > a else start, text)

    def _item(self, node: yaml.SequenceNode, index: int, before: Any, after: Any, dash: int) -> None:
        if before == after:
            return
        item = node.value[index]
        if isinstance(item, yaml.MappingNode) and not item.flow_style:
            return self.mapping(item, before, after)
        self._replace(self._start(node, index), self._end(item), self._dashed(after, dash))

    def _start(self, node: yaml.SequenceNode, index: int) -> int:
        if index < len(node.value):
            return node.value[index].start_mark.line
        return self._end(node.value[-1])

    def _end(self, node: yaml.Node, key: yaml.Node | None = None) -> int:
        """The first line after a node, before the blank lines and comments that PyYAML counts to it."""
        first = (key or node).start_mark.line
        # A node in block style ends where the next one starts, any other one within its last line.
        block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        end = max(node.end_mark.line + (1 if node.end_mark.column and not block else 0), first + 1)
        while end - 1 > first and _is_blank(self._lines[min(end, len(self._lines)) - 1]):
            end -= 1
        return min(end, len(self._lines))

    def _indented(self, value: dict[str, Any], indent: int) -> str:
        return "".join(_pad(line, indent) for line in yaml_text.dump(value).splitlines(keepends=True))

    def _dashed(self, item: Any, dash: int) -> str:
        return "".join(_pad(line, dash) for line in yaml_text.dump_items([item]).splitlines(keepends=True))

    def _replace(self, start: int, end: int, text: str) -> None:
        # At one place what is deeper belongs first, then what was said first.
        depth = len(text) - len(text.lstrip(" "))
        self._edits.append((start, end, -depth, len(self._edits), text))


class _Key:
    """Items of lists are the same one if they have the same name; what has none must be equal."""

    def __init__(self, item: Any) -> None:
        self._key = yaml_text.dump(item)
        if isinstance(item, dict):
            names = (item[key] for key in ("name", "tab", "chart", "header") if key in item)
            first = item["row"][0] if item.get("row") else {}
            name = next(names, f"row of {first['chart']}" if "chart" in first else None)
            self._key = f"named {name}" if isinstance(name, str) else self._key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


def _pairs(before: list[Any], after: list[Any]) -> bool:
    """Whether each of the one is changed into one of the other of the same kind."""
    mappings = all(isinstance(one, dict) for one in (*before, *after))
    return mappings and [next(iter(one), None) for one in before] == [next(iter(one), None) for one in after]


def _is_blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _pad(line: str, indent: int) -> str:
    return " " * indent + line if line.strip() else line
