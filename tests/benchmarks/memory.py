"""Memory: the peak beyond the inputs, as the alphabet and the batch grow.  python tests/benchmarks/memory.py"""

from __future__ import annotations

import tracemalloc

import numpy as np

from symbolic_it.quantities import load


def peak(name: str, *arguments: object, inputs: str | None = None) -> float:
    """MiB allocated at most during one call, beyond what was there before."""
    function = load(name).compile(inputs=inputs)
    function(*arguments)
    tracemalloc.start()
    function(*arguments)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


def main() -> None:
    rng = np.random.default_rng(0)
    print("peak MiB beyond the inputs")
    for k in (10_000, 100_000, 1_000_000, 10_000_000):
        p = np.full(k, 1 / k)
        print(f"    K = {k:>10}: entropy {peak('entropy', p):8.2f}, KL {peak('kl_divergence', p, p):8.2f}, inputs {p.nbytes / 2**20:8.2f}")
    for b in (16, 128, 1024):
        z, y = rng.normal(size=(b, 32_000)).astype(np.float32), rng.integers(32_000, size=b)
        print(f"    {b:>5} x 32000: cross-entropy {peak('softmax_cross_entropy', z, y):8.2f}, inputs {z.nbytes / 2**20:8.2f}")
        apart = peak("kl_divergence", z, z[::-1], inputs="logits")
        print(f"    {b:>5} x 32000: KL of logits  {apart:8.2f}, inputs {2 * z.nbytes / 2**20:8.2f}")


if __name__ == "__main__":
    main()
