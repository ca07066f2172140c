"""Functionals of laws that are written out, H(1/2, 1/2): the definition, outcome by outcome."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..quantities import Definition
from ..terms.arithmetic import add, mul
from ..terms.binder import map_children, open_binder, relevel
from ..terms.node import Index, Law, Mass, Product, Rational, Space, Sum
from ..terms.term import Term, unfold


def of_literals(quantity: Definition, laws: Sequence[Sequence[Term]]) -> Term:
    """The quantity at laws given by their masses: one list for each argument, all of one length (else ValueError)."""
    size = len(laws[0])
    if any(len(masses) != size for masses in laws):
        raise ValueError("laws of different lengths")
    space = Space("#literal", Rational(Fraction(size)))
    placeholders = [Law(f"#{k}", (("x", space),)) for k in range(len(laws))]
    outcomes = [Index(f"#{k}", space) for k in range(size)]
    values = {
        Mass(law, (("x", x),)): v for law, masses in zip(placeholders, laws, strict=True) for x, v in zip(outcomes, masses, strict=True)
    }

    def written_out(term: Term) -> Term:
        if isinstance(term, (Sum, Product)) and term.space == space:
            parts = [open_binder(term, x) for x in outcomes]
            done = [written_out(mul(w, b) if isinstance(term, Sum) and w != Rational(Fraction(1)) else b) for _, w, b in parts]
            return add(*done) if isinstance(term, Sum) else mul(*done)
        return values[term] if isinstance(term, Mass) else map_children(term, written_out)

    return relevel(written_out(unfold(quantity(*placeholders))))
