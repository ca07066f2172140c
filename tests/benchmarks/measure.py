"""Interleaved timings: medians of one run, so that ratios mean something; one thread.

What is measured is processor time, so that other work on the machine does not count: all that is compared runs in one thread.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"


def medians(functions: dict[str, Callable[[], object]], seconds: float = 0.4) -> dict[str, float]:
    """Seconds of one call of each, by turns, for about so many seconds of each; short calls several at a time."""
    times: dict[str, list[float]] = {name: [] for name in functions}
    count = {name: max(1, int(2e-4 / _once(f))) for name, f in functions.items()}
    end = time.process_time() + seconds * len(functions)
    while time.process_time() < end or min(map(len, times.values())) < 3:
        for name, f in functions.items():
            start = time.process_time()
            for _ in range(count[name]):
                f()
            times[name].append((time.process_time() - start) / count[name])
    return {name: sorted(t)[len(t) // 2] for name, t in times.items()}


def _once(f: Callable[[], object]) -> float:
    f()
    start = time.process_time()
    f()
    return max(time.process_time() - start, 1e-7)


def table(title: str, measured: dict[str, float], unit: str = "ms") -> None:
    """Times and ratios to the first one."""
    first = next(iter(measured.values()))
    print(f"\n{title}")
    for name, t in measured.items():
        print(f"    {t * 1e3:10.4f} {unit}  {t / first:7.2f} x  {name}")
