"""Measures how long dashboards and the queries of their charts take."""
