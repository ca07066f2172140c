"""Deciding the catalogue's equalities from scratch: proof, replay and exact evaluation at sample points, processor time.

Run: python tests/benchmarks/deciding.py
"""

from __future__ import annotations

import statistics
import time

from symbolic_it.catalogue import entries, load
from symbolic_it.decide.decide import decide, proof_of
from symbolic_it.identities.identity import Identity
from symbolic_it.terms.statement import Statement

ROUNDS = 5


def equalities() -> list[tuple[str, Statement]]:
    """The named identities that are equations."""
    named = ((entry.name, load(entry)) for entry in entries("identities"))
    return [(name, i.statement) for name, i in named if isinstance(i, Identity) and i.statement.claim.relation == "="]


def milliseconds(statement: Statement) -> float:
    proof_of.cache_clear()
    started = time.process_time()
    decide(statement)
    return (time.process_time() - started) * 1000


def main() -> None:
    cases = equalities()
    for _, statement in cases:  # imports and caches that are filled once
        decide(statement)
    rounds = [[milliseconds(s) for _, s in cases] for _ in range(ROUNDS)]
    best = sorted(zip(map(min, zip(*rounds, strict=True)), (name for name, _ in cases), strict=True))
    medians = ", ".join(f"{statistics.median(r):.1f}" for r in rounds)
    print(f"{len(cases)} equalities: median {best[len(best) // 2][0]:.1f} ms of the best of {ROUNDS}; each round's median {medians}")
    print("slowest: " + ", ".join(f"{name} {ms:.0f} ms" for ms, name in best[-3:]))


if __name__ == "__main__":
    main()
