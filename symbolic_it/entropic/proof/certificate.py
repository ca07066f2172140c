"""Certificates: why a statement holds, in a form that a few lines of rational arithmetic can check.

greater - lesser = sum of coefficient * (a term that is never negative) + sum of coefficient * (greater - lesser of a
constraint); an equality has one such sum for each direction. A proof by copies first introduces copy variables (the
copy lemma: Z. Zhang, R. W. Yeung, IEEE Trans. Inf. Theory 44, 1998; R. Dougherty, C. Freiling, K. Zeger, 2011).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations
from typing import Any

from ..combination import Combination, natural
from ..information import Information, Written
from ..reading.printing import text
from ..statement import Constraint, Relation


@dataclass(frozen=True, slots=True)
class Direction:
    """greater - lesser as a sum; coefficients of terms and of inequality constraints are non-negative."""

    lesser: Combination
    greater: Combination
    terms: tuple[tuple[Fraction, Information], ...]
    constraints: tuple[tuple[Fraction, Constraint], ...]
    written: tuple[Written, Written] = ((), ())  # lesser, greater

    def as_json(self) -> dict[str, Any]:
        return {
            "lesser": text(self.lesser, self.written[0]),
            "greater": text(self.greater, self.written[1]),
            "terms": [{"coefficient": str(c), "term": term.text()} for c, term in self.terms],
            "constraints": [{"coefficient": str(c), "constraint": relation_text(one)} for c, one in self.constraints],
        }


@dataclass(frozen=True, slots=True)
class Copy:
    """New variables distributed with those of `over` as the originals are, independent of all the rest given `over`."""

    images: tuple[tuple[str, str], ...]  # (new, original)
    over: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        return {"copy": dict(self.images), "over": list(self.over)}

    def constraints(self, names: Iterable[str]) -> tuple[Constraint, ...]:
        """What the copy provides; `names` are all variables that exist before it."""
        new_of = {original: new for new, original in self.images}
        source = self.text()
        out = []
        for originals in _subsets(new_of, least=1):
            for base in _subsets(self.over):
                before = frozenset((*originals, *base))
                after = frozenset((*(new_of[name] for name in originals), *base))
                out.append(Constraint({before: Fraction(1)}, "=", {after: Fraction(1)}, source=source))
        fresh, rest, over = frozenset(new_of.values()), frozenset(names) - {*self.over}, frozenset(self.over)
        separate = Information((fresh, rest), over).combination()
        out.append(Constraint(separate, "=", {}, source=source))
        return tuple(out)

    def text(self) -> str:
        new, old = (",".join(side) for side in zip(*self.images, strict=True))
        return f"{new} a copy of {old} over {','.join(sorted(self.over, key=natural))}"


@dataclass(frozen=True, slots=True)
class Certificate:
    """One direction for an inequality, two for an equality."""

    directions: tuple[Direction, ...]
    copies: tuple[Copy, ...] = ()

    def as_json(self) -> dict[str, Any]:
        document: dict[str, Any] = {"kind": "shannon", "directions": [d.as_json() for d in self.directions]}
        if self.copies:
            document |= {"kind": "copy-lemma", "copies": [copy.as_json() for copy in self.copies]}
        return document


def relation_text(relation: Relation) -> str:
    """I(X;Z|Y) = 0."""
    left, right = relation.written
    return f"{text(relation.lhs, left)} {relation.relation} {text(relation.rhs, right)}"


def _subsets(names: Iterable[str], least: int = 0) -> Iterable[tuple[str, ...]]:
    listed = sorted(names, key=natural)
    return chain.from_iterable(combinations(listed, size) for size in range(least, len(listed) + 1))
