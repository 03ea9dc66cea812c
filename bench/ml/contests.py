"""What is contested, read from the file that Shoplens reads too: all have the same parameters."""

import json
from pathlib import Path

CONTESTS = json.loads(Path(__file__).with_name("contests.json").read_text())

LABEL = "label"
TRAINING = "training"
HELD_OUT = "held-out"


def feature_names(count: int) -> list[str]:
    return [f"f{i}" for i in range(count)]
