"""How long `verify` takes and what it needs: chapters of growing length, the same again, and a thousand in one call.

    python tests/benchmarks/verify.py

Prints processor seconds (user and system, of the program and its workers), so that a busy machine counts less, and the
largest memory of any process; the time per line should not grow with the length. About two minutes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from chapters import chapter


def verify(folder: Path, *arguments: str) -> tuple[float, float]:
    """Processor seconds and the largest MB of one run, in one process, so that all of it is counted."""
    command = [sys.executable, "-m", "symbolic_it", "verify", "--format", "json", "--isolated", "--jobs", "0", *arguments]
    run = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(run.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1 if sys.platform != "darwin" else 1024) / 1024


def main() -> None:
    print(f"{'lines':>9} {'first':>9} {'again':>9} {'ms per line':>12} {'MB':>6}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for lines in (50, 350, 1000, 3000, 10000):
            (folder / f"{lines}.md").write_text(chapter(lines), encoding="utf-8")
            first, memory = verify(folder, f"{lines}.md")
            again, _ = verify(folder, f"{lines}.md")
            print(f"{lines:>9} {first:>8.2f}s {again:>8.2f}s {1000 * first / lines:>12.2f} {memory:>6.0f}", flush=True)
        names = [f"c{n}.md" for n in range(1000)]
        for n, file in enumerate(names):
            (folder / file).write_text(chapter(30, n), encoding="utf-8")
        first, memory = verify(folder, *names)
        again, _ = verify(folder, *names)
        print(f"1000 x 30 {first:>8.2f}s {again:>8.2f}s {1000 * first / 30000:>12.2f} {memory:>6.0f}")


if __name__ == "__main__":
    main()
