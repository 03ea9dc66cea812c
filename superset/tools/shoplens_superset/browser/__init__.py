"""Opens dashboards in a real browser, for the tests and the benchmark."""

from .capture import ChartQuery
from .dashboard import DashboardPage
from .filter_bar import FilterBar
from .visitor import Visitor

__all__ = ["ChartQuery", "DashboardPage", "FilterBar", "Visitor"]
