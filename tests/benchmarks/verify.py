"""How long `verify` takes: one chapter, the same again, and chapters of growing length.

    python tests/benchmarks/verify.py

Prints a table; the time per line should not grow with the length.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHAPTER = Path(__file__).parents[2] / "examples" / "chapter.md"


def seconds(path: Path, *options: str) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-m", "symbolic_it", "verify", str(path), "--format", "json", *options]
    subprocess.run(command, cwd=path.parent, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def main() -> None:
    text = CHAPTER.read_text(encoding="utf-8")
    lines = text.count("\n")
    print(f"{'lines':>7} {'first':>9} {'again':>9} {'ms per line':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for wanted in (50, 350, 1000, 3000, 10000):
            path = Path(folder) / f"{wanted}.md"
            path.write_text(text * max(wanted // lines, 1), encoding="utf-8")
            first, again = seconds(path), seconds(path)
            print(f"{wanted:>7} {first:>8.2f}s {again:>8.2f}s {1000 * first / wanted:>12.2f}", flush=True)


if __name__ == "__main__":
    main()
