# ruff: noqa: B023 - what is timed is called before the loop goes on
"""GPU: compiled torch functions beside F.cross_entropy, F.kl_div and torch.compile of them.  python tests/benchmarks/gpu.py

Skips visibly, with exit code 0, where there is no CUDA device.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symbolic_it.quantities import load


def milliseconds(torch: Any, function: Callable[[], object], repeats: int = 20) -> tuple[float, float]:
    """Median time of a call and its peak memory in MiB beyond the inputs."""
    for _ in range(3):
        function()
    torch.cuda.synchronize()
    before = torch.cuda.memory_allocated()
    torch.cuda.reset_peak_memory_stats()
    times = []
    for _ in range(repeats):
        start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        start.record()
        function()
        end.record()
        torch.cuda.synchronize()
        times.append(start.elapsed_time(end))
    return sorted(times)[repeats // 2], (torch.cuda.max_memory_allocated() - before) / 2**20


def main() -> None:
    try:
        import torch
    except ImportError:
        print("SKIPPED: torch is not installed")
        return
    if not torch.cuda.is_available():
        print("SKIPPED: no CUDA device")
        return
    f = torch.nn.functional
    print(torch.cuda.get_device_name())
    for b, k in ((1024, 32_000), (8192, 128_256)):
        z, w = (torch.randn(b, k, device="cuda") for _ in range(2))
        y = torch.randint(k, (b,), device="cuda")
        ce = load("softmax_cross_entropy").compile("torch", check=False)
        kl = load("kl_divergence").compile("torch", inputs="logits", check=False)

        def reference(a: Any, c: Any) -> Any:
            return f.cross_entropy(a, c, reduction="none")

        def divergence(a: Any, c: Any) -> Any:
            return f.kl_div(f.log_softmax(c, -1), f.log_softmax(a, -1), log_target=True, reduction="none").sum(-1)

        fast = {g: torch.compile(g) for g in (ce, kl, reference, divergence)}
        for title, rows in {
            "cross-entropy": {
                "ours, torch.compile": lambda: fast[ce](z, y), "F.cross_entropy": lambda: reference(z, y),
                "F.cross_entropy, torch.compile": lambda: fast[reference](z, y), "ours, eager": lambda: ce(z, y),
            },
            "KL from logits": {
                "ours, torch.compile": lambda: fast[kl](z, w), "F.kl_div": lambda: divergence(z, w),
                "F.kl_div, torch.compile": lambda: fast[divergence](z, w), "ours, eager": lambda: kl(z, w),
            },
        }.items():  # fmt: skip
            print(f"\n{title}, float32, {b} x {k}")
            for name, function in rows.items():
                try:
                    time, memory = milliseconds(torch, function)
                    print(f"    {time:10.3f} ms {memory:10.1f} MiB  {name}")
                except torch.cuda.OutOfMemoryError:
                    print(f"    out of memory                {name}")


if __name__ == "__main__":
    main()
