# ruff: noqa: B023 - what is timed is called before the loop goes on
"""Speed: generated functions beside the libraries' own, as ratios in one run.  python tests/benchmarks/speed.py [--compile]

One thread. On a machine where OPENBLAS_CORETYPE is set, unset it for this command.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import numpy as np
from measure import medians, table

from symbolic_it.quantities import load


def main(compiled: bool) -> None:
    import scipy.special as special
    import scipy.stats as stats
    import torch

    torch.set_num_threads(1)
    f = torch.nn.functional
    rng = np.random.default_rng(0)
    for k in (10, 1000, 100_000, 10_000_000):
        p, q = rng.random(k), rng.random(k)
        p, q = p / p.sum(), q / q.sum()
        h, d = load("entropy").compile(), load("kl_divergence").compile()
        table(f"entropy, float64, K = {k}", medians({
            "ours, numpy": lambda: h(p), "-(p * log p).sum()": lambda: -(p * np.log(p)).sum(),
            "scipy.special.entr sum": lambda: special.entr(p).sum(), "scipy.stats.entropy": lambda: stats.entropy(p),
        }))  # fmt: skip
        table(f"KL, float64, K = {k}", medians({
            "ours, numpy": lambda: d(p, q), "scipy.special.rel_entr sum": lambda: special.rel_entr(p, q).sum(),
            "scipy.stats.entropy(p, q)": lambda: stats.entropy(p, q),
        }))  # fmt: skip
    b, k = 1024, 32_000
    z = rng.normal(size=(b, k)).astype(np.float32)
    y = rng.integers(k, size=b)
    tz, ty = torch.from_numpy(z), torch.from_numpy(y)
    ce, ct = load("softmax_cross_entropy").compile(), load("softmax_cross_entropy").compile("torch")
    rows = {
        "ours, numpy": lambda: ce(z, y), "F.cross_entropy, eager": lambda: f.cross_entropy(tz, ty, reduction="none"),
        "scipy.special.logsumexp": lambda: special.logsumexp(z, axis=-1), "ours, torch eager": lambda: ct(tz, ty),
    }  # fmt: skip
    if compiled:
        ours, theirs = torch.compile(ct), torch.compile(lambda a, c: f.cross_entropy(a, c, reduction="none"))
        rows |= {"ours, torch.compile": lambda: ours(tz, ty), "F.cross_entropy, torch.compile": lambda: theirs(tz, ty)}
    table(f"cross-entropy from logits, float32, {b} x {k}", medians(rows, 2))
    ls, lt = load("label_smoothing_cross_entropy").compile(), load("label_smoothing_cross_entropy").compile("torch")
    rows = {
        "ours, numpy": lambda: ls(z, y, 0.1),
        "F.cross_entropy(label_smoothing), eager": lambda: f.cross_entropy(tz, ty, reduction="none", label_smoothing=0.1),
    }
    if compiled:
        ours_ls = torch.compile(lambda a, c: lt(a, c, 0.1))
        theirs_ls = torch.compile(lambda a, c: f.cross_entropy(a, c, reduction="none", label_smoothing=0.1))
        rows |= {"ours, torch.compile": lambda: ours_ls(tz, ty), "F.cross_entropy, torch.compile": lambda: theirs_ls(tz, ty)}
    table(f"label smoothing, float32, {b} x {k}", medians(rows, 2))
    p = np.exp(z - z.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    q = np.ascontiguousarray(p[::-1])
    tp, tq = torch.from_numpy(p), torch.from_numpy(q)
    h, d, dt = load("entropy").compile(), load("kl_divergence").compile(), load("kl_divergence").compile("torch")
    table(f"entropy, float32, {b} x {k}", medians({
        "ours, numpy": lambda: h(p), "scipy.stats.entropy": lambda: stats.entropy(p, axis=-1),
        "torch.special.entr": lambda: torch.special.entr(tp).sum(-1),
    }))  # fmt: skip
    rows = {
        "ours, numpy": lambda: d(p, q), "scipy.special.rel_entr sum": lambda: special.rel_entr(p, q).sum(-1),
        "F.kl_div, eager": lambda: f.kl_div(tq.log(), tp, reduction="none").sum(-1),
    }  # fmt: skip
    if compiled:
        ours_kl, theirs_kl = torch.compile(dt), torch.compile(lambda a, c: f.kl_div(c.log(), a, reduction="none").sum(-1))
        rows |= {"ours, torch.compile": lambda: ours_kl(tp, tq), "F.kl_div, torch.compile": lambda: theirs_kl(tp, tq)}
    table(f"KL, float32, {b} x {k}", medians(rows, 2))


if __name__ == "__main__":
    main("--compile" in sys.argv)
