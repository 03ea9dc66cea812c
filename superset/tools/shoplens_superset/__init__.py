"""Shoplens's Superset dashboards as code: files to Superset and back, and checks of the files."""
