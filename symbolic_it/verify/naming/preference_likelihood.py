r"""Losses of preferences by their likelihood, -E[\log p(y_w > y_l | x)]: the preferred answer first, and a minus.

An objective J, which is to grow, has no minus. Source: Rafailov et al. 2023, equations 2 and 7, before the Bradley-Terry model is put in.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.relations.shapes import is_preference
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from .averages import cores
from .known_quantity import SAMPLES
from .loss_letters import LOSSES_AND_OBJECTIVES
from .near_miss import turns_over
from .typed_letters import is_preferred, is_rejected

TITLE = "log-likelihood of the preferences"


def of_preference_likelihoods(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a loss that is a mean of log p(a > b | x); None for any other formula."""
    head = left
    while isinstance(head, (n.Call, n.Pow)):
        head = head.head if isinstance(head, n.Call) else head.base
    if not isinstance(head, n.Name) or head.base not in LOSSES_AND_OBJECTIVES:
        return None
    for core in cores(right, SAMPLES):
        sign, body = (-1, core.body) if isinstance(core, n.Neg) else (1, core)
        while isinstance(body, n.Vector) and len(body.items) == 1:
            body = body.items[0]
        if isinstance(body, n.Log) and body.power is None and is_preference(body.arg):
            return _judged(body.arg, sign == (1 if head.base == "J" else -1), sentence)
    scaled = right.body if isinstance(right, n.Neg) else right
    if isinstance(scaled, (n.Mul, n.Div)) and any(isinstance(x, n.Log) and is_preference(x.arg) for x in walk(scaled)):
        return Verdict("undecided", f"that this is the {TITLE} is not shown")  # half of it
    return None


def _judged(preference: n.Node, signed: bool, sentence: str) -> Verdict | None:
    assert isinstance(preference, n.Call) and isinstance(preference.args[0], n.Chain)
    chain = preference.args[0]
    if len(chain.links) != 1 or chain.first is None or turns_over(sentence):
        return None
    first, second = chain.first, chain.links[0].right
    told = is_preferred(first) and is_rejected(second)
    numbered = any(isinstance(x, n.Name) and isinstance(x.sub, (n.Number, n.Name)) and text_of(x.sub) in "12ij" for x in (first, second))
    turned = is_rejected(first) and is_preferred(second) and not numbered  # either of y_1 and y_2 may be preferred
    if signed and told:
        return Verdict("definition", f"agrees with the {TITLE}")
    if signed and turned:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the two answers exchanged")
    return Verdict("undecided", f"that this is the {TITLE} is not shown")
