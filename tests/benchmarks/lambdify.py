"""Speed of lambdified definitions: our held sums against SymPy's own Sum, as ratios measured in one run.

Run it as a script; it is no test. SymPy prints a Sum over an IndexedBase as a Python generator, a held sum as a
reduction of an array's last axis. "by hand" is the NumPy expression one would write, without zeros in mind.
"""

from __future__ import annotations

from collections.abc import Callable
from timeit import repeat
from typing import Any

import numpy as np
import sympy
from sympy import IndexedBase, Sum, exp, log, symbols

import symbolic_it

p, q, z = map(IndexedBase, "pqz")
i, K = symbols("i K", integer=True)
BATCH = 16


def plain(size: int) -> dict[str, Callable[..., Any]]:
    """SymPy's own lambdified sums, over indices 0 ... size - 1."""
    last = (i, 0, size - 1)
    return {
        "entropy": sympy.lambdify([p], -Sum(p[i] * log(p[i]), last)),
        "kl_divergence": sympy.lambdify([p, q], Sum(p[i] * log(p[i] / q[i]), last)),
        "log_sum_exp": sympy.lambdify([z], log(Sum(exp(z[i]), last))),
    }


BY_HAND: dict[str, Callable[..., Any]] = {
    "entropy": lambda p: -(p * np.log(p)).sum(-1),
    "kl_divergence": lambda p, q: (p * np.log(p / q)).sum(-1),
    "log_sum_exp": lambda z: np.log(np.exp(z).sum(-1)),
}


def seconds(function: Callable[..., Any], arguments: list[Any], budget: float = 0.2) -> float:
    """The least time of one call, over as many calls as fit the budget."""
    once = min(repeat(lambda: function(*arguments), number=1, repeat=3))
    number = max(1, min(1000, int(budget / 5 / max(once, 1e-7))))
    return min(repeat(lambda: function(*arguments), number=number, repeat=5)) / number


def main() -> None:
    """Print one line for each quantity and size."""
    rng = np.random.default_rng(0)
    print(f"{'quantity':<15} {'K':>7} {'held':>10} {'SymPy/held':>11} {'held/by hand':>13}   batch of {BATCH}: rows by SymPy/held")
    for size in (10, 1_000, 50_257):
        generators = plain(size)
        for name, generator in generators.items():
            quantity = getattr(symbolic_it, name)
            held = sympy.lambdify(quantity.symbols, quantity.definition)
            arrays = [rng.dirichlet(np.ones(size), BATCH) + 1e-9 for _ in quantity.symbols]
            single = [a[0] for a in arrays]
            assert np.allclose(held(*single), generator(*single))
            ours, theirs, hand = (seconds(f, single) for f in (held, generator, BY_HAND[name]))
            rows = BATCH * theirs / seconds(held, arrays)
            print(f"{name:<15} {size:>7} {ours * 1e6:>8.1f}us {theirs / ours:>11.1f} {ours / hand:>13.2f}   {rows:>8.1f}")


if __name__ == "__main__":
    main()
