"""Random statements about up to five variables: how many are proved, refuted and left open, and whether any is wrong.

    python tests/benchmarks/entropic_statements.py [COUNT [SEED]]

`true` statements are non-negative sums of Shannon's inequalities and constraints, written in joint entropies, so their
construction is forgotten; `perturbed` ones have a fraction of one more term subtracted (by 10^-30 in the case `tiny`);
`ingleton` ones are Ingleton's inequality plus random terms; `signed` ones are sums with random signs. Every verdict is
checked by the oracle of the tests, which shares no code with the package.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import time
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

from symbolic_it.entropic import Statement, decide, mutual_information, read_statement
from symbolic_it.entropic.combination import weighted_sum
from symbolic_it.entropic.information import Information

KINDS = ("true", "perturbed", "tiny", "ingleton", "signed")
NAMES = "XYZWU"


def oracle() -> Any:
    """The tests' own certificate and witness check."""
    path = Path(__file__).parents[1] / "entropic" / "conftest.py"
    spec = importlib.util.spec_from_file_location("entropic_oracle", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def term(rng: random.Random, names: str) -> Information:
    """A random I(A;B|K) or H(A|K)."""
    while True:
        parts = {part: frozenset(n for n in names if rng.random() < 0.4) for part in "ABK"}
        a, b = parts["A"], parts["B"] - parts["A"]
        k = parts["K"] - a - b
        if a and (b or rng.random() < 0.4):
            return Information((a, b) if b else (a,), k)


def statement(rng: random.Random, kind: str) -> Statement:
    names = NAMES[: rng.randint(4 if kind == "ingleton" else 2, 5)]
    given = [f"{term(rng, names).text()} = 0" for _ in range(rng.choice([0, 0, 1, 2, 3]))]
    constraints = read_statement("0 <= 0", given).constraints
    parts: list[tuple[Fraction | int, Any]]
    if kind == "signed":
        parts = [(rng.choice([-2, -1, 1, 2]), term(rng, names).combination()) for _ in range(rng.randint(2, 5))]
    else:
        parts = [(Fraction(rng.randint(1, 6), rng.choice([1, 1, 2, 3])), term(rng, names).combination()) for _ in range(rng.randint(1, 5))]
        parts += [(rng.randint(-3, 3), c.slack()) for c in constraints]
    if kind in ("perturbed", "tiny"):
        share = Fraction(1, 10**30) if kind == "tiny" else Fraction(1, rng.choice([1, 2, 4, 10]))
        parts.append((-share, term(rng, names).combination()))
    if kind == "ingleton":
        a, b, c, d = rng.sample(names, 4)
        parts = [(Fraction(part[0]) / rng.choice([1, 2, 4]), part[1]) for part in parts[:3]]
        for sign, arguments, condition in ((1, a + b, c), (1, a + b, d), (1, c + d, ""), (-1, a + b, "")):
            parts.append((sign, mutual_information(*arguments, given=condition)))
    total = weighted_sum(parts)
    relation = "=" if kind == "signed" and rng.random() < 0.2 else ">="
    return Statement(total, relation, {}, constraints)


def tally(count: int, seed: int = 0) -> tuple[Counter[tuple[str, str]], list[tuple[float, Statement]]]:
    """(kind, outcome) -> how often; the slow ones. Outcomes: proved, refuted, open, WRONG."""
    rng, check = random.Random(seed), oracle()
    counts: Counter[tuple[str, str]] = Counter()
    times = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        one = statement(rng, kind)
        started = time.perf_counter()
        verdict = decide(one)
        times.append((time.perf_counter() - started, one))
        outcome: str = verdict.verdict
        if (outcome == "proved" and not check.certificate_holds(one, verdict.certificate)) or (
            outcome == "refuted" and (kind == "true" or not check.witness_holds(one, verdict.witness))
        ):
            outcome = "WRONG"
        counts[kind, "open" if outcome == "undecided" else outcome] += 1
    return counts, sorted(times, key=lambda entry: -entry[0])


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:3]]
    count, seed = [*given, *(2000, 0)[len(given) :]]
    started = time.perf_counter()
    counts, times = tally(count, seed)
    outcomes = ("proved", "refuted", "open", "WRONG")
    print(f"{'':10}" + "".join(f"{outcome:>9}" for outcome in outcomes))
    for kind in KINDS:
        print(f"{kind:10}" + "".join(f"{counts[kind, outcome]:9}" for outcome in outcomes))
    print(f"{count} statements in {time.perf_counter() - started:.1f} s; slowest {times[0][0]:.1f} s, "
          f"median {times[len(times) // 2][0] * 1000:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
