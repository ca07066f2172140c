"""What all products of a polynomial share."""

from __future__ import annotations

from fractions import Fraction

from symbolic_it.kernel.polynomial import content, sorted_monomial
from symbolic_it.terms.domain import POSITIVE
from symbolic_it.terms.term import Symbol


def test_what_products_share_comes_in_their_order() -> None:
    """Not in that of a set, which differs from one run to the next: derivations would, too."""
    monomial = sorted_monomial({Symbol(n, POSITIVE): Fraction(1) for n in "abcdefgh"})
    _, common, _ = content({monomial: Fraction(2)})
    assert list(common) == [a for a, _ in monomial]
