"""Joint distributions with rational probabilities, and the exact value of entropies at them.

An entropy combination at a rational distribution is a rational combination of logs of primes, and by unique
factorisation it is zero exactly when every coefficient is. A non-zero value gets its sign from ball arithmetic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import flint

from ..combination import Combination
from ..statement import Relation, Statement

#: Prime -> rational coefficient of its natural log.
PrimeLogs = dict[int, Fraction]

_LARGEST_FACTORED = 1 << 40  # trial division below this takes at most a fraction of a second


@dataclass(frozen=True, slots=True)
class Distribution:
    """Variables and outcomes (probability, values); the probabilities are positive and sum to 1."""

    variables: tuple[str, ...]
    outcomes: tuple[tuple[Fraction, tuple[str, ...]], ...]

    def __post_init__(self) -> None:
        if sum(p for p, _ in self.outcomes) != 1 or any(p <= 0 for p, _ in self.outcomes):
            raise ValueError("the probabilities of a distribution are positive and sum to 1")

    def masses(self, names: Iterable[str]) -> list[Fraction]:
        """The marginal probabilities of the named variables, zeros left out."""
        columns = [self.variables.index(name) for name in names]
        mass: dict[tuple[str, ...], Fraction] = defaultdict(Fraction)
        for p, values in self.outcomes:
            mass[tuple(values[column] for column in columns)] += p
        return list(mass.values())

    def value(self, combination: Combination) -> PrimeLogs:
        """The combination in nats, as {prime: coefficient}; empty exactly when it is 0."""
        logs: PrimeLogs = defaultdict(Fraction)
        for names, coefficient in combination.items():
            for p in self.masses(names):
                for number, sign in ((p.numerator, -1), (p.denominator, 1)):
                    for prime, power in _factors(number):
                        logs[prime] += sign * power * p * coefficient
        return {prime: c for prime, c in logs.items() if c}

    def as_json(self) -> dict[str, object]:
        """{"outcomes": [{"p": "1/4", "values": {"X": "0"}}, ...]}."""
        return {"outcomes": [{"p": str(p), "values": dict(zip(self.variables, values, strict=True))} for p, values in self.outcomes]}

    def as_text(self) -> str:
        """One line per outcome: 1/4: X=0, Y=1."""
        rows = [
            (str(p), ", ".join(f"{name}={value}" for name, value in zip(self.variables, values, strict=True)))
            for p, values in self.outcomes
        ]
        width = max(len(p) for p, _ in rows)
        return "\n".join(f"  {p:>{width}}: {values}" for p, values in rows)


def from_json(document: Mapping[str, object]) -> Distribution:
    """The inverse of `as_json`. Raises ValueError, KeyError or TypeError for another document."""
    rows = document["outcomes"]
    if not isinstance(rows, list) or not rows:
        raise ValueError("a witness lists its outcomes")
    names = tuple(rows[0]["values"])
    return Distribution(names, tuple((Fraction(row["p"]), tuple(row["values"][name] for name in names)) for row in rows))


def sign(logs: PrimeLogs) -> int:
    """-1, 0 or 1, exactly."""
    if not logs:
        return 0
    bits = 64
    while True:
        value = ball(logs, bits)
        if not value.contains(0):
            return 1 if value > 0 else -1
        bits *= 2


def ball(logs: PrimeLogs, bits: int = 64) -> flint.arb:
    """An enclosure of the value, computed with this many bits."""
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        total = flint.arb(0)
        for prime, c in logs.items():
            total += flint.arb(flint.fmpq(c.numerator, c.denominator)) * flint.arb(prime).log()
        return total
    finally:
        flint.ctx.prec = before


def satisfies(distribution: Distribution, relation: Relation) -> bool:
    """Does the relation hold at the distribution? Exact."""
    value = sign(distribution.value(relation.slack()))
    if relation.is_equality:
        return value == 0
    return value > 0 if relation.is_strict else value >= 0


def refutes(distribution: Distribution, statement: Statement) -> bool:
    """All constraints hold and the claim does not. Exact."""
    return all(satisfies(distribution, c) for c in statement.constraints) and not satisfies(distribution, statement)


def _factors(number: int) -> Iterable[tuple[int, int]]:
    if number == 1:
        return ()
    if number < _LARGEST_FACTORED:
        return [(int(prime), int(power)) for prime, power in flint.fmpz(number).factor()]
    raise ValueError(f"probabilities too fine to be compared exactly ({number})")
