"""Units of information: what unit a side of a relation is in, and conversion between units.

Inside, a named quantity is in nats. A formula in which H stands beside `\\log_2` speaks of H in bits; a value followed by
its unit is converted to the unit of the other side. A formula without named quantities and units is about plain numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from ....terms.term import Log, Pow, Rational, Term, as_term, mul
from ...context import Meaning
from ...syntax.nodes import (
    Abs,
    Add,
    Apply,
    BigOp,
    Call,
    Derivative,
    Div,
    ListNode,
    Mul,
    Name,
    Neg,
    Node,
    Number,
    PlusMinus,
    Sub,
    Unit,
    WithUnit,
)
from ...syntax.nodes import Log as LogNode
from ...syntax.nodes import Pow as PowNode
from ..errors import ElaborationError
from ..formula import Formula
from ..functionals.functionals import functional, of_call
from ..roles.letters import key, refuse

T = TypeVar("T")
BASES = {"nats": None, "bits": 2, "bans": 10, "bytes": 256}
_WORDS = {
    "nat": "nats",
    "bit": "bits",
    "shannon": "bits",
    "ban": "bans",
    "dit": "bans",
    "hartley": "bans",
    "byte": "bytes",
}
_PURE = frozenset(["PPL", "TV", "chi2", "Hel", "Hel2"])


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a side is a number of. kind: number, free (a log without base), quantity, unit, mixed."""

    kind: str
    unit: str | None = None
    word: bool = False


NUMBER = Dimension("number")
FREE = Dimension("free")
QUANTITY = Dimension("quantity")
MIXED = Dimension("mixed")
OTHER = Dimension("other")  # a log of another base


def unit_of(node: Unit) -> str:
    """The canonical name of a written unit. Raises ElaborationError for one that is no unit of information."""
    if node.word not in _WORDS:
        raise refuse(node, f'the unit "{node.word}"', "nats, bits or bans")
    return _WORDS[node.word]


def natural_log_of_base(unit: str) -> Term | None:
    """Nats per unit; None for nats."""
    base = BASES[unit]
    return None if base is None else Log(as_term(base))


def convert(term: Term, source: str, target: str) -> Term:
    """A number of one unit as a number of another."""
    if source == target:
        return term
    top, bottom = natural_log_of_base(source), natural_log_of_base(target)
    factors = [term] + ([top] if top is not None else []) + ([Pow(bottom, Rational(as_term(-1).value))] if bottom is not None else [])  # type: ignore[attr-defined]
    return mul(*factors)


def unit_of_base(base: int | str | None) -> str:
    """The unit that goes with a base of logarithms."""
    return {2: "bits", 10: "bans"}.get(base, "nats")  # type: ignore[arg-type]


def in_force(f: Formula) -> str:
    """The unit of H, D and I where the formula itself says nothing."""
    return f.context.unit or unit_of_base(f.context.log_base)


def dimension(f: Formula, node: Node) -> Dimension:
    """What a side is a number of."""
    match node:
        case WithUnit(_, unit):
            return Dimension("unit", unit_of(unit), True)
        case LogNode(arg, base, spelling):
            if _has_unit_inside(arg):
                return NUMBER
            return _of_logarithm(base, spelling)
        case Call():
            return _of_call(f, node)
        case Name():
            return _of_name(f, node)
        case Neg(body) | Abs(body):
            return dimension(f, body)
        case Add(left, right) | Sub(left, right):
            return _sum(dimension(f, left), dimension(f, right))
        case PlusMinus(_, right):
            return dimension(f, right)
        case Mul(left, right):
            return _product(f, left, right)
        case Div(left, right):
            return _quotient(dimension(f, left), dimension(f, right))
        case PowNode(base, _):
            d = dimension(f, base)
            return NUMBER if d.kind in ("number", "free") else MIXED
        case BigOp(kind, _, body) if kind not in ("prod", "lim") or kind == "lim":
            return NUMBER if kind == "prod" else dimension(f, body)
        case Derivative(body):
            return dimension(f, body)
        case Apply("max" | "min", args):
            out = dimension(f, args[0])
            for a in args[1:]:
                out = _sum(out, dimension(f, a))
            return out
        case Apply("logsumexp" | "logsoftmax"):
            return FREE
        case ListNode(items):
            out = dimension(f, items[0])
            for a in items[1:]:
                out = _sum(out, dimension(f, a))
            return out
    return NUMBER


def _of_logarithm(base: Node | None, spelling: str) -> Dimension:
    if base is None:
        if spelling == "ln":
            return Dimension("unit", "nats")
        if spelling == "lb":
            return Dimension("unit", "bits")
        return FREE
    if isinstance(base, Number) and base.value in (2, 10):
        return Dimension("unit", "bits" if base.value == 2 else "bans")
    if isinstance(base, Name) and base.base == "e":
        return Dimension("unit", "nats")
    return OTHER


def _has_unit_inside(node: Node) -> bool:
    return isinstance(node, WithUnit)


def _of_call(f: Formula, node: Call) -> Dimension:
    found = of_call(node)
    if found is not None:
        if found.name in _PURE or found.unit is not None:
            return NUMBER
        return QUANTITY if found.base is None else Dimension("unit", "bits")
    if node.juxtaposed and len(node.args) == 1 and not (isinstance(node.head, Name) and f.roles.is_law(key(node.head))):
        return _product(f, node.head, node.args[0])
    return of_definition(f, node, lambda body: dimension(f, body)) or NUMBER


def _of_name(f: Formula, node: Name) -> Dimension:
    found = functional(node)
    if found is not None and found.name not in _PURE and node.base in ("H", "I", "D", "KL", "JSD", "CE", "Ent", "entropy", "Entropy"):
        return NUMBER if found.unit is not None else QUANTITY
    return of_definition(f, node, lambda body: dimension(f, body)) or NUMBER


def of_definition(f: Formula, node: Name | Call, ask: Callable[[Node], T]) -> T | None:
    """What is asked of the body by which the text has defined a name or a function; None without one, and within itself."""
    head = node.head if isinstance(node, Call) else node
    try:
        name = key(head) if isinstance(head, Name) else ""
    except ElaborationError:
        return None
    fact = f.context.about(name, Meaning) if isinstance(node, Call) else f.context.about(name)
    if name in f.unfolding or fact is None or not isinstance(fact.value, Meaning):
        return None
    before, f.unfolding = f.unfolding, (*f.unfolding, name)
    try:
        return ask(fact.value.body)
    finally:
        f.unfolding = before


def _sum(a: Dimension, b: Dimension) -> Dimension:
    if a.kind == "number":
        return b
    if b.kind == "number" or a == b:
        return a
    if OTHER in (a, b):
        return OTHER
    if MIXED in (a, b):
        return MIXED
    if a.kind == "unit" and b.kind == "unit":
        if a.unit == b.unit or (a.word and b.word):
            return Dimension("unit", a.unit, a.word or b.word)
        return MIXED
    if "unit" in (a.kind, b.kind):
        unit, other = (a, b) if a.kind == "unit" else (b, a)
        return unit if other.kind == "quantity" else MIXED
    return QUANTITY


def _product(f: Formula, left: Node, right: Node) -> Dimension:
    a, b = dimension(f, left), dimension(f, right)
    if a.kind == "number":
        return b
    if b.kind == "number":
        return a
    if OTHER in (a, b):
        return OTHER
    return MIXED if "quantity" in (a.kind, b.kind) or "mixed" in (a.kind, b.kind) or _is_constant(left) or _is_constant(right) else NUMBER


def _is_constant(node: Node) -> bool:
    """ln 2 and the like, which convert units."""
    return isinstance(node, LogNode) and isinstance(node.arg, Number)


def _quotient(a: Dimension, b: Dimension) -> Dimension:
    if b.kind == "number":
        return a
    if a.kind == "number":
        return MIXED
    if OTHER in (a, b):
        return NUMBER if a == b else OTHER
    if a.kind == b.kind == "quantity" or a.kind == b.kind == "free" or (a.kind == b.kind == "unit" and a.unit == b.unit):
        return NUMBER
    return MIXED
