"""Who may see what in Superset: roles and people as files say, brought there by its REST API."""
