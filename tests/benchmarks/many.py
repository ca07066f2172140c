"""A thousand different chapters in one call of `verify` with its workers, and the same run interrupted.

    python tests/benchmarks/many.py [CHAPTERS]

Prints wall and processor seconds, the largest memory of the program and of its workers, how many verdicts there were; then what
the report holds when the run is interrupted, terminated, or loses a worker in the middle, and what a killed run leaves behind.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from chapters import chapter


def offspring(pid: int) -> list[int]:
    """The processes that a process and its children have started, of those that live."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
    found, last = [], [pid]
    while last:
        last = [p for p, parent in parents.items() if parent in last]
        found += last
    return found


def spent(pid: int) -> float:
    """Processor seconds of a process so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(pid: int) -> float:
    """The largest memory of a process so far, in MB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def run(folder: Path, names: list[str], cut: str = "", after: float = 0.0, *options: str) -> str:
    """One run, and one line about it; ``cut`` is what happens to it after so many seconds."""
    command = [sys.executable, "-m", "symbolic_it", "verify", "--format", "json", "--isolated", *options, *names]
    report = folder / "report.json"
    begun = time.monotonic()
    memory: dict[int, float] = {}
    seconds: dict[int, float] = {}
    with report.open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL)
        own, workers = 0.0, []
        status = None
        while status is None:
            time.sleep(0.2)
            own = max(own, peak(process.pid))
            workers = offspring(process.pid) or workers
            memory |= {pid: max(memory.get(pid, 0.0), peak(pid)) for pid in workers}
            seconds |= {pid: max(seconds.get(pid, 0.0), spent(pid)) for pid in workers}
            if cut and time.monotonic() - begun > after:
                victim = workers[-1] if cut == "a worker killed" else process.pid
                os.kill(victim, {"interrupted": signal.SIGINT, "terminated": signal.SIGTERM}.get(cut, signal.SIGKILL))
                cut = ""
            ended, status_, used = os.wait4(process.pid, os.WNOHANG)
            status = os.waitstatus_to_exitcode(status_) if ended else None
    wall = time.monotonic() - begun
    time.sleep(3.0)
    alive = sum(Path(f"/proc/{pid}").exists() for pid in workers)
    process.returncode = status
    total = used.ru_utime + used.ru_stime + sum(seconds.values())
    line = f"exit {status:>4}, {wall:.1f} s wall, {total:.1f} s processor, {own:.0f} MB, a worker {max(memory.values(), default=0):.0f} MB"
    try:
        document = json.loads(report.read_text(encoding="utf-8"))
    except ValueError:
        return f"{line}; no report, {alive} processes left"
    files = document["files"]
    whole = sum(f["finished"] for f in files)
    claims = sum(len(f["claims"]) for f in files)
    return f"{line}; {len(files)} files, {whole} whole, {claims} claims, {alive} processes left"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = [f"c{n}.md" for n in range(count)]
        for n, file in enumerate(names):
            (folder / file).write_text(chapter(30, n), encoding="utf-8")
        print("first          ", run(folder, names), flush=True)
        print("again          ", run(folder, names), flush=True)
        for cut in ("interrupted", "terminated", "a worker killed", "killed"):
            part = names if cut != "a worker killed" else names[:100]
            print(f"{cut:15}", run(folder, part, cut, 20.0, "--no-cache"), flush=True)


if __name__ == "__main__":
    main()
