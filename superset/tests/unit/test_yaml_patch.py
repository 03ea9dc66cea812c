"""Patches of YAML texts."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from shoplens_superset import yaml_text
from shoplens_superset.yaml_patch import patch

TEXT = """\
# About this.
name: A   # short
list: [1, 2]

# The layout.
layout:
  - tab: One   # first
    content:
      - markdown: |
          Some text.

          More text.
        height: 9
      - header: Traffic
      - row:
          - {chart: a, width: 3}   # narrow
          - {chart: b}
        height: 40
      # before the divider
      - divider
  - tab: Two
    content:
      - {chart: c}

params:
  x: 1   # why
  y: {deep: [1, {z: 2}]}
"""


def patched(change: Any) -> str:
    before = yaml_text.parse(TEXT, "")
    after = copy.deepcopy(before)
    change(after)
    text = patch(TEXT, before, after)
    assert yaml_text.parse(text, "") == after
    return text


def lines_changed(text: str) -> tuple[list[str], list[str]]:
    before, after = TEXT.splitlines(), text.splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_equal_values_leave_the_text_alone() -> None:
    assert patch(TEXT, {"a": 1}, {"a": 1}) == TEXT


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (lambda v: v.update(name="B"), ["name: A   # short"], ["name: B"]),
        (lambda v: v.update(list=[1]), ["list: [1, 2]"], ["list: [1]"]),
        (lambda v: v["params"].update(new=[]), [], ["  new: []"]),
        (lambda v: v["params"].pop("x"), ["  x: 1   # why"], []),
        (
            lambda v: v["layout"][0]["content"][1].update(header="Sales"),
            ["      - header: Traffic"],
            ["      - header: Sales"],
        ),
        (
            lambda v: v["layout"][0]["content"][2]["row"][1].update(width=4),
            ["          - {chart: b}"],
            ["          - {chart: b, width: 4}"],
        ),
        (lambda v: v["layout"][0]["content"][2].pop("height"), ["        height: 40"], []),
        (lambda v: v["layout"][1]["content"].append({"chart": "d"}), [], ["      - {chart: d}"]),
        (lambda v: v["layout"][0]["content"].insert(3, {"chart": "d"}), [], ["      - {chart: d}"]),
        (lambda v: v["layout"][0]["content"].pop(3), ["      - divider"], []),
        (lambda v: v["layout"][0].update(tab="Uno"), ["  - tab: One   # first"], ["  - tab: Uno"]),
    ],
)
def test_only_lines_of_the_change_differ(change: Any, gone: list[str], come: list[str]) -> None:
    assert lines_changed(patched(change)) == (gone, come)


def test_text_without_final_line_break_is_completed() -> None:
    assert patch("a: 1", {"a": 1}, {"a": 1, "b": 2}) == "a: 1\nb: 2\n"


def test_long_texts_are_written_as_blocks() -> None:
    text = patched(lambda v: v["layout"][0]["content"][0].update(markdown="One.\n\nTwo.\n"))
    assert "      - markdown: |\n          One.\n\n          Two.\n        height: 9\n" in text


@pytest.mark.parametrize("seed", range(60))
def test_any_change_gives_the_changed_value(seed: int) -> None:
    chance = random.Random(seed)

    def change(value: Any) -> None:
        for _ in range(chance.randint(1, 4)):
            _mutate(value, chance)

    patched(change)


def _mutate(value: Any, chance: random.Random) -> None:
    """Changes something at a random place."""
    while True:
        places = list(value) if isinstance(value, dict) else list(range(len(value)))
        place = chance.choice(places) if places else None
        if place is not None and isinstance(value[place], (dict, list)) and chance.random() < 0.8:
            value = value[place]
            continue
        break
    new = chance.choice([7, "text: with # signs", ["a", {"b": [1]}], {"k": {"l": "m\nn\n"}}, None, {}])
    if isinstance(value, list):
        if places and chance.random() < 0.4:
            value.pop(place)
        else:
            value.insert(chance.randint(0, len(value)), new)
    elif places and len(value) > 1 and chance.random() < 0.3:
        del value[place]
    else:
        value[chance.choice(["new", place or "new"])] = new
