r"""Sums of entries that a text tells, \sum_i y_i = 1, as conditions of a statement: a witness has to keep them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.binder import sum_over
from ...terms.statement import Relation, Statement
from ...terms.term import Entry, Index, Rational, unfold, walk


def where_they_sum(link: LinkMeaning, name: str, total: Fraction) -> Verdict | None:
    """The verdict on a link where the entries of one array have a sum; None where the link has no such array, or several."""
    claim = link.claim
    if not isinstance(claim, Statement):
        return None
    sides = (claim.claim.lhs, claim.claim.rhs)
    arrays = {t.array for side in sides for t in walk(unfold(side)) if isinstance(t, Entry) and t.array.name == name}
    if len(arrays) != 1 or len((array := arrays.pop()).spaces) != 1:
        return None
    index = Index("@sum", array.spaces[0])
    told = Relation(sum_over(index, Entry(array, (index,))), "=", Rational(total))
    return decide(replace(claim, conditions=(*claim.conditions, told)), point=link.point)
