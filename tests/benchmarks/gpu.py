# ruff: noqa: B023 - what is timed is called before the loop goes on
"""GPU: compiled torch functions beside F.cross_entropy, F.kl_div and torch.compile of them.  python tests/benchmarks/gpu.py

Times and peak memory beyond the inputs, forward, and forward and backward. Skips visibly, with exit code 0, where there is no
CUDA device; `--device cpu` runs the same code on small arrays, as a smoke test, without memory.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Any

from symbolic_it.quantities import load

SIZES = {"cuda": ((1024, 32_000), (8192, 128_256)), "cpu": ((8, 1000),)}


class Clock:
    """Times of calls on a device, in milliseconds, and MiB of peak memory beyond what was there before."""

    def __init__(self, torch: Any, device: str) -> None:
        self.torch, self.cuda = torch, device == "cuda"

    def once(self, function: Callable[[], object]) -> float:
        if not self.cuda:
            start = time.perf_counter()
            function()
            return (time.perf_counter() - start) * 1e3
        begin, end = (self.torch.cuda.Event(enable_timing=True) for _ in range(2))
        begin.record()
        function()
        end.record()
        self.torch.cuda.synchronize()
        return float(begin.elapsed_time(end))

    def median(self, function: Callable[[], object], repeats: int) -> tuple[float, float]:
        for _ in range(3):
            function()
        before = 0
        if self.cuda:
            self.torch.cuda.synchronize()
            before = self.torch.cuda.memory_allocated()
            self.torch.cuda.reset_peak_memory_stats()
        times = sorted(self.once(function) for _ in range(repeats))
        return times[repeats // 2], (self.torch.cuda.max_memory_allocated() - before) / 2**20 if self.cuda else float("nan")


def losses(torch: Any, device: str, b: int, k: int) -> dict[str, tuple[Callable[..., Any], Callable[..., Any], tuple[Any, ...]]]:
    """Our function, the library's and their arguments, by name."""
    f = torch.nn.functional
    z, w = (torch.randn(b, k, device=device) for _ in range(2))
    y = torch.randint(k, (b,), device=device)
    ce, ls = (load(n).compile("torch", check=False) for n in ("softmax_cross_entropy", "label_smoothing_cross_entropy"))
    kl = load("kl_divergence")
    return {
        "cross-entropy": (ce, lambda a, c: f.cross_entropy(a, c, reduction="none"), (z, y)),
        "label smoothing": (
            lambda a, c: ls(a, c, 0.1), lambda a, c: f.cross_entropy(a, c, reduction="none", label_smoothing=0.1), (z, y),
        ),
        "KL from probabilities": (
            kl.compile("torch", check=False), lambda a, c: f.kl_div(c.log(), a, reduction="none").sum(-1), (z.softmax(-1), w.softmax(-1)),
        ),
        "KL from logits": (
            kl.compile("torch", inputs="logits", check=False),
            lambda a, c: f.kl_div(f.log_softmax(c, -1), f.log_softmax(a, -1), log_target=True, reduction="none").sum(-1), (z, w),
        ),
    }  # fmt: skip


def main(device: str, repeats: int) -> None:
    try:
        import torch
    except ImportError:
        print("SKIPPED: torch is not installed")
        return
    if device == "cuda" and not torch.cuda.is_available():
        print("SKIPPED: no CUDA device (--device cpu runs a smoke test)")
        return
    if device == "cpu":
        torch.set_num_threads(1)
    clock = Clock(torch, device)
    print(torch.cuda.get_device_name() if device == "cuda" else "CPU smoke test: times mean nothing")
    for b, k in SIZES[device]:
        for title, (ours, theirs, given) in losses(torch, device, b, k).items():
            torch.testing.assert_close(ours(*(a[:2] for a in given)), theirs(*(a[:2] for a in given)), rtol=1e-3, atol=1e-5)
            compiled = {ours: torch.compile(ours), theirs: torch.compile(theirs)}

            def slope(function: Callable[..., Any]) -> None:
                inputs = [a.detach().requires_grad_(True) if a.is_floating_point() else a for a in given]
                function(*inputs).sum().backward()

            rows = {
                "ours, torch.compile": compiled[ours], "the library's, torch.compile": compiled[theirs],
                "ours, eager": ours, "the library's, eager": theirs,
            }  # fmt: skip
            print(f"\n{title}, float32, {b} x {k}: forward | forward and backward; an input has {given[0].nbytes / 2**20:.1f} MiB")
            for name, function in rows.items():
                cells = []
                for call in (lambda: function(*given), lambda: slope(function)):
                    try:
                        t, memory = clock.median(call, repeats)
                        cells.append(f"{t:10.3f} ms" + (f" {memory:10.1f} MiB" if device == "cuda" else ""))
                    except torch.cuda.OutOfMemoryError:
                        cells.append(f"{'out of memory':>28}")
                        torch.cuda.empty_cache()
                print(f"    {' | '.join(cells)}  {name}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    arguments = parser.parse_args()
    main(arguments.device, 20 if arguments.device == "cuda" else 3)
