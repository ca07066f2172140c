r"""Divergences of sequences by their tokens: D(p || q) = E_{y \sim p}[\sum_t \log p(y_t|x, y_{<t})/q(y_t|x, y_{<t})].

Both laws are products over tokens, so that the logarithm of their ratio is a sum; its mean given y_{<t} is the divergence of the two laws
of the next token (the chain rule of relative entropy, Cover and Thomas 2006, theorem 2.5.3).
"""

from __future__ import annotations

from dataclasses import dataclass

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import unbracketed

TITLE = "divergence of two sequences by their tokens"


@dataclass(frozen=True, slots=True)
class _Mean:
    """The mean of a sum over tokens: the law that is averaged over, what is drawn from it, the index of the sum, and the summand."""

    law: n.Node
    drawn: n.Name
    index: n.Node
    summand: n.Node
    of_each: bool  # the mean stands inside the sum


def of_token_divergences(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a divergence as the mean of a sum over tokens; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, n.Call) or "||" not in left.separators or len(left.args) != 2:
        return None
    laws = tuple(a.head if isinstance(a, n.Call) else a for a in left.args)
    sign, body = (-1, right.body) if isinstance(right, n.Neg) else (1, right)
    mean = _mean(body)
    if mean is None:
        return None
    ratio = _ratio_of_tokens(mean)
    compared = ratio or _divergence_of_tokens(mean)
    if compared is None or set(compared) != set(laws) or mean.law not in laws or laws[0] == laws[1]:
        return None
    straight = compared == laws
    if ratio is None and sign == -1:  # a ratio turned around changes the sign, a divergence does not
        one_change = straight and mean.law == laws[0]
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed") if one_change else None
    if straight == (sign == 1) and mean.law == laws[0]:
        return Verdict("definition", f"agrees with the {TITLE}")
    what = (
        "the law that is averaged over"
        if straight == (sign == 1)
        else "a ratio or a sign"
        if mean.law == laws[0]
        else "the order of two laws"
    )
    return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")


def _mean(node: n.Node) -> _Mean | None:
    """E_{y ~ p}[sum_t ...], or sum_t E_{y_{<t} ~ p}[...]."""
    outer = unbracketed(node)
    inner = unbracketed(outer.body) if isinstance(outer, n.BigOp) else None
    if not isinstance(outer, n.BigOp) or not isinstance(inner, n.BigOp) or {outer.kind, inner.kind} != {"E", "sum"}:
        return None
    total, mean = (outer, inner) if outer.kind == "sum" else (inner, outer)
    first, law = total.binder.lower, mean.binder.distribution
    if len(total.binder.names) != 1 or total.binder.conditions or not (first is None or (isinstance(first, n.Number) and first.value == 1)):
        return None
    names = mean.binder.names or (law.args[:1] if isinstance(law, n.Call) else ())
    if len(names) != 1 or not isinstance(names[0], n.Name) or law is None:
        return None
    return _Mean(law.head if isinstance(law, n.Call) else law, names[0], total.binder.names[0], unbracketed(inner.body), total is outer)


def _ratio_of_tokens(mean: _Mean) -> tuple[n.Node, n.Node] | None:
    """The laws of log(p(y_t | ..., y_{<t})/q(y_t | ..., y_{<t})), for a y that is drawn with its token t."""
    with_token = mean.drawn.sub is None or mean.drawn.sub == n.Before(mean.index, "<=")
    match mean.summand:
        case n.Log(n.Div(n.Call() as above, n.Call() as below), power=None) if with_token:
            pass
        case n.Log(n.Div(n.Call() as above, n.Call() as below), power=None) if not mean.of_each:
            pass
        case _:
            return None
    same = above.args == below.args and above.separators == below.separators
    return (above.head, below.head) if same and _is_token(above.args[0], mean) and _is_given_those_before(above, mean) else None


def _divergence_of_tokens(mean: _Mean) -> tuple[n.Node, n.Node] | None:
    r"""The laws of D(p(\cdot | ..., y_{<t}) || q(\cdot | ..., y_{<t})), given the tokens before it that are drawn."""
    drawn = mean.drawn.sub is None or mean.drawn.sub == n.Before(mean.index, "<")
    match mean.summand:
        case n.Call(n.Name("D" | "KL" | "D_KL"), (n.Call() as one, n.Call() as other)) as whole if drawn and "||" in whole.separators:
            same = one.args == other.args and one.separators == other.separators
            token = one.args[0] if one.args else None
            known = isinstance(token, n.Dot) or (token is not None and _is_token(token, mean))
            return (one.head, other.head) if same and known and _is_given_those_before(one, mean) else None
    return None


def _is_token(node: n.Node, mean: _Mean) -> bool:
    return isinstance(node, n.Name) and node.base == mean.drawn.base and node.sub == mean.index


def _is_given_those_before(call: n.Call, mean: _Mean) -> bool:
    before = n.Before(mean.index, "<")
    return any(isinstance(g, n.Name) and g.base == mean.drawn.base and g.sub == before for g in call.args[1:])
