"""How charts look beyond what their own settings can say."""

from __future__ import annotations

from superset.config import THEME_DARK, THEME_DEFAULT

# Superset names each box plot's legend 'boxplot' and 'outlier', and leaves out labels of close boxes.
CHARTS = {
    "echartsOptionsOverridesByChartType": {
        "box_plot": {"legend": {"show": False}, "xAxis": {"axisLabel": {"interval": 0}}},
    }
}

LIGHT = {**THEME_DEFAULT, **CHARTS}
DARK = {**THEME_DARK, **CHARTS}
