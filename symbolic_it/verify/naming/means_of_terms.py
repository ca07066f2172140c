r"""A loss that is the mean of its own terms: L = \frac{1}{N} \sum_{i=1}^N L_i."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from ...patterns import regex

_LOSSES = frozenset(["L", "l", "ell", "J", "C", "loss", "Loss"])
_MEAN = regex(r"\b(?:mean|average|averaged|averaging)\b|平均|평균")


def of_means_of_terms(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on such a mean or sum, which introduces its name; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, n.Name) or left.base not in _LOSSES:
        return None
    count: n.Node | None = None
    match right:
        case n.Mul(n.Div(n.Number(value=one), n.Node() as count), n.BigOp("sum", binder, body)) if one == 1:
            pass
        case n.Div(n.BigOp("sum", binder, body), n.Node() as count):
            pass
        case n.BigOp("sum", binder, body):
            pass
        case _:
            return None
    term = body.head if isinstance(body, n.Call) else body
    if not isinstance(term, n.Name) or replace(term, sub=None, sup=None, upper=None) != replace(left, sub=None, sup=None, upper=None):
        return None
    index = binder.names[0] if len(binder.names) == 1 else None
    own = term.sub == index or term.upper == index or (isinstance(body, n.Call) and index in body.args)
    if index is None or not own or left.sub == index or binder.conditions:
        return None
    if count is not None and binder.upper is not None and count != binder.upper:
        return None
    if not (binder.lower is None or (isinstance(binder.lower, n.Number) and binder.lower.value == 1)):
        return None
    if count is None and _MEAN.search(words):
        return Verdict("undecided", "a sum, where the words speak of a mean")
    return Verdict("definition", f"introduces {text_of(left)}, the {'sum' if count is None else 'mean'} of its terms")
