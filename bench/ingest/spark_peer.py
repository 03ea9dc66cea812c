"""Shoplens' batch run in Spark SQL: python -m ingest.spark_peer INPUT.csv OUTPUT_DIR --threads 2"""

import time

from ingest import command_line
from ingest.shop_rules import MICROS_PER_HOUR, MICROS_PER_SECOND
from ingest.spark_shop import session
from ingest.spark_shop.run import Shop


def main() -> None:
    """Starts Spark for one run."""
    arguments = command_line.parse(__doc__)
    size = session.input_bytes(arguments.input)
    latest = int(time.time() * MICROS_PER_SECOND) + MICROS_PER_HOUR
    spark = session.start(arguments.threads, size)
    try:
        partitions = session.partitions(arguments.threads, size)
        shop = Shop(spark, str(arguments.input), arguments.output, partitions, latest)
        shop.run(arguments.threads)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
