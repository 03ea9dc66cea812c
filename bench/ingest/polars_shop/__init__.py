"""Shoplens' batch run as Polars' own users would write it: expressions over narrow, sorted frames."""
