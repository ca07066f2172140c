r"""Divergences that some texts define without the factor 1/2: JS(P, Q) = D(P || M) + D(Q || M), twice the usual one"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from .exactly import equals

_TWO = n.Number("2", Fraction(2))


def of_twice(context: Context, link: LinkMeaning, verdict: Verdict) -> Verdict | None:
    """A mismatch of conventions where a refuted equation holds of twice its left side; None for any other."""
    left = link.left.node
    if verdict.word != "refuted" or link.relation not in ("=", ":=") or not isinstance(left, n.Call):
        return None
    found = of_call(left)
    if found is None or found.name != "JSD":
        return None
    twice = equals(context, n.Mul(_TWO, left, True, span=left.span), link.right.node)
    if twice is None or not twice.positive:
        return None
    message = f"twice the Jensen-Shannon divergence, which some texts define without the factor 1/2; {verdict.message}"
    return Verdict("convention-mismatch", message, witness=verdict.witness)
