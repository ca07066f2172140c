# ruff: noqa: B023 - what is timed is called before the loop goes on
"""Speed: generated functions beside the libraries' own, as ratios in one run.  python tests/benchmarks/speed.py [--compile]

Processor time, one thread for all: NumPy, torch and C. `--compile` adds torch.compile of both sides, forward, and forward and backward.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import lambdify
import numpy as np
from fused import fused
from measure import medians, table  # pins the threads before NumPy is imported

from symbolic_it.quantities import load

Rows = dict[str, Callable[[], object]]
C = fused()


def c_row(name: str, *arrays: Any) -> Rows:
    """The fused loop's row of a table, where it could be built."""
    return {"fused C loop": lambda: C[name](*arrays)} if C else {}


def vectors() -> None:
    """Entropy and divergence of one pmf, float64."""
    import scipy.special as special
    import scipy.stats as stats

    rng = np.random.default_rng(0)
    h, d = load("entropy").compile(), load("kl_divergence").compile()
    for k in (10, 1000, 10_000, 100_000, 10_000_000):
        p, q = rng.random(k), rng.random(k)
        p, q = p / p.sum(), q / q.sum()
        near = p * (1 + 1e-3 * rng.normal(size=k))
        near /= near.sum()
        table(f"entropy, float64, K = {k}", medians({
            "ours, numpy": lambda: h(p), "-(p * log p).sum()": lambda: -(p * np.log(p)).sum(),
            "scipy.special.entr sum": lambda: special.entr(p).sum(), "scipy.stats.entropy": lambda: stats.entropy(p),
            **c_row("entropy", p),
        }))  # fmt: skip
        table(f"KL, float64, K = {k}", medians({
            "ours, numpy": lambda: d(p, q), "scipy.special.rel_entr sum": lambda: special.rel_entr(p, q).sum(),
            "scipy.stats.entropy(p, q)": lambda: stats.entropy(p, q), **c_row("divergence", p, q),
            "ours, numpy, q near p": lambda: d(p, near),
        }))  # fmt: skip


def from_logits(rows: int, k: int, compiled: bool) -> None:
    """Cross-entropy and label smoothing, float32, beside torch on one thread."""
    import scipy.special as special
    import torch

    torch.set_num_threads(1)
    f = torch.nn.functional
    rng = np.random.default_rng(0)
    z, y = rng.normal(size=(rows, k)).astype(np.float32), rng.integers(k, size=rows)
    tz, ty = torch.from_numpy(z), torch.from_numpy(y)
    ce = load("softmax_cross_entropy").compile()
    table(f"cross-entropy from logits, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: ce(z, y), "F.cross_entropy, eager": lambda: f.cross_entropy(tz, ty, reduction="none"),
        "scipy.special.logsumexp": lambda: special.logsumexp(z, axis=-1), **c_row("cross_entropies", z, y),
    }))  # fmt: skip
    ls = load("label_smoothing_cross_entropy").compile()
    table(f"label smoothing, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: ls(z, y, 0.1),
        "F.cross_entropy(label_smoothing), eager": lambda: f.cross_entropy(tz, ty, reduction="none", label_smoothing=0.1),
    }))  # fmt: skip
    if compiled:
        ct, lt = (load(n).compile("torch", check=False) for n in ("softmax_cross_entropy", "label_smoothing_cross_entropy"))
        both(f"cross-entropy, torch, {rows} x {k}", ct, lambda a, c: f.cross_entropy(a, c, reduction="none"), tz, ty)
        both(f"label smoothing, torch, {rows} x {k}", lambda a, c: lt(a, c, 0.1),
             lambda a, c: f.cross_entropy(a, c, reduction="none", label_smoothing=0.1), tz, ty)  # fmt: skip


def between_logits(rows: int, k: int, compiled: bool) -> None:
    """Divergence of softmaxes of two logits, and entropy of one, float32, beside torch on one thread."""
    import torch

    torch.set_num_threads(1)
    f = torch.nn.functional
    rng = np.random.default_rng(0)
    z = 2 * rng.normal(size=(rows, k)).astype(np.float32)
    w, near = 2 * rng.normal(size=z.shape).astype(np.float32), z + np.float32(0.01) * rng.normal(size=z.shape).astype(np.float32)
    tz, tw = torch.from_numpy(z), torch.from_numpy(w)
    d, dt = (load("kl_divergence").compile(b, inputs="logits") for b in ("numpy", "torch"))

    def divergence(a: Any, b: Any) -> Any:
        one, other = f.log_softmax(a, -1), f.log_softmax(b, -1)
        return f.kl_div(other, one, reduction="none", log_target=True).sum(-1)

    def entropy(a: Any) -> Any:
        one = f.log_softmax(a, -1)
        return -(one.exp() * one).sum(-1)

    table(f"KL of logits, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: d(z, w), "ours, numpy, near": lambda: d(z, near), "ours, torch, eager": lambda: dt(tz, tw),
        "F.kl_div of log-softmaxes, eager": lambda: divergence(tz, tw),
    }))  # fmt: skip
    h = load("entropy").compile(inputs="logits")
    table(f"entropy of logits, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: h(z), "of log-softmax, torch, eager": lambda: entropy(tz),
    }))  # fmt: skip
    if compiled:
        both(f"KL of logits, torch, {rows} x {k}", dt, divergence, tz, tw)
        both(f"entropy of logits, torch, {rows} x {k}", load("entropy").compile("torch", inputs="logits"), entropy, tz)


def from_masses(rows: int, k: int, compiled: bool) -> None:
    """Entropy and divergence of many pmfs, float32."""
    import scipy.special as special
    import scipy.stats as stats
    import torch

    torch.set_num_threads(1)
    f = torch.nn.functional
    p = np.random.default_rng(0).exponential(size=(rows, k)).astype(np.float32)
    p /= p.sum(-1, keepdims=True)
    q = np.ascontiguousarray(p[::-1])
    tp, tq = torch.from_numpy(p), torch.from_numpy(q)
    h, d = load("entropy").compile(), load("kl_divergence").compile()
    table(f"entropy, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: h(p), "scipy.stats.entropy": lambda: stats.entropy(p, axis=-1),
        "scipy.special.entr sum": lambda: special.entr(p).sum(-1), "torch.special.entr sum": lambda: torch.special.entr(tp).sum(-1),
        **c_row("entropies", p),
    }))  # fmt: skip
    table(f"KL, float32, {rows} x {k}", medians({
        "ours, numpy": lambda: d(p, q), "scipy.special.rel_entr sum": lambda: special.rel_entr(p, q).sum(-1),
        "scipy.stats.entropy(p, q)": lambda: stats.entropy(p, q, axis=-1),
        "F.kl_div, eager": lambda: f.kl_div(tq.log(), tp, reduction="none").sum(-1), **c_row("divergences", p, q),
    }))  # fmt: skip
    if compiled:
        dt = load("kl_divergence").compile("torch", check=False)
        both(f"KL, torch, {rows} x {k}", dt, lambda a, c: f.kl_div(c.log(), a, reduction="none").sum(-1), tp, tq)


def both(title: str, ours: Callable[..., Any], theirs: Callable[..., Any], *arguments: Any) -> None:
    """Compiled functions, forward, and forward and backward; eager ones beside them."""
    import torch

    fast, reference = torch.compile(ours), torch.compile(theirs)

    def slope(function: Callable[..., Any]) -> None:
        given = [a.detach().requires_grad_(True) if a.is_floating_point() else a for a in arguments]
        function(*given).sum().backward()

    table(f"{title}, forward", medians({
        "ours, torch.compile": lambda: fast(*arguments), "the library's, torch.compile": lambda: reference(*arguments),
        "ours, eager": lambda: ours(*arguments), "the library's, eager": lambda: theirs(*arguments),
    }))  # fmt: skip
    table(f"{title}, forward and backward", medians({
        "ours, torch.compile": lambda: slope(fast), "the library's, torch.compile": lambda: slope(reference),
    }))  # fmt: skip


def main(compiled: bool) -> None:
    print("no C compiler: no fused loops" if not C else "fused loops: cc -O3 -march=native -ffast-math, no checks")
    vectors()
    for rows in (64, 1024):
        from_logits(rows, 32_000, compiled and rows == 64)
        between_logits(rows, 32_000, compiled and rows == 64)
    from_masses(1024, 32_000, False)
    if compiled:
        from_masses(64, 32_000, True)
    print()
    lambdify.main()


if __name__ == "__main__":
    main("--compile" in sys.argv)
