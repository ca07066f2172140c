r"""Steps of the forward process put into each other: x_t by x_{t-1}, by x_{t-2}, by x_0, with noises that are merged.

\sqrt{\alpha_t} (\sqrt{\alpha_{t-1}} x_{t-2} + \sqrt{1 - \alpha_{t-1}} \epsilon_{t-2}) + \sqrt{1 - \alpha_t} \epsilon_{t-1} is a sum of normal
variables: two such forms say the same where, from the earliest state in them, their means and the sums of the squares beside the noises are equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import read_given
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Apply, BigOp, Call, Name, Node, Number
from ...notation.syntax.walk import walk
from ..naming.exactly import equals
from .letters import NOISES, plain_accents

_RATES = ("a", "d", "f")  # alpha_t, alpha_{t-1}, \bar\alpha_{t-2}
_START = 3  # x_0 is as far as three rates reach
_ZERO, _ONE, _TWO = (Number(str(k), Fraction(k)) for k in (0, 1, 2))
_Key = tuple[str, Node | int]


class _Other(Exception):
    """No sum of states and noises with numbers of the schedule before them."""


def of_the_recursion(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on an equation of two such forms, one of them with two steps or two noises; None for any other formula."""
    if relation not in ("=", ":=", "equiv"):
        return None
    try:
        terms = [list(_linear(side)) for side in (left, right)]
    except _Other:
        return None
    sides = [dict(x) for x in terms]
    if any(len(x) != len(side) for x, side in zip(terms, sides, strict=True)):
        return None  # one letter for two noises
    states = [[k for kind, k in side if kind == "x"] for side in sides]
    noises = [{k for kind, k in side if kind == "noise"} for side in sides]
    if any(len(x) != 1 for x in states) or not (max(map(len, noises)) > 1 or _reaches_back(left, right)):
        return None
    start = max(k for (k,) in states if isinstance(k, int))
    context = reduce(lambda c, a: read_given(f"0 < {a} < 1", c), _RATES, Context())
    if noises[0] == noises[1] and noises[0] and states[0] == states[1]:
        found = [equals(context, sides[0][key], sides[1][key]) for key in sides[0]]
        same_noises = True
    else:
        (one, first), (other, second) = (_from(side, start) for side in sides)
        found = [equals(context, one, other), equals(context, first, second)]
        same_noises = False
    if all(v is not None and v.positive for v in found):
        return Verdict("definition", "agrees with the steps of the process: the same mean and variance")
    wrong = next((v for v in found if v is not None and v.word == "refuted"), None)
    if wrong is None or same_noises:
        return Verdict("undecided", "of steps of the process; that both sides have one law is not shown")
    return Verdict(
        "refuted",
        f"the sides have different laws, with a, d, f for alpha_t, alpha_(t-1), alpha_bar_(t-2): {wrong.message}",
        witness=wrong.witness,
    )


def _reaches_back(*sides: Node) -> bool:
    return any(
        isinstance(x, Name) and x.base in ("x", "alpha", "beta") and (_step(x.sub) or 0) > (1 if x.base == "x" else 0)
        for s in sides
        for x in walk(s)
    )


def _from(side: dict[_Key, Node], start: int) -> tuple[Node, Node]:
    """The coefficient of the state at ``start`` and the variance around it."""
    ((_, step), factor) = next((key, c) for key, c in side.items() if key[0] == "x")
    assert isinstance(step, int)
    kept = _rates(step, start)
    squares = [n.Pow(c, _TWO) for key, c in side.items() if key[0] == "noise"]
    variance: Node = n.Mul(n.Pow(factor, _TWO), n.Sub(_ONE, kept))  # of the noise between the two states
    for square in squares:
        variance = n.Add(variance, square)
    return n.Mul(factor, Apply("sqrt", (kept,))), variance


# one side -------------------------------------------------------------------------------------------------------------
def _linear(node: Node) -> Iterator[tuple[_Key, Node]]:
    """The states and noises of a sum, each with the number before it."""
    match node:
        case n.Vector((body,)):
            yield from _linear(body)
        case n.Neg(body):
            yield from ((key, n.Neg(c)) for key, c in _linear(body))
        case n.Add(one, other):
            yield from (*_linear(one), *_linear(other))
        case n.Sub(one, other):
            yield from (*_linear(one), *((key, n.Neg(c)) for key, c in _linear(other)))
        case n.Mul(one, other) if not _has_vectors(one):
            yield from ((key, n.Mul(_scalar(one), c)) for key, c in _linear(other))
        case n.Div(one, other):
            yield from ((key, n.Div(c, _scalar(other))) for key, c in _linear(one))
        case Name():
            yield _vector(node), _ONE
        case _:
            raise _Other


def _has_vectors(node: Node) -> bool:
    return any(isinstance(x, Name) and (x.base == "x" or x.base in NOISES) for x in walk(node))


def _vector(name: Name) -> _Key:
    if name.base == "x" and not plain_accents(name) and not name.sup and name.upper is None:
        step = _START if isinstance(name.sub, Number) and name.sub.value == 0 else _step(name.sub)
        if step is not None:
            return "x", step
    if name.base in NOISES and set(plain_accents(name)) <= {"bar", "tilde", "hat"} and name.sub is not None:
        return "noise", name
    if name.base == "epsilon" and not plain_accents(name):
        return "noise", name
    raise _Other


def _step(sub: Node | None) -> int | None:
    """0 for t, 1 for t - 1, 2 for t - 2; None for any other subscript."""
    match sub:
        case Name("t", sub=None):
            return 0
        case n.Sub(Name("t", sub=None), Number(_, k)) if k in (1, 2):
            return int(k)
    return None


def _scalar(node: Node) -> Node:
    """A number of the schedule in its free numbers."""

    def change(x: Node) -> Node | None:
        match x:
            case BigOp("prod", binder, Name("alpha", sub=index)) if (
                binder.names == (index,) and binder.lower == _ONE and _step(binder.upper) is not None
            ):
                return _product(_step(binder.upper) or 0)
            case BigOp() | n.Derivative() | n.Cases():
                raise _Other
            case Call() if not x.juxtaposed:
                raise _Other
            case Name():
                step = _step(x.sub)
                if step is None or x.sup or x.upper is not None or x.base not in ("alpha", "beta"):
                    raise _Other
                if x.base == "alpha" and plain_accents(x) == ("bar",):
                    return _product(step)
                if plain_accents(x) or step > 1:
                    raise _Other
                rate = Name(_RATES[step])
                return rate if x.base == "alpha" else n.Sub(_ONE, rate)
        return None

    return rebuilt(node, change)


def _product(step: int) -> Node:
    return _rates(step, _START)


def _rates(first: int, behind: int) -> Node:
    product: Node = _ONE
    for a in _RATES[first:behind]:
        product = n.Mul(product, Name(a))
    return product
