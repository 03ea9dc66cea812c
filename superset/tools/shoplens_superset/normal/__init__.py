"""One form for what is in files and in Superset, without ids and without what changes by itself."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from .charts import normal_chart
from .dashboards import normal_dashboard
from .datasets import normal_dataset

KINDS = {"datasets": normal_dataset, "charts": normal_chart, "dashboards": normal_dashboard}


def fingerprint(kind: str, exported: dict[str, Any]) -> str:
    """A short text that is the same for objects that differ in nothing that people make."""
    text = json.dumps(KINDS[kind](exported), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


__all__ = ["KINDS", "fingerprint", "normal_chart", "normal_dashboard", "normal_dataset"]
