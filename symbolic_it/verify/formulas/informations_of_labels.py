r"""Informations of labelled outcomes: after P(A) = 1/2, or a list of symbols with masses, I(A) is the information of 1/2."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...notation.context import LABELS_SO_FAR, Context, Outcome
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Call, Name, Node, Number, Statement

_LAWS = ("P", "p", "Pr")


def with_masses_for_labels(statement: Statement, context: Context) -> Statement:
    """The statement with I of the told probability for I of the outcome that has it."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.head != Name("I") or len(node.args) != 1 or not isinstance(node.args[0], Name):
            return None
        mass = _mass(node.args[0], context)
        return None if mass is None else replace(node, args=(replace(mass, span=node.args[0].span),))

    return rebuilt(statement, change)


def _mass(outcome: Name, context: Context) -> Number | None:
    """The probability that the text gives a single letter; of several laws the one told last."""
    if outcome.sub is not None or outcome.accents or outcome.sup is not None:
        return None
    told: Fraction | None = None
    for fact in context.facts:
        match fact.value:
            case Outcome(law=law, label=outcome.base, value=value, variable="") if law in _LAWS:
                told = value
            case _ if fact.symbol == LABELS_SO_FAR:
                told = None
    return Number(str(told), told) if told is not None and 0 < told <= 1 else None
