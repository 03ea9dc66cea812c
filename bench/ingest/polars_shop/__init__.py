"""Shoplens' batch run in Polars: expressions over narrow, sorted frames."""
