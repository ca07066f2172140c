"""What a named distribution is: how it is written, its parameters, its log density in statistics, and their means."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from ..terms.domain import Domain
from ..terms.term import MINUS_ONE, ONE, Mul, Term, add, mul, neg

Parameters = tuple[Term, ...]
Statistics = Mapping[Hashable, Term]  # the coefficient of each statistic; "1" is the constant


class NoClosedForm(Exception):
    """A mean that the family does not give in closed form; the message says which."""


@dataclass(frozen=True, slots=True)
class Family:
    """A parametric family: log p(x) = sum of coefficients times statistics of x.

    ``names`` are what it is called in formulas, ``parameters`` what it is a function of. ``log_density`` gives the
    coefficients of the statistics, ``mean`` the expectation of a statistic (None where it has no closed form). ``moments``
    gives E X and E X^2. ``common``: all members have one support, so that divergences between them are finite.
    """

    name: str
    title: str
    names: tuple[str, ...]
    parameters: tuple[tuple[str, Domain], ...]
    support: str
    discrete: bool
    log_density: Callable[..., Statistics]
    mean: Callable[..., Term | None]
    common: bool = True
    source: str = ""
    moments: Callable[..., tuple[Term, Term]] | None = None

    def _mean(self, statistic: Hashable, p: Parameters) -> Term:
        found = self.mean(statistic, *p)
        if found is None:
            raise NoClosedForm(f"the mean of {statistic} under {self.names[0]} has no closed form here")
        return found

    def _part(self, statistic: Hashable, coefficient: Term, p: Parameters) -> Term:
        mean = self._mean(statistic, p)
        return coefficient if mean == ONE else mul(coefficient, mean)

    def entropy(self, p: Parameters) -> Term:
        """-E log p, in nats."""
        return self.cross_entropy(p, p)

    def cross_entropy(self, p: Parameters, q: Parameters) -> Term:
        """-E_p log q, in nats."""
        self._comparable(p, q)
        return add(*(_negated(self._part(s, c, p)) for s, c in self.log_density(*q).items()))

    def divergence(self, p: Parameters, q: Parameters) -> Term:
        """E_p log p - E_p log q, in nats; a statistic with one coefficient in both needs no mean."""
        self._comparable(p, q)
        left, right = self.log_density(*p), self.log_density(*q)
        same = {s for s in left if left[s] == right.get(s)}
        first = [self._part(s, c, p) for s, c in left.items() if s not in same]
        return add(*first, *(_negated(self._part(s, c, p)) for s, c in right.items() if s not in same))

    def _comparable(self, p: Parameters, q: Parameters) -> None:
        if not self.common and p != q:
            raise NoClosedForm(f"two laws of {self.names[0]} may have different supports")


def _negated(term: Term) -> Term:
    """-term; a minus in front is dropped."""
    if isinstance(term, Mul) and term.args[0] == MINUS_ONE:
        return mul(*term.args[1:])
    return neg(term)
