"""Lines that Spark did not accept: judged and numbered on the driver, for they are few."""

from ingest import numbered_lines


def numbered(path: str, refused: list[str]) -> list[tuple[int, bytes]]:
    """Each of these lines as often as it occurs, with its number from 0 after the header."""
    wanted = {line.encode() for line in refused}
    found = []
    with open(path, "rb") as file:
        for number, line in enumerate(file, start=-1):
            text = line.rstrip(b"\r\n")
            if text in wanted and number >= 0:
                found.append((number, text))
    return found


def judge(path: str, refused: list[str]) -> list[numbered_lines.Rejected]:
    """Why each line was refused."""
    accepted, rejected = numbered_lines.judge(numbered(path, refused))
    if accepted:
        raise SystemExit(f"Spark refused line {accepted[0].line + 2}, which is an event.")
    return rejected
