"""Category codes and brands as numbers: few texts, so that Spark groups and joins by integers."""

from collections.abc import Iterable
from typing import NamedTuple

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from ingest import shop_rules as rules
from ingest.numbered_lines import BLANKS, MAX_TEXT


class Words(NamedTuple):
    """All spellings, each with two numbers; numbers are in the order of the texts."""

    spellings: list[tuple[str, int, int]]
    codes: list[str]
    brands: list[str]


def numbered(spelled: Iterable[str]) -> Words:
    """Numbers for "code,brand" as lines spell them; what is too long or quoted gets none."""
    brands_by_spelling = rules.brand_spellings()
    texts = {}
    for words in spelled:
        if '"' in words:
            continue
        parts = [part.strip(BLANKS) for part in words.split(",")]
        if len(parts) == 2 and all(len(part.encode()) <= MAX_TEXT for part in parts):
            code, brand = (part.lower() or rules.UNKNOWN for part in parts)
            texts[words] = code, brands_by_spelling.get(brand, brand)
    codes = sorted({code for code, _ in texts.values()} | {rules.UNKNOWN})
    brands = sorted({brand for _, brand in texts.values()} | {rules.UNKNOWN})
    code_ids = {code: number for number, code in enumerate(codes)}
    brand_ids = {brand: number for number, brand in enumerate(brands)}
    spellings = [
        (words, code_ids[code], brand_ids[brand]) for words, (code, brand) in texts.items()
    ]
    return Words(spellings, codes, brands)


def publish(spark: SparkSession, words: Words) -> None:
    """Makes the texts known to all statements, to be sent to every task as a whole."""
    _broadcast(
        spark.createDataFrame(words.spellings, "words string, code_id int, brand_id int"), "words"
    )
    codes = [(id_, code, *rules.category_levels(code)) for id_, code in enumerate(words.codes)]
    levels = "category_l1 string, category_l2 string, category_l3 string"
    _broadcast(
        spark.createDataFrame(codes, f"code_id int, category_code string, {levels}"), "codes"
    )
    brands = list(enumerate(words.brands))
    _broadcast(spark.createDataFrame(brands, "brand_id int, brand string"), "brands")


def _broadcast(frame: DataFrame, name: str) -> None:
    F.broadcast(frame).createOrReplaceTempView(name)
