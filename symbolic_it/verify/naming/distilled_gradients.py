r"""Gradients of a distillation loss by the student's logits: (q_i - p_i)/T, at high temperatures (z_i - v_i)/(N T^2).

q and p are the softmax of z/T and of the teacher's v/T; logits of mean zero. Source: Hinton et al. 2015, equations 2 to 4.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .algebra import Form, TooLong
from .forms import Forms

_LOSSES = frozenset(["C", "L", "J", "E", "l", "ell", "loss", "Loss", "KL"])
_SPOKEN = re.compile(r"cross[- ]entropy|distill?|teacher|student|soft|logits?|temperature|蒸馏|教师|学生|温度|증류|교사|학생|온도|logit|蒸留|教師|生徒", re.I)
_ONE, _TWO = (n.Number(str(k), Fraction(k)) for k in (1, 2))
TITLE = "gradient of distillation by the student's logits"


def of_distilled_gradients(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a gradient by a logit that is a difference of two laws or of logits; None for any other formula."""
    if relation not in ("=", "approx") or not isinstance(left, n.Derivative) or _SPOKEN.search(words) is None:
        return None
    body = left.body.head if isinstance(left.body, n.Call) else left.body
    if len(left.variables) != 1 or not isinstance(body, n.Name) or body.base not in _LOSSES:
        return None
    (logit,) = left.variables
    if not isinstance(logit, n.Name) or not isinstance(logit.sub, n.Name):
        return None
    others = list(dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x.sub == logit.sub and x != logit))
    warm = [x for x in (n.Name("T"), n.Name("tau")) if any(y == x for y in walk(right))]
    if len(others) != 1 or len(warm) != 1 or not any(x == logit for x in walk(right)):
        return None
    try:
        return _judged(right, relation, logit, others[0], warm[0])
    except (TooLong, RecursionError):
        return None


def _judged(right: n.Node, relation: str, logit: n.Name, other: n.Name, warm: n.Node) -> Verdict | None:
    said = Forms().of(right)
    sizes = [x for x in dict.fromkeys(walk(right)) if isinstance(x, n.Name) and x.base in ("N", "K", "V", "C", "n") and x.sub is None]
    exact = n.Div(n.Sub(_tempered(right, logit, warm, "exp"), _tempered(right, other, warm, "exp")), warm) if _has_both(right, logit, other) else None
    first = n.Div(n.Sub(_tempered(right, logit, warm, "one"), _tempered(right, other, warm, "one")), warm) if exact is not None else None
    last = [n.Div(n.Sub(logit, other), n.Mul(size, n.Pow(warm, _TWO))) for size in sizes[:2]]
    if exact is not None and said == Forms().of(exact):
        return Verdict("definition", f"agrees with the {TITLE}")
    if exact is not None and said == Forms().of(n.Neg(exact)):
        return _turned()
    for form in (*((first,) if first is not None else ()), *last):
        if said == Forms().of(form):
            return Verdict("definition", f"agrees with the {TITLE}, at high temperatures") if relation == "approx" else None
        if said == Forms().of(n.Neg(form)):
            return _turned()
    if any(said in _other_powers(logit, other, size, warm) for size in sizes[:2]):
        return Verdict("convention-mismatch", f"not the {TITLE}: it falls with the square of the temperature")
    return None


def _turned() -> Verdict:
    return Verdict("convention-mismatch", f"not the {TITLE}: it would be with the order of a difference changed")


def _other_powers(logit: n.Name, other: n.Name, size: n.Node, warm: n.Node) -> list[Form]:
    """With 1/T or 1/T^3, which no factor T^2 before the loss makes either."""
    gap = n.Div(n.Sub(logit, other), size)
    three = n.Number("3", Fraction(3))
    return [Forms().of(x) for x in (n.Div(gap, warm), n.Div(gap, n.Pow(warm, three)), n.Mul(gap, warm))]


def _has_both(right: n.Node, *logits: n.Name) -> bool:
    """Whether the entries of both are also summed over."""
    sums = [x for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum"]
    return all(any(_entry_of(y, logit, x) for x in sums for y in walk(x.body)) for logit in logits)


def _entry_of(node: n.Node, logit: n.Name, over: n.BigOp) -> bool:
    return isinstance(node, n.Name) and node.base == logit.base and node.accents == logit.accents and node.sub in over.binder.names


def _tempered(right: n.Node, logit: n.Name, warm: n.Node, how: str) -> n.Node:
    """e^{z_i/T}/sum_j e^{z_j/T}, or (1 + z_i/T)/(N + sum_j z_j/T), where the sum that is written has its index."""
    found = next((x, y) for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum" for y in walk(x.body) if _entry_of(y, logit, x))
    total, entry = replace(found[0], body=n.Div(found[1], warm)), found[1]
    if how == "exp":
        return n.Div(n.Apply("exp", (n.Div(logit, warm),)), replace(total, body=n.Apply("exp", (n.Div(entry, warm),))))
    size = next((x for x in walk(right) if isinstance(x, n.Name) and x.base in ("N", "K", "V", "C", "n") and x.sub is None), _ONE)
    return n.Div(n.Add(_ONE, n.Div(logit, warm)), n.Add(size, total))
