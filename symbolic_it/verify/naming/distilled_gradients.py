r"""Gradients of a distillation loss by the student's logits: (q_i - p_i)/T, at high temperatures (z_i - v_i)/(N T^2).

q and p are the softmax of z/T and of the teacher's v/T; logits of mean zero. Source: Hinton et al. 2015, equations 2 to 4.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .algebra import Form, TooLong
from .distillation import whose
from .forms import Forms

_LOSSES = frozenset(["C", "L", "J", "E", "l", "ell", "loss", "Loss", "KL"])
_SPOKEN = regex(
    r"cross[- ]entropy|distill?|teacher|student|soft|logits?|temperature|蒸馏|教师|学生|温度|증류|교사|학생|온도|logit|蒸留|教師|生徒", re.I
)
_ONE, _TWO = (n.Number(str(k), Fraction(k)) for k in (1, 2))
_WARM = (n.Name("T"), n.Name("tau"))
TITLE = "gradient of distillation by the student's logits"


def of_distilled_gradients(left: n.Node, relation: str, right: n.Node, words: str, context: Context | None = None) -> Verdict | None:
    """The verdict on a gradient by a logit that is a difference of two laws or of logits; None for any other formula."""
    if relation not in ("=", "approx") or not isinstance(left, n.Derivative):
        return None
    spoken = _SPOKEN.search(words) is not None
    if (spoken or isinstance(left.body, n.Mul)) and (of_laws := _of_named_laws(left, right, context)) is not None:
        return of_laws  # T^2 and the marks tell as much as the words do
    if not spoken:
        return None
    body = left.body.head if isinstance(left.body, n.Call) else left.body
    if len(left.variables) != 1 or not isinstance(body, n.Name) or body.base not in _LOSSES:
        return None
    (logit,) = left.variables
    if not isinstance(logit, n.Name) or not isinstance(logit.sub, n.Name):
        return None
    others = list(dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x.sub == logit.sub and x != logit))
    warm = [x for x in _WARM if any(y == x for y in walk(right))]
    if len(others) != 1 or len(warm) != 1 or not any(x == logit for x in walk(right)):
        return None
    try:
        return _judged(right, relation, logit, others[0], warm[0])
    except (TooLong, RecursionError):
        return None


def _of_named_laws(left: n.Derivative, right: n.Node, context: Context | None) -> Verdict | None:
    r"""\partial KL / \partial z_s = (p_s - p_t)/T, between laws marked as those of student and teacher."""
    right = rebuilt(right, lambda x: n.Mul(x.head, x.args[0]) if isinstance(x, n.Call) and x.head in _WARM and len(x.args) == 1 else None)
    body, times = (
        (left.body.right, left.body.left) if isinstance(left.body, n.Mul) and isinstance(left.body.left, n.Pow) else (left.body, None)
    )
    head = body.head if isinstance(body, n.Call) else body
    laws = {x: w for x in walk(right) if isinstance(x, (n.Name, n.Call)) and (w := whose(x)) is not None}
    warm = [x for x in _WARM if any(y == x for side in (left, right) for y in walk(side))]
    if (
        len(left.variables) != 1
        or not isinstance(head, n.Name)
        or head.base not in _LOSSES
        or sorted(laws.values()) != ["student", "teacher"]
        or len(warm) != 1
    ):
        return None
    if whose(left.variables[0]) == "teacher" or head.base == "J":
        return None
    if times is not None and times != n.Pow(warm[0], _TWO):
        return None
    (student,), (teacher,) = ([x for x, w in laws.items() if w == who] for who in ("student", "teacher"))
    power = _power_of_temperature(head, warm[0], context)
    if power is None or (power and times is not None):
        return None
    gap = n.Sub(student, teacher)
    meant = n.Div(gap, warm[0]) if times is None and not power else n.Mul(warm[0], gap)
    try:
        said, forms = Forms().of(right), [Forms().of(x) for x in (meant, n.Neg(meant))]
    except (TooLong, RecursionError):
        return None
    return Verdict("definition", f"agrees with the {TITLE}") if said == forms[0] else _turned() if said == forms[1] else None


def _power_of_temperature(loss: n.Name, warm: n.Node, context: Context | None) -> int | None:
    """The power of the temperature that the text has put before this loss, 0 or 2; None for any other."""
    fact = context.about(key(loss), Meaning) if context is not None else None
    body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
    factors: list[n.Node] = []
    while isinstance(body, n.Mul):
        factors, body = [*factors, body.right], body.left
    powers = [
        x
        for x in (*factors, body)
        if x is not None and not (isinstance(x, n.Call) and "||" in x.separators) and any(y == warm for y in walk(x))
    ]
    return 0 if not powers else 2 if powers == [n.Pow(warm, _TWO)] else None


def _judged(right: n.Node, relation: str, logit: n.Name, other: n.Name, warm: n.Node) -> Verdict | None:
    said = Forms().of(right)
    sizes = [x for x in dict.fromkeys(walk(right)) if isinstance(x, n.Name) and x.base in ("N", "K", "V", "C", "n") and x.sub is None]
    exact = (
        n.Div(n.Sub(_tempered(right, logit, warm, "exp"), _tempered(right, other, warm, "exp")), warm)
        if _has_both(right, logit, other)
        else None
    )
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
