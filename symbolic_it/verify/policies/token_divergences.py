r"""Divergences of sequences by their tokens: D(p || q) = E_{y \sim p}[\sum_t \log p(y_t|x, y_{<t})/q(y_t|x, y_{<t})].

Both laws are products over tokens, so that the logarithm of their ratio is a sum.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import unbracketed

TITLE = "divergence of two sequences by their tokens"


def of_token_divergences(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a divergence as the mean of a sum over tokens; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, n.Call) or "||" not in left.separators or len(left.args) != 2:
        return None
    laws = tuple(a.head if isinstance(a, n.Call) else a for a in left.args)
    sign, body = (-1, right.body) if isinstance(right, n.Neg) else (1, right)
    if not isinstance(body, n.BigOp) or body.kind != "E" or len(body.binder.names) != 1:
        return None
    law = body.binder.distribution
    drawn_from = law.head if isinstance(law, n.Call) else law
    ratio = _ratio_of_tokens(unbracketed(body.body), body.binder.names[0])
    if ratio is None or set(ratio) != set(laws) or drawn_from not in laws or laws[0] == laws[1]:
        return None
    straight = ratio == laws
    if straight == (sign == 1) and drawn_from == laws[0]:
        return Verdict("definition", f"agrees with the {TITLE}")
    what = (
        "the law that is averaged over"
        if straight == (sign == 1)
        else "a ratio or a sign"
        if drawn_from == laws[0]
        else "the order of two laws"
    )
    return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")


def _ratio_of_tokens(node: n.Node, drawn: n.Node) -> tuple[n.Node, n.Node] | None:
    """The laws of sum_t log(p(y_t | ..., y_{<t})/q(y_t | ..., y_{<t})), for the y that is drawn."""
    if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or not isinstance(drawn, n.Name):
        return None
    (t,) = node.binder.names
    first = node.binder.lower
    if node.binder.conditions or not (first is None or (isinstance(first, n.Number) and first.value == 1)):
        return None
    match unbracketed(node.body):
        case n.Log(n.Div(n.Call() as above, n.Call() as below), power=None) if (
            above.args == below.args and above.separators == below.separators
        ):
            token, *given = above.args
            own = isinstance(token, n.Name) and token.base == drawn.base and token.sub == t
            before = any(isinstance(g, n.Name) and g.base == drawn.base and g.sub == n.Before(t, "<") for g in given)
            return (above.head, below.head) if own and before else None
    return None
