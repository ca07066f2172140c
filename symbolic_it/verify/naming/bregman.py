r"""Bregman divergences: B_F(p, q) = F(p) - F(q) - <\nabla F(q), p - q>, and the KL divergence in an exponential family.

That of \theta_1 and \theta_2 is B_A(\theta_2, \theta_1). The gradient is that at the second point. Sources: Bregman 1967; Banerjee et al. 2005, theorem 4; Wainwright and Jordan 2008, section 5.2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Call, Derivative, Mul, Name, Neg, Node, Number, Pow, Sub, Transpose
from ...patterns import regex
from .near_miss import speaks_loosely

_BREGMAN = regex(r"bregman|布雷格曼|브레그만|ブレグマン", re.I)
_TITLE, _IN_A_FAMILY = "agrees with the definition of the Bregman divergence", "agrees with the KL divergence in an exponential family"
_WRONG = "not the Bregman divergence: a sign, the point of the gradient or an order differs"
_WRONG_IN_A_FAMILY = "not the KL divergence in an exponential family: a sign, the point of the gradient or an order differs"
_HEADS = frozenset(["B", "D", "d", "Delta", "Breg", "Bregman"])
_PARTITIONS = frozenset(["A", "psi", "Psi", "G", "Phi", "phi", "F", "kappa", "Z"])


@dataclass(frozen=True, slots=True)
class _Parts:
    """F, and the points of +F(a), -F(b), the gradient, and of k (u - v) beside it."""

    function: Name
    plus: Node
    minus: Node
    at: Node
    difference: tuple[Node, Node]

    @property
    def fits(self) -> bool:
        """Whether it is F(a) - F(b) - <grad F(b), a - b>."""
        return self.at == self.minus and self.difference == (self.minus, self.plus) and self.plus != self.minus


def of_bregman(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on a Bregman divergence or the KL divergence of two members of a family; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, Call) or len(left.args) != 2 or not isinstance(left.head, Name):
        return None
    found = _parts(right)
    if found is None:
        return None
    if (members := _members(left)) is not None:
        if found.function.base not in _PARTITIONS:
            return None
        if found.fits and (found.plus, found.minus) == members[::-1]:
            return Verdict("definition", _IN_A_FAMILY)
        return None if speaks_loosely(words[-80:]) else Verdict("convention-mismatch", _WRONG_IN_A_FAMILY)
    if left.head.base not in _HEADS or not (left.head.sub == found.function or _BREGMAN.search(words) is not None):
        return None
    if found.fits:  # some name the point of the gradient first
        return Verdict("definition", _TITLE) if (found.plus, found.minus) == left.args else None
    return None if speaks_loosely(words[-80:]) else Verdict("convention-mismatch", _WRONG)


def _members(left: Call) -> tuple[Node, Node] | None:
    r"""The parameters of D(p_{\theta_1} || p_{\theta_2}), KL(p(x; \theta) || p(x; \theta'))."""
    try:
        found = functional(left.head) if isinstance(left.head, Name) else None
    except ElaborationError:
        return None
    if found is None or found.name != "KL" or "||" not in left.separators:
        return None
    parameters = [_parameter(a) for a in left.args]
    return None if None in parameters else (parameters[0], parameters[1])  # type: ignore[return-value]


def _parameter(law: Node) -> Node | None:
    match law:
        case Name("p" | "q" | "P", sub=Name() as parameter):
            return parameter
        case Call(Name("p" | "q" | "P"), (_, parameter), (";" | "|",)):
            return parameter
    return None


def _parts(node: Node) -> _Parts | None:
    values: dict[int, list[Call]] = {1: [], -1: []}
    products: list[tuple[int, Node]] = []
    for sign, term in _terms(node, 1):
        if isinstance(term, Call) and isinstance(term.head, Name) and len(term.args) == 1 and not term.head.sup:
            values[sign].append(term)
        else:
            products.append((sign, term))
    if [len(values[1]), len(values[-1]), len(products)] != [1, 1, 1]:
        return None
    (sign, product), (plus,), (minus,) = products[0], values[1], values[-1]
    pair = _pair(product)
    slope = None if pair is None else next((s for x in pair if (s := _slope(x)) is not None), None)
    other = None if pair is None else next((x for x in pair if _slope(x) is None), None)
    if slope is None or not isinstance(other, Sub) or plus.head != minus.head or plus.head != slope[0] or not isinstance(plus.head, Name):
        return None
    difference = (other.left, other.right) if sign == 1 else (other.right, other.left)
    return _Parts(plus.head, plus.args[0], minus.args[0], slope[1], difference)


def _terms(node: Node, sign: int) -> Iterator[tuple[int, Node]]:
    match node:
        case Add(left, right):
            yield from _terms(left, sign)
            yield from _terms(right, sign)
        case Sub(left, right):
            yield from _terms(left, sign)
            yield from _terms(right, -sign)
        case Neg(body):
            yield from _terms(body, -sign)
        case n.Vector((Add() | Sub() as body,)):
            yield from _terms(body, sign)
        case _:
            yield sign, node


def _pair(node: Node) -> tuple[Node, Node] | None:
    """The two factors of an inner product."""
    match node:
        case n.Vector((one, other), bracket="<"):
            return _bare(one), _bare(other)
        case Mul(one, other) | Call(one, (other,), juxtaposed=True):
            return _bare(one), _bare(other)
    return None


def _bare(node: Node) -> Node:
    match node:
        case n.Vector((body,)) | Transpose(body) | Pow(body, Name("T" | "top")):
            return _bare(body)
    return node


def _slope(node: Node) -> tuple[Name, Node] | None:
    r"""F and the point of \nabla F(q), F'(q)."""
    match node:
        case Derivative(body, _, order=1, kind="gradient"):
            call = _bare(body)
            if isinstance(call, Call) and isinstance(call.head, Name) and len(call.args) == 1:
                return call.head, _bare(call.args[0])
        case Call(Name(sup="'") as head, (point,)):
            return Name(head.base, head.accents, head.sub), point
        case Mul(Number(), _):
            return None
    return None
