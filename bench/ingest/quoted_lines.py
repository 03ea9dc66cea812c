"""The few lines that a fast reader refused, or must not have taken, sorted out one by one."""

import mmap
import time
from dataclasses import dataclass

from .rees46 import MAX_RAW, Event, Rejected, parse

HOUR_MICROS = 3_600_000_000


@dataclass(frozen=True)
class RejectedLine:
    """A row of shop.rejected_events, as far as it comes from the file."""

    line_number: int
    raw: str
    raw_length: int
    reason: str


def sort_out(lines):
    """Lines by their number, as bytes without line end, to (events, rejected lines)."""
    latest = time.time_ns() // 1000 + HOUR_MICROS
    events: list[Event] = []
    rejected: list[RejectedLine] = []
    for number, line in sorted(lines.items()):
        try:
            events.append(parse(line, latest))
        except Rejected as rejection:
            text = line[:MAX_RAW].decode("utf-8", "replace")
            rejected.append(RejectedLine(number, text, len(line), rejection.reason))
    return events, rejected


def quoted_lines(path, data_start, known):
    """Every line with a quote, by its number: looking for one byte costs next to nothing.

    known: lines whose numbers a reader has told, so that few have to be counted.
    """
    numbers = {}
    for number, line in sorted(known.items(), reverse=True):
        numbers.setdefault(line, []).append(number)
    found = {}
    counted, number = data_start, 2
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        quote = content.find(b'"', data_start)
        while quote >= 0:
            start = content.rfind(b"\n", 0, quote) + 1
            end = content.find(b"\n", quote)
            end = len(content) if end < 0 else end
            line = content[start:end].removesuffix(b"\r")
            if numbers.get(line):
                number = numbers[line].pop()
            else:
                number += _line_feeds(content, counted, start)
            counted = start
            found[number] = line
            quote = content.find(b'"', end)
    return found


def _line_feeds(content, start, end):
    block = 1 << 20
    return sum(content[at : min(at + block, end)].count(b"\n") for at in range(start, end, block))
