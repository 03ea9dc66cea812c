"""How charts look beyond what their own settings can say."""

from __future__ import annotations

from typing import Any

from superset.config import THEME_DARK, THEME_DEFAULT

# Superset names each box plot's legend 'boxplot' and 'outlier', and leaves labels of close boxes out or
# writes them over one another.
CHARTS = {
    "echartsOptionsOverridesByChartType": {
        "box_plot": {
            "legend": {"show": False},
            "xAxis": {"axisLabel": {"interval": 0, "width": 80, "overflow": "break", "lineHeight": 15}},
        },
    }
}

# The usual picture of a chart that loads moves sixty times a second. A browser without a graphics card works
# more on drawing twenty of them than Trino on the answers. This one moves three times a second.
DOTS = "".join(
    f'<circle cx="{x}" cy="12" r="4"><animate attributeName="opacity" values="{values}" dur="1s"'
    ' calcMode="discrete" repeatCount="indefinite"/></circle>'
    for x, values in ((12, "1;.3;.3"), (28, ".3;1;.3"), (44, ".3;.3;1"))
)
SPINNER = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="24" viewBox="0 0 56 24" fill="#2893B3">'
    f"{DOTS}</svg>"
)


def _ours(theme: dict[str, Any]) -> dict[str, Any]:
    return {**theme, **CHARTS, "token": {**theme["token"], "brandSpinnerSvg": SPINNER}}


LIGHT = _ours(THEME_DEFAULT)
DARK = _ours(THEME_DARK)
