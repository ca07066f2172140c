"""Random pairs: statements true by construction and their one-edit twins, judged: none may be wrong.

    python tests/benchmarks/random_pairs.py [--count 10000] [--seed 0] [--show 10]

A true pair is an expression of the catalogue (a quantity of random arguments, a side of an identity, a combination of them) and the
same after random rewriting: definitions unfolded, logs split, sums exchanged, factors moved, ones and zeros inserted. A twin has one
edit more, confirmed by exact evaluation at a point where both sides are finite; near misses such as + 10^-25 are among them.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
from rewriting import LAWS, TINY, edits, rewritten, scalar, small, somewhere

from symbolic_it import catalogue
from symbolic_it.decide.decide import decide
from symbolic_it.decide.witness import CAP_BITS, sample_points
from symbolic_it.enclosure.errors import Unevaluable
from symbolic_it.enclosure.evaluate import Evaluation
from symbolic_it.enclosure.number import Number
from symbolic_it.enclosure.value import compare
from symbolic_it.identities import Refutation
from symbolic_it.identities.vocabulary import (
    JOINT,
    half,
    logits,
    mixture,
    rewards,
    uniform,
    weight,
    x,
    y,
)  # fmt: skip
from symbolic_it.kernel.prove import prove
from symbolic_it.quantities import load as quantity
from symbolic_it.quantities.label_smoothing_cross_entropy import target
from symbolic_it.quantities.softmax import distribution
from symbolic_it.terms.domain import OPEN_UNIT_INTERVAL
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    ZERO,
    Argument,
    Entry,
    Lambda,
    Limit,
    Rational,
    Space,
    Symbol,
    Term,
    add,
    function_of,
    mul,
    pmf,
    walk,
)  # fmt: skip

unit = Symbol("u", OPEN_UNIT_INTERVAL)
SKIPPED = {"pointwise_mutual_information"}  # of two outcomes of a joint law
UNUSED = {"density", "sequence", "transition"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two terms and whether they are equal; ``edit`` says what was done to a twin."""

    lhs: Term
    rhs: Term
    edit: str = ""


def distribution_of(rng: Random) -> Lambda:
    """A pmf on the alphabet: a law, uniform, a mixture, a smoothed target, a softmax."""
    laws = [pmf(law) for law in LAWS]
    return rng.choice(
        (
            *laws, *laws, uniform, mixture(rng.choice((half, weight)), *rng.sample(laws, 2)), target(y, unit, function_of((x,), Entry(logits, (x,)))),
            distribution(function_of((x,), Entry(logits, (x,)))),
        )
    )  # fmt: skip


def argument(kind: str, rng: Random) -> Term:
    match kind:
        case "pmf":
            return distribution_of(rng)
        case "logits" | "function":
            array = logits if kind == "logits" else rewards
            return function_of((x,), Entry(array, (x,)) + rng.choice((ZERO, scalar)) if rng.random() < 0.3 else Entry(array, (x,)))
        case "index":
            return y
    return rng.choice((unit, half, Rational(Fraction(1, 3)), unit / 2))


def quantities() -> Iterator[Callable[[Random], Term]]:
    """Every quantity of the catalogue as a maker of an instance."""

    def instance(name: str) -> Callable[[Random], Term]:
        found = quantity(name)

        def make(rng: Random) -> Term:
            if "variables" in found.parameters:
                names = rng.sample([a for a, _ in JOINT.axes], len(found.parameters))
                return found.of(JOINT, *((n,) for n in names))
            return found(*(argument(kind, rng) for kind in found.parameters))

        return make

    for entry in catalogue.entries("quantities"):
        if entry.attribute not in SKIPPED and not UNUSED & set(quantity(entry.name).parameters):
            yield instance(entry.name)


def identities() -> list[tuple[Term, Term]]:
    """Both sides of the unconditional equalities on finite alphabets."""
    out = []
    for entry in catalogue.entries("identities"):
        found = catalogue.load(entry)
        if not isinstance(found, Refutation) and isinstance(found.statement, Statement):
            claim = found.statement.claim
            finite = all(sp.kind == "finite" for side in (claim.lhs, claim.rhs) for sp in _spaces(side))
            valued = not any(isinstance(t, (Argument, Limit)) for side in (claim.lhs, claim.rhs) for t in walk(side))
            if claim.relation == "=" and not found.statement.conditions and finite and valued:
                out.append((claim.lhs, claim.rhs))
    return out


def _spaces(term: Term) -> set[Space]:
    from symbolic_it.terms.term import spaces

    return set(spaces(term))


def twin(pair: Pair, rng: Random) -> Pair | None:
    """The pair with one edit on its right side, confirmed to be false."""
    kinds: list[str] = ["+ 10^-25", "+ 10^-25 of it", *edits(rng)]
    kind = rng.choice(kinds)
    if kind == "+ 10^-25":
        out: Term | None = add(pair.rhs, Rational(rng.choice((TINY, -TINY))))
    elif kind == "+ 10^-25 of it":
        out = mul(Rational(1 + TINY), pair.rhs)
    else:
        out = somewhere(pair.rhs, rng, edits(rng)[kind])
    if out is None or not apart(pair.lhs, out):
        return None
    return Pair(pair.lhs, out, kind)


def apart(lhs: Term, rhs: Term) -> bool:
    """Whether exact evaluation finds finite values that differ."""
    for point in sample_points((lhs, rhs), 8, seed=1):
        here = Evaluation(point, 2000)
        try:
            a, b = here.value(lhs), here.value(rhs)
            if isinstance(a, Number) and isinstance(b, Number) and compare(a, b, CAP_BITS) in ("less", "greater"):
                return True
        except Unevaluable:
            continue
    return False


def pairs(many: int, seed: int) -> Iterator[Pair]:
    """True pairs and twins in turn; the same for the same seed."""
    rng = Random(seed)
    makers, known = list(quantities()), identities()
    for n in range(many):
        while True:
            made = _true(rng, makers, known)
            if made is None:
                continue
            found = made if n % 2 == 0 else twin(made, rng)
            if found is not None:
                yield found
                break


def _true(rng: Random, makers: list[Callable[[Random], Term]], known: list[tuple[Term, Term]]) -> Pair | None:
    if rng.random() < 0.25:
        lhs, rhs = rng.choice(known)
        if rng.random() < 0.5:
            lhs, rhs = rhs, lhs
    else:
        parts = [rng.choice(makers)(rng) for _ in range(rng.choice((1, 1, 2, 3)))]
        lhs = rhs = parts[0] if len(parts) == 1 else add(*(mul(small(rng), t) for t in parts))
    lhs = rewritten(lhs, rng.choice((0, 0, 1, 2)), rng)
    rhs = rewritten(rhs, rng.choice((1, 2, 3, 4, 6)), rng)
    return Pair(lhs, rhs) if lhs != rhs else None


def judged(pair: Pair, seconds: float = 1.0) -> str:
    """The verdict; of a twin the kernel is asked for a proof too, which `decide` does not seek where values speak against it."""
    statement = Statement(Relation(pair.lhs, "=", pair.rhs))
    return "proved" if pair.edit and prove(statement) is not None else decide(statement, seconds=seconds).word


def outcome(pair: Pair, word: str) -> str:
    """right, open or wrong"""
    good, bad = ("refuted", "proved") if pair.edit else ("proved", "refuted")
    return "right" if word == good else "wrong" if word == bad else "open"


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--show", type=int, default=0, help="print so many open pairs")
    chosen = options.parse_args(arguments)
    from symbolic_it.notation.text import to_text

    counts: Counter[tuple[str, str]] = Counter()
    shown, started, spent = 0, time.monotonic(), 0.0
    for pair in pairs(chosen.count, chosen.seed):
        before = time.monotonic()
        result = outcome(pair, judged(pair))
        spent += time.monotonic() - before
        counts[pair.edit or "true", result] += 1
        if result == "wrong" or (result == "open" and shown < chosen.show):
            shown += result == "open"
            print(f"{result} ({pair.edit or 'true'}): {to_text(pair.lhs)} = {to_text(pair.rhs)}", flush=True)
    kinds = ["true", *sorted({k for k, _ in counts} - {"true"})]
    print(f"{'pair':24} {'right':>6} {'open':>6} {'wrong':>6}")
    for kind in kinds:
        print(f"{kind:24} {counts[kind, 'right']:6} {counts[kind, 'open']:6} {counts[kind, 'wrong']:6}")
    whole = [sum(n for (_, result), n in counts.items() if result == word) for word in ("right", "open", "wrong")]
    print(f"{'all':24} {whole[0]:6} {whole[1]:6} {whole[2]:6}")
    print(
        f"{chosen.count} pairs, seed {chosen.seed}: {spent / max(1, chosen.count) * 1e3:.1f} ms a verdict, {time.monotonic() - started:.0f} s in all"
    )
    return 1 if whole[2] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
