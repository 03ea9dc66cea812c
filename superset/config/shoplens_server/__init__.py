"""What Superset's configuration, preparation and web server are made of."""
