"""What people of each role see in Superset, and what they do not."""
