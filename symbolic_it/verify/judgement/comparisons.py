"""Comparisons that hold of some laws and fail of others: H(q) <= H(p) is true of an overconfident model.

Neither it nor its reverse is a theorem, so that an author who writes it speaks of laws of his own. It is refuted where the words say
that it is meant of all, or tell no case.
"""

from __future__ import annotations

from collections.abc import Callable

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ..formulas.formula import Formula
from ..sentences.counted_outcomes import told_sizes
from ..sentences.plainly_said import is_plainly_said
from .doubtful_readings import Outcome
from .repaired import is_true_turned_round

OF_SOME = Verdict("undecided", "it holds of some laws and not of others, of which the words around may speak")
_ORDERS = ("<=", ">=", "<", ">")


def may_be_of_some(
    statement: n.Statement,
    link: LinkMeaning,
    verdict: Verdict,
    formula: Formula,
    earlier: str,
    judge: Callable[[n.Statement], Outcome | ElaborationError | None],
) -> bool:  # fmt: skip
    """Whether a refuted order of two quantities, or of one and a number, may be meant of the laws that the words speak of."""
    if verdict.word != "refuted" or link.ground or link.relation not in _ORDERS or formula.is_mentioned:
        return False
    sides = link.left.node, link.right.node
    quantities = [isinstance(s, n.Call) and is_functional(s) for s in sides]
    if not any(quantities) or not all(is_one or _is_number(s) for is_one, s in zip(quantities, sides, strict=True)):
        return False
    if any(map(_is_number, sides)) and told_sizes(formula.sentence):
        return False  # "For a binary variable $H(X) \\le 0.9$" is of all of them
    if is_plainly_said(formula.before, formula.after, earlier):
        return False
    return not is_true_turned_round(statement, link, judge)


def _is_number(node: n.Node) -> bool:
    plain = node.value if isinstance(node, n.WithUnit) else node
    return isinstance(plain, n.Number) and plain.value != 0


__all__ = ["OF_SOME", "may_be_of_some"]
