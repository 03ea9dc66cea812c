"""The comparison must find whatever is planted, and nothing where nothing is."""

import tempfile
import unittest
from pathlib import Path

import duckdb

from ingest.compare import Comparison
from tests import small_shop


class CompareTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls._folder.name)
        small_shop.write(cls.folder / "events.csv")
        for name in ("ours", "theirs"):
            small_shop.run("duckdb", cls.folder / "events.csv", cls.folder / name)

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    def differences(self):
        return Comparison(self.folder / "ours", self.folder / "theirs").differences()

    def plant(self, table, select):
        """Writes their table anew by a query over `rows`, until the test has ended."""
        file = self.folder / "theirs" / table / "part-0.parquet"
        original = file.read_bytes()
        self.addCleanup(file.write_bytes, original)
        changed = self.folder / "changed.parquet"
        with duckdb.connect() as db:
            db.execute(f"CREATE TABLE rows AS FROM '{file}'")
            db.execute(f"COPY ({select}) TO '{changed}' (FORMAT parquet)")
        file.write_bytes(changed.read_bytes())

    def assert_found(self, *beginnings):
        found = self.differences()
        for beginning in beginnings:
            self.assertTrue(
                any(sentence.startswith(beginning) for sentence in found), (beginning, found)
            )

    def test_equal_tables_have_no_difference(self):
        self.assertEqual([], self.differences())

    def test_one_price_is_found(self):
        first = "row_number() OVER (ORDER BY event_id)"
        self.plant(
            "shop.events",
            f"SELECT * REPLACE (CASE WHEN {first} = 1 THEN price + 0.01 ELSE price END AS price)"
            " FROM rows",
        )
        self.assert_found("shop.events: 1 rows: ")

    def test_one_flag_is_found(self):
        first = "row_number() OVER (ORDER BY event_id) = 1"
        self.plant(
            "shop.events",
            "SELECT * REPLACE (is_price_outlier <> (" + first + ") AS is_price_outlier) FROM rows",
        )
        self.assert_found("shop.events.is_price_outlier: differs in 1 rows")

    def test_events_of_another_session_are_found(self):
        self.plant(
            "shop.events",
            "SELECT * REPLACE (CASE WHEN session_id = (SELECT min(session_id) FROM rows)"
            " THEN (SELECT max(session_id) FROM rows) ELSE session_id END AS session_id) FROM rows",
        )
        self.assert_found("shop.events.session_start")

    def test_a_missing_session_is_found(self):
        self.plant("shop.sessions", "FROM rows ORDER BY session_id OFFSET 1")
        self.assert_found("shop.sessions: ", "shop.events: ")

    def test_a_row_twice_is_found(self):
        self.plant("summary.daily_events", "FROM rows UNION ALL FROM rows WHERE day = '2019-10-02'")
        self.assert_found("summary.daily_events: ")

    def test_a_mean_beyond_rounding_is_found(self):
        self.plant(
            "shop.customers",
            "SELECT * REPLACE (avg_price_purchased * (1 + 1e-8) AS avg_price_purchased) FROM rows",
        )
        self.assert_found("shop.customers.avg_price_purchased")

    def test_a_mean_within_rounding_is_no_difference(self):
        self.plant(
            "shop.customers",
            "SELECT * REPLACE (avg_price_purchased * (1 + 1e-12) AS avg_price_purchased) FROM rows",
        )
        self.assertEqual([], self.differences())

    def test_a_brand_that_no_latest_event_has_is_found(self):
        self.plant(
            "shop.products",
            "SELECT * REPLACE (CASE WHEN product_id = 1 THEN 'other' ELSE brand END AS brand)"
            " FROM rows",
        )
        self.assert_found("shop.products.brand: differs in 1 rows")

    def test_a_sample_of_other_rows_is_found(self):
        self.plant("summary.price_sample", "SELECT * REPLACE (price + 1 AS price) FROM rows")
        self.assert_found("summary.price_sample: ")

    def test_a_missing_column_is_found(self):
        self.plant("shop.customers", "SELECT * EXCLUDE (is_bot) FROM rows")
        self.assert_found("shop.customers: theirs lacks the column is_bot")


if __name__ == "__main__":
    unittest.main()
