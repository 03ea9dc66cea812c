"""The few lines that a typed CSV reader cannot judge, read exactly as Shoplens reads them.

A peer reads the file with its own fast reader and hands over only lines in which something is
missing, does not parse or looks unusual: about one in 20,000.
"""

import re
import time
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ingest.shop_rules import (
    COLUMNS,
    EVENT_TYPES,
    MAX_PRICE_CENTS,
    MICROS_PER_DAY,
    MICROS_PER_HOUR,
    MICROS_PER_SECOND,
)

BLANKS = " \t\n\x0b\f\r"
MAX_LINE, MAX_RAW, MAX_TEXT, MAX_SESSION, MAX_ID = 65_536, 4_096, 1_024, 255, 2**63 - 1
BLOCK = 1 << 18
DIGITS = re.compile(r"[0-9]+", re.ASCII)
PRICE = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]*))?", re.ASCII)
MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)([ T])(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(.*)", re.ASCII
)
OFFSET = re.compile(r"([+-])(\d\d)(?::?(\d\d))?", re.ASCII)


class Event(NamedTuple):
    """An accepted line: trimmed, texts as written, None where missing."""

    line: int
    micros: int
    event_type: str
    product_id: int
    category_id: int | None
    category_code: str | None
    brand: str | None
    price_cents: int | None
    user_id: int
    source_session: str | None
    time_format: str


class Rejected(NamedTuple):
    """A line that cannot be accepted; numbers count from 1, the header included."""

    line_number: int
    raw: str
    raw_length: int
    reason: str


class _Reject(Exception):
    pass


def read(path: str, lines: list[int]) -> tuple[list[Event], list[Rejected]]:
    """Judges these lines, numbered from 0 after the header and in ascending order."""
    return judge(zip(lines, _lines_at(path, [line + 1 for line in lines]), strict=True))


def judge(lines: Iterable[tuple[int, bytes]]) -> tuple[list[Event], list[Rejected]]:
    """Judges lines that the reader has at hand, each with its number as for read."""
    latest = int(time.time() * MICROS_PER_SECOND) + MICROS_PER_HOUR
    events, rejected = [], []
    for line, raw in lines:
        try:
            events.append(Event(line, *_parse(raw, latest)))
        except _Reject as reason:
            text = raw[:MAX_RAW].decode("utf-8", "replace")
            rejected.append(Rejected(line + 2, text, len(raw), str(reason)))
    return events, rejected


def _lines_at(path: str, numbers: list[int]) -> Iterator[bytes]:
    """Counts line feeds block by block and cuts only the blocks that hold a wanted line."""
    wanted = iter(numbers)
    number = next(wanted, None)
    before, rest = 0, b""
    with open(path, "rb") as file:
        while number is not None:
            block = file.read(BLOCK)
            feeds = block.count(b"\n")
            if block and before + feeds <= number:
                before += feeds
                rest = block[block.rfind(b"\n") + 1 :] if feeds else rest + block
                continue
            lines = (rest + block).split(b"\n")
            while number is not None and (number < before + feeds or not block):
                yield lines[number - before].removesuffix(b"\r")
                number = next(wanted, None)
            before += feeds
            rest = lines[-1]


def _parse(raw: bytes, latest: int) -> tuple:
    if len(raw) > MAX_LINE:
        raise _Reject("line_too_long")
    if b"\0" in raw:
        raise _Reject("nul_byte")
    fields = _split(raw)
    if fields == [""] and b'"' not in raw:
        raise _Reject("empty_line")
    if len(fields) != len(COLUMNS):
        raise _Reject("wrong_column_count")
    moment, event_type, product, category, code, brand, price, user, session = fields
    micros, time_format = _moment(moment)
    if micros > latest:
        raise _Reject("future_time")
    if event_type not in EVENT_TYPES:
        raise _Reject("bad_event_type" if event_type else "missing_event_type")
    product_id = _required_id(product, "product_id")
    user_id = _required_id(user, "user_id")
    category_id = _id(category) if category else None
    if category and category_id is None:
        raise _Reject("bad_category_id")
    cents = _cents(price) if price else None
    if any(len(text.encode()) > MAX_TEXT for text in (code, brand)):
        raise _Reject("field_too_long")
    if len(session.encode()) > MAX_SESSION:
        raise _Reject("field_too_long")
    return (
        micros,
        event_type,
        product_id,
        category_id,
        code or None,
        brand or None,
        cents,
        user_id,
        session or None,
        time_format,
    )


def _split(raw: bytes) -> list[str]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _Reject("invalid_utf8") from None
    if '"' not in text:
        return [field.strip(BLANKS) for field in text.split(",")]
    fields, at = [], 0
    while True:
        at = _skip_blanks(text, at)
        if text[at : at + 1] == '"':
            field, at = _quoted(text, at + 1)
            at = _skip_blanks(text, at)
        else:
            start = at
            while at < len(text) and text[at] not in ',"':
                at += 1
            field = text[start:at]
        if text[at : at + 1] not in ("", ","):
            raise _Reject("stray_quote")
        fields.append(field.strip(BLANKS))
        if at >= len(text):
            return fields
        at += 1


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _quoted(text: str, at: int) -> tuple[str, int]:
    copied = []
    while at < len(text):
        if text[at] == '"':
            if text[at + 1 : at + 2] != '"':
                return "".join(copied), at + 1
            at += 1
        copied.append(text[at])
        at += 1
    raise _Reject("open_quote")


def _moment(text: str) -> tuple[int, str]:
    found = MOMENT.fullmatch(text)
    micros, time_format = _calendar(found) if found else _epoch_millis(text)
    if (
        micros is None
        or not 0 <= micros < (date(9999, 12, 31).toordinal() - 719162) * MICROS_PER_DAY
    ):
        if not text:
            raise _Reject("missing_time")
        raise _Reject("repeated_header" if text.lower() == COLUMNS[0] else "bad_time")
    return micros, time_format


def _epoch_millis(text: str) -> tuple[int | None, str]:
    millis = _id(text) if len(text) >= 12 else None
    return (None if millis is None else millis * 1_000), "epoch_millis"


def _calendar(found: re.Match) -> tuple[int | None, str]:
    year, month, day, separator, hour, minute, second, fraction, zone = found.groups()
    try:
        days = date(int(year), int(month), int(day)).toordinal() - 719163
    except ValueError:
        return None, ""
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None, ""
    local = ((days * 24 + int(hour)) * 60 + int(minute)) * 60 + int(second or 0)
    micros = local * MICROS_PER_SECOND + int(((fraction or "") + "000000")[:6])
    if zone == " UTC":
        return (micros if second and separator == " " else None), "utc_suffix"
    if zone == "Z":
        return micros, "iso8601"
    offset = OFFSET.fullmatch(zone)
    if not offset:
        return None, ""
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    if int(offset[3] or 0) > 59 or minutes > 18 * 60:
        return None, ""
    shift = minutes * 60 * MICROS_PER_SECOND
    return (micros - shift if offset[1] == "+" else micros + shift), "iso8601"


def _required_id(text: str, column: str) -> int:
    number = _id(text)
    if number is None:
        raise _Reject(f"bad_{column}" if text else f"missing_{column}")
    return number


def _id(text: str) -> int | None:
    number = int(text) if DIGITS.fullmatch(text) else None
    return number if number is not None and number <= MAX_ID else None


def _cents(text: str) -> int:
    found = PRICE.fullmatch(text)
    if not found or not (found[2] or found[3]):
        raise _Reject("bad_price")
    fraction = (found[3] or "") + "000"
    cents = int(found[2] or 0) * 100 + int(fraction[:2]) + (fraction[2] >= "5")
    if cents > MAX_PRICE_CENTS:
        raise _Reject("bad_price")
    return -cents if found[1] == "-" else cents
