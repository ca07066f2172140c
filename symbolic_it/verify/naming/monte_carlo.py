r"""Monte Carlo estimates: E_{x \sim p}[f(x)] \approx 1/N \sum_n f(x_n), and of gradients by scores or through the noise.

Source: Robert and Casella 2004, section 3.2; Williams 1992; Kingma and Welling 2014, section 2.4.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.laws.drawn_laws import law_drawn
from ...notation.elaborate.roles.letters import key, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Derivative, Div, Log, Mul, Name, Neg, Node, Number
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import mentions, mentions_at_a_point, walk

_ONE = Number("1", Fraction(1))


def of_monte_carlo(context: Context, left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on an expectation, or its gradient, and a mean over draws; None for any other formula."""
    if relation not in ("approx", "simeq"):
        return None
    match left, right:
        case Log(one, base), Log(other, base_) if base == base_ and left.power is right.power is None:
            return of_monte_carlo(context, unbracketed(one), relation, unbracketed(other))
        case (n.Sub(one, rest), n.Sub(other, rest_)) | (n.Add(one, rest), n.Add(other, rest_)) if _same(rest, rest_):
            return of_monte_carlo(context, one, relation, other)
    sign, target = _signed(left)
    found = mean_over_draws(right)
    wanted = _averaged(target)
    if found is None or wanted is None:
        return None
    own, counted, index, body = found
    mean, targets = wanted
    drawn = _drawn(mean)
    names = [x for x in walk(body) if isinstance(x, Name) and index in (x.sub, x.upper)]
    if not names or (drawn is not None and any(x.base != drawn for x in names)) or _is_of_another_law(context, mean, drawn):
        return None
    if mentions_at_a_point(body, {*mean.binder.names, *(x for name in names for x in walk(_without_index(name, index)))}):
        return None  # f(x_n, y) has no draw of y
    inner, plain = _signed(_without_index(body, index))
    for of in targets:
        outer, meant = _signed(of)
        if _same(plain, meant):
            if counted is None:
                return Verdict("undecided", "a sum over draws; that it is their mean is not shown")
            if not counted:
                return Verdict("convention-mismatch", "a sum over draws, which is their number times the mean that is estimated")
            fits = sign * outer == own * inner
            return (
                Verdict("definition", "a mean over draws estimates the expectation")
                if fits
                else Verdict("convention-mismatch", "a mean over draws with the other sign")
            )
    return None


def _signed(node: Node) -> tuple[int, Node]:
    node = unbracketed(node)
    if isinstance(node, Neg):
        sign, body = _signed(node.body)
        return -sign, body
    return 1, node


def mean_over_draws(node: Node) -> tuple[int, bool | None, Node, Node] | None:
    """Of 1/N sum_n b_n: its sign, whether it is divided by the number of its terms (None where that is not told), the index and b_n."""
    sign, node = _signed(node)
    below: Node | None = None
    match node:
        case Mul(Div(one, size), BigOp("sum") as total) if one == _ONE:
            below = size
        case Mul(Div(size, one), BigOp("sum") as total) if one == _ONE and size == total.binder.upper:
            pass  # their number above for below
        case Div(BigOp("sum") as total, size):
            below = size
        case BigOp("sum") as total:
            pass
        case _:
            return None
    b = total.binder
    if len(b.names) != 1 or b.conditions or b.lower not in (None, _ONE):
        return None
    counted = False if below is None else True if below == b.upper else None if b.upper is not None or not isinstance(below, Name) else True
    return sign, counted, b.names[0], total.body


def _averaged(node: Node) -> tuple[BigOp, list[Node]] | None:
    """The mean, and what its draws are averaged of: of a gradient by the scores, or through what it is the mean of where the law stays."""
    if isinstance(node, Derivative) and node.kind == "gradient" and isinstance(node.body, BigOp) and node.body.kind == "E":
        law, body = node.body.binder.distribution, unbracketed(node.body.body)
        through = replace(node, body=body)
        if law is None or not isinstance(law, (Call, Name)):
            return node.body, [through]
        at = law if isinstance(law, Call) else Call(law, (Name(_drawn(node.body) or "x"),))
        score = replace(node, body=Log(at))
        by_scores = [] if mentions(body, node.variables) else [Mul(body, score), Mul(score, body)]
        return node.body, [*by_scores, *([] if mentions(law, node.variables) else [through])]
    return (node, [unbracketed(node.body)]) if isinstance(node, BigOp) and node.kind == "E" else None


def _is_of_another_law(context: Context, mean: BigOp, drawn: str | None) -> bool:
    """Whether the text has said that the letter is drawn from another law than the mean is under."""
    law = mean.binder.distribution
    head = law.head if isinstance(law, Call) and "|" not in law.separators else law
    told = law_drawn(context, drawn) if drawn is not None else None
    return told is not None and isinstance(head, Name) and told.value.word not in (key(head), key(stem(head)))


def _drawn(mean: BigOp) -> str | None:
    b = mean.binder
    if b.distribution is None:
        return None
    first = b.names[0] if b.names else b.distribution.args[0] if isinstance(b.distribution, Call) and b.distribution.args else None
    return first.base if isinstance(first, Name) else None


def _without_index(node: Node, index: Node) -> Node:
    def change(x: Node) -> Node | None:
        if isinstance(x, Name) and index in (x.sub, x.upper):
            return Name(
                x.base,
                tuple(a for a in x.accents if a != "hat"),
                None if x.sub == index else x.sub,
                x.sup,
                None if x.upper == index else x.upper,
            )
        return None

    return rebuilt(node, change)


def _same(one: Node, other: Node) -> bool:
    """Equal but for bars and marks of one letter, and for how products and logarithms are spelled."""

    def plain(x: Node) -> Node | None:
        if isinstance(x, Log):
            return Log(rebuilt(unbracketed(x.arg), plain), x.base, power=x.power)
        if isinstance(x, n.Vector) and len(x.items) == 1:
            return rebuilt(x.items[0], plain)
        return None

    return rebuilt(one, plain) == rebuilt(other, plain)
