"""Shoplens' batch run in Spark SQL; the statements are in spark_sql."""
