"""Makes the short files' content from the normal form of what is in Superset."""
