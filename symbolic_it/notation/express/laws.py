"""Laws at points: p(x), p(y|x), and functions of outcomes written without them, such as (p + q)/2 or δ_y."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from ...patterns import regex
from ...terms.term import (
    MINUS_ONE,
    ONE,
    Array,
    Bound,
    Delta,
    Entry,
    Exp,
    Index,
    Lambda,
    Mass,
    Mul,
    Pow,
    Sum,
    Term,
    apply,
    fresh_index,
    open_binder,
    walk,
)
from ..glyphs import GREEK
from ..names import parse_name
from ..syntax.nodes import Apply, Call, Chain, Dot, Link, Name, Node, Seq, Tuple
from .scope import NotPointwiseError, Scope

Write = Callable[[Term, Scope], Node]
#: Names of arrays that are written like functions, r(x); others are indexed, z_i.
_FUNCTIONS = frozenset(["r", "R", "f", "F", "g", "G", "h", "U", "V", "A", "Q", "phi", "psi"])
_LABEL = regex(r"[^\W\d]\w*[*'′]*")


def mass_node(term: Mass, scope: Scope, write: Write) -> Node:
    """p(x), or p alone where its outcomes are left out."""
    points = tuple(point for _, point in term.at)
    if scope.hidden and points == scope.hidden and len(points) == len(term.law.axes):
        return parse_name(term.law.name)
    return Call(parse_name(term.law.name), tuple(write(p, scope) for p in points), (",",) * (len(points) - 1))


def is_conditional(joint: Term, inverse: Term) -> bool:
    """Whether joint * inverse is a conditional probability, such as p(x, y) * p(x)**-1."""
    if not (isinstance(joint, Mass) and isinstance(inverse, Pow) and inverse.exponent == MINUS_ONE):
        return False
    given = inverse.base
    return isinstance(given, Mass) and given.law == joint.law and 0 < len(given.at) < len(joint.at) and set(given.at) <= set(joint.at)


def conditional_node(joint: Mass, given: Mass, scope: Scope, write: Write) -> Node:
    """p(y|x)."""
    free = tuple(point for axis, point in joint.at if (axis, point) not in given.at)
    known = tuple(point for _, point in given.at)
    if scope.hidden and free == scope.hidden:
        left: tuple[Node, ...] = (Dot(),)
    else:
        left = tuple(write(p, scope) for p in free)
    right = tuple(write(p, scope) for p in known)
    separators = (",",) * (len(left) - 1) + ("|",) + (",",) * (len(right) - 1)
    return Call(parse_name(joint.law.name), left + right, separators)


def entry_node(term: Entry, scope: Scope, write: Write) -> Node:
    """z_i or r(x); the array's name where the outcomes are left out."""
    name = parse_name(term.array.name)
    if scope.hidden and term.at == scope.hidden:
        return name
    points = tuple(write(p, scope) for p in term.at)
    if is_subscripted(term.array):
        return replace(name, sub=points[0] if len(points) == 1 else Tuple(points))
    return Call(name, points, (",",) * (len(points) - 1))


def is_subscripted(array: Array) -> bool:
    """Whether entries are written z_i rather than r(x)."""
    name = parse_name(array.name)
    if name.sub is not None or name.base in _FUNCTIONS:
        return False
    return len(name.base) == 1 or name.base in GREEK


def occurs_at_law(outcome: Bound | Index, body: Term) -> bool:
    """Whether an outcome occurs at a law or at an array that is written like a function."""
    for part in walk(body):
        match part:
            case Mass(_, at) if any(point == outcome for _, point in at):
                return True
            case Entry(array, at) if outcome in at and not is_subscripted(array):
                return True
    return False


def delta_node(term: Delta, scope: Scope, write: Write) -> Node:
    """δ_{ky}, or δ_y as a function."""
    for hidden, other in ((term.left, term.right), (term.right, term.left)):
        if hidden in scope.hidden:
            return Name("delta", (), write(other, scope))
    points = (write(term.left, scope), write(term.right, scope))
    plain = all(isinstance(p, Name) and len(p.base) == 1 and p.sub is None and p.sup is None for p in points)
    return Name("delta", (), Seq(points) if plain and scope.latex else Tuple(points))


def bound_outcomes(term: Lambda) -> tuple[Bound, ...]:
    """The bound outcomes of a function, in order."""
    return tuple(Bound(term.level + k, s) for k, s in enumerate(term.spaces))


def function_node(term: Lambda, scope: Scope, write: Write) -> Node:
    """A function of outcomes by its shortest name: p, p_X, p(x, ·), δ_y, (p + q)/2, softmax(z), π(·|x); else x ↦ body."""
    bound = bound_outcomes(term)
    if isinstance(term.body, Mass) and tuple(p for _, p in term.body.at if p in bound) == bound and len(term.body.at) > len(bound):
        slots = tuple(Dot() if p in bound else write(p, scope) for _, p in term.body.at)
        return Call(parse_name(term.body.law.name), slots, (",",) * (len(slots) - 1))
    if (law := _law_of(term, bound)) is not None:
        return law
    if term.label is not None and _LABEL.fullmatch(term.label):
        return parse_name(term.label)
    try:
        return _softmax(term, scope, write) or write(term.body, scope.hide(*bound))
    except NotPointwiseError:
        return mapping_node(term, scope, write)


def mapping_node(term: Lambda, scope: Scope, write: Write) -> Node:
    """x ↦ body."""
    bound = bound_outcomes(term)
    scope = scope.hide()
    for b in bound:
        scope = scope.bind(b)
    letters = tuple(scope.outcome(b) for b in bound)
    return Chain(letters[0] if len(letters) == 1 else Tuple(letters), (Link("mapsto", write(term.body, scope)),))


def _law_of(term: Lambda, bound: tuple[Bound, ...]) -> Name | None:
    """The name of a law, or of its marginal, where the function is just that."""
    body = term.body
    if not isinstance(body, Mass) or tuple(p for _, p in body.at) != bound:
        return None
    name = parse_name(body.law.name)
    if len(body.at) == len(body.law.axes):
        return name
    axes = tuple(parse_name(axis) for axis, _ in body.at)
    return None if name.sub is not None else replace(name, sub=axes[0] if len(axes) == 1 else Tuple(axes))


def _softmax(term: Lambda, scope: Scope, write: Write) -> Node | None:
    """softmax(z) for exp(z_i) / sum_j exp(z_j)."""
    match term.body:
        case Mul((Exp(score) as top, Pow(Sum(weight=weight) as total, exponent))):
            if len(term.spaces) != 1 or weight != ONE or exponent != MINUS_ONE or total.space != term.spaces[0]:
                return None
            index = fresh_index(total.space)
            if open_binder(total, index)[2] != apply(Lambda(term.level, term.spaces, top), index):
                return None
            return Apply("softmax", (write(score, scope.hide(*bound_outcomes(term))),))
    return None


def distribution_node(weight: Term, bound: tuple[Bound, ...], scope: Scope, write: Write) -> Node | None:
    """What outcomes are drawn from, for E_{x~...}: p, p(·|y), (p + q)/2; None if the weight is not seen to be a law."""
    if not any(b in set(walk(weight)) for b in bound):
        return None
    if isinstance(weight, Mass) and len(weight.at) < len(weight.law.axes) and tuple(p for _, p in weight.at) == bound:
        inner = scope.hide()
        return Call(parse_name(weight.law.name), tuple(write(b, inner) for b in bound), (",",) * (len(bound) - 1))
    if isinstance(weight, Mass) and tuple(p for _, p in weight.at) != bound:
        return None
    if isinstance(weight, Mul) and any(is_conditional(a, b) for a, b in pairwise(weight.args)):
        given = set(walk(weight.args[1]))
        if len(weight.args) != 2 or any(b in given for b in bound):
            return None
    try:
        return write(weight, scope.hide(*bound))
    except NotPointwiseError:
        return None
