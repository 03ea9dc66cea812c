"""A small shop in which a bit of everything happens, for tests that need no other programs."""

import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

BENCH = Path(__file__).resolve().parents[1]
HEADER = (
    "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session"
)


def write(path, lines=2_000, seed=7):
    """Writes a file with visits, repeated lines and lines that are no events."""
    dice = random.Random(seed)
    rows = [HEADER]
    while len(rows) < lines:
        user = dice.randrange(1, 60)
        session = f"{dice.getrandbits(32):08x}-0000-4000-8000-{user:012x}"
        second = dice.randrange(0, 20 * 86_400)
        for _ in range(dice.randrange(1, 12)):
            second += dice.choice([0, 1, 20, 300, 2_500])
            product = dice.randrange(1, 40)
            moment = datetime(2019, 10, 1) + timedelta(seconds=second)
            fields = [
                f"{moment:%Y-%m-%d %H:%M:%S} UTC",
                dice.choice(["view", "view", "cart", "purchase"]),
                product,
                product % 7 + 1,
                ["", "a.b", "a.c.d", "e"][product % 4],
                ["x", " X", ""][product % 3],
                f"{product * 3.5:.2f}",
                user,
                session,
            ]
            rows.append(",".join(map(str, fields)))
    rows += rows[5:15] + ["not-a-time,view,1,1,,,1.00,1,s", "2019-10-01 00:00:00 UTC,view,1"]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def run(peer, source, output):
    """Runs a peer as the benchmark does."""
    command = [sys.executable, "-m", f"ingest.{peer}_peer", str(source), str(output)]
    done = subprocess.run(command, cwd=BENCH, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{peer} failed: {done.stderr[-2000:]}")
