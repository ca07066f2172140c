r"""A loss that the text has given as a sum over classes, said anew for one-hot labels: "when y is one-hot, L = -\log p_c".

It is a claim about the sum, -\sum_i y_i \log p_i, and no other loss of the same letter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import EARLIER, Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .formula import Formula

_ONE_HOT = regex(r"one[- ]?hot|원[- ]?핫|独热|獨熱|ワンホット", re.I)
_DENIED = regex(r"\bnot\b|n't\b|\bno longer\b|instead of|rather than|smooth|soft|不是|而不是|아닌|아[니닌닐님닙]|ではな|平滑|软", re.I)
_TRUE = frozenset(["true", "correct", "target", "label", "gt", "gold", "right", "truth"])


def of_one_hot_labels(statement: n.Statement, formula: Formula, context: Context) -> tuple[n.Statement, Context, bool] | None:
    """The statement with the sum that the loss was said to be in its place, where the sentence speaks of one-hot labels; None for any other."""
    if len(statement.chains) != 1 or _ONE_HOT.search(formula.sentence) is None or _DENIED.search(formula.sentence):
        return None
    (chain,) = statement.chains
    name = chain.first.head if isinstance(chain.first, n.Call) else chain.first
    if not isinstance(name, n.Name) or len(chain.links) != 1 or chain.links[0].relation != "=":
        return None
    right = chain.links[0].right
    masses = [x.arg for x in walk(right) if isinstance(x, n.Log)]
    body = _told(context, name)
    if (
        body is None
        or len(masses) != 1
        or any(isinstance(x, n.BigOp) for x in walk(right))
        or not any(isinstance(x, n.BigOp) and x.kind == "sum" for x in walk(body))
    ):
        return None
    taken = {x.base for side in (body, right) for x in walk(side) if isinstance(x, n.Name)}
    index = next(x for x in "cktm" if x not in taken)
    at_the_true_one = rebuilt(right, lambda x: replace(x, sub=n.Name(index)) if isinstance(x, n.Name) and _is_the_true_one(x) else None)
    link = replace(chain.links[0], right=at_the_true_one)
    return replace(statement, chains=(replace(chain, first=body, links=(link,)),)), context, True


def _told(context: Context, name: n.Name) -> n.Node | None:
    try:
        fact = context.about(key(name), Meaning)
    except ElaborationError:
        return None
    told = fact is not None and fact.scope != EARLIER and isinstance(fact.value, Meaning)
    return fact.value.body if told and fact is not None and isinstance(fact.value, Meaning) else None


def _is_the_true_one(name: n.Name) -> bool:
    word = name.sub.words if isinstance(name.sub, n.Text) else name.sub.base if isinstance(name.sub, n.Name) else ""
    return word.strip().lower() in _TRUE
