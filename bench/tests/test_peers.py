"""Every peer whose packages are there makes the tables that Shoplens made of the same file."""

import importlib.util
import os
import tempfile
import unittest
from pathlib import Path

from ingest.compare import Comparison
from tests import small_shop

PACKAGES = {"duckdb": "duckdb", "polars": "polars", "pandas": "pandas", "spark": "pyspark"}
INPUT, OURS = (os.environ.get(f"SHOPLENS_BENCH_{name}") for name in ("INPUT", "OURS"))


class PeersTest(unittest.TestCase):
    def agrees(self, peer):
        if not importlib.util.find_spec(PACKAGES[peer]):
            self.skipTest(f"{PACKAGES[peer]} is not installed")
        if not INPUT or not OURS:
            self.skipTest("no tables to compare with: run ./shoplens bench check")
        with tempfile.TemporaryDirectory() as folder:
            small_shop.run(peer, INPUT, Path(folder) / "theirs")
            self.assertEqual([], Comparison(OURS, Path(folder) / "theirs").differences())

    def test_duckdb_agrees(self):
        self.agrees("duckdb")

    def test_polars_agrees(self):
        self.agrees("polars")

    def test_pandas_agrees(self):
        self.agrees("pandas")

    def test_spark_agrees(self):
        self.agrees("spark")


if __name__ == "__main__":
    unittest.main()
