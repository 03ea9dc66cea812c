"""The kinds of objects that are kept as files."""

# Folder in bundles, and name in the addresses of the REST API.
RESOURCES = {"datasets": "dataset", "charts": "chart", "dashboards": "dashboard"}
# What an object of the kind is called by.
TITLES = {"datasets": "table_name", "charts": "slice_name", "dashboards": "dashboard_title"}
