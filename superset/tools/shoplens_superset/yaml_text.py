"""Reads YAML strictly and writes it as people would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .problems import Problem, ShoplensError

LINE = 110


class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Refuses a key that stands twice, of which YAML would silently keep the last."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[str, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"key '{key.value}' stands twice", key.start_mark
            )
        seen.add(key.value)
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def parse(text: str, where: str) -> Any:
    """The values in a YAML text; where is for messages."""
    try:
        return yaml.load(text, _StrictLoader)
    except yaml.MarkedYAMLError as e:
        mark = e.problem_mark or e.context_mark
        line = f" in line {mark.line + 1}" if mark else ""
        raise ShoplensError(Problem(where, f"not YAML{line} ({e.problem})", "correct it")) from e


def read(file: Path, where: str) -> dict[str, Any]:
    """The mapping in a YAML file."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as e:
        raise ShoplensError(Problem(where, "there is no such file", "add it")) from e
    value = parse(text, where)
    if not isinstance(value, dict):
        raise ShoplensError(Problem(where, "holds no keys and values", "write them as in superset/README.md"))
    return value


class _Dumper(yaml.SafeDumper):
    """Keeps keys in order, indents lists, puts short lists and list items on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.Node:
        node = super().represent_sequence(tag, sequence, flow_style)
        node.flow_style = _fits(sequence)
        for item, item_node in zip(sequence, node.value, strict=True):
            if isinstance(item, dict):
                item_node.flow_style = _fits(item)
        return node


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _fits(value: Any) -> bool:
    items = value.values() if isinstance(value, dict) else value
    plain = all(not isinstance(item, (dict, list)) and "\n" not in str(item) for item in items)
    return plain and len(str(value)) < LINE - 20


def dump(value: Any) -> str:
    """YAML text of a value, the same for equal values."""
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=LINE)


def dump_items(items: list[Any]) -> str:
    """Text of the items of a list, dashes in the first column."""
    return "".join(line.removeprefix("  ") for line in _lines_below(items))


def _lines_below(items: list[Any]) -> list[str]:
    # Below a key and never on its line, whatever would fit there.
    node = _Dumper(None, sort_keys=False).represent_data(items)
    node.flow_style = False
    pair = (yaml.ScalarNode("tag:yaml.org,2002:str", "items"), node)
    mapping = yaml.MappingNode("tag:yaml.org,2002:map", [pair], flow_style=False)
    text = yaml.serialize(mapping, Dumper=_Dumper, allow_unicode=True, width=LINE)
    return text.splitlines(keepends=True)[1:]
