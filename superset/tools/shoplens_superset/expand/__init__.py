"""Makes Superset's import format from the asset files, the same bytes for the same files."""
