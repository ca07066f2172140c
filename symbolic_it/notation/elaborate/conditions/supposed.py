"""What is supposed rather than claimed: x > 0, 0 < alpha < 1, p = q, i != j, sum_k w_k = 1."""

from __future__ import annotations

from fractions import Fraction

from ....terms.term import Rational
from ...context import Masses, Meaning, Scalar
from ...syntax.nodes import Call, Name, Node, Number
from ..formula import Env, Formula
from ..functionals.functionals import functional, of_call
from ..relations.shapes import array_summed, is_closed
from ..roles.letters import COUNTERS, LAWS, is_letter, key, stem

EQUALITIES = frozenset(["=", ":=", "equiv", "approx", "simeq", "doteq", "cong"])
_INDICES = frozenset(Name(x) for x in (*COUNTERS, "w"))  # w beside l: of two answers
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def is_condition(f: Formula, left: Node, right: Node, written: str) -> bool:
    """x > 0, 0 < x, q(x) > 0, p = q, q near 0, i != j, sum_k w_k = 1: what is supposed rather than claimed."""
    if written == "=" and not f.context.universal and _are_weights(f, left) and isinstance(right, Number) and right.value == 1:
        return True
    if isinstance(left, Name) and isinstance(right, Name) and (written in EQUALITIES or _are_parameters(f, left, right, written)):
        return functional(left) is None and functional(right) is None and not _is_defined(f, left) and not _is_defined(f, right)
    if written in EQUALITIES and _is_lone_mass(f, left) and _is_lone_mass(f, right):
        return key(stem(left.head)) != key(stem(right.head))  # type: ignore[attr-defined]
    if (written in EQUALITIES and _is_model(left, right)) or (written == "!=" and {left, right} <= _INDICES):
        return True
    if is_closed(left) and not is_closed(right):
        left, right, written = right, left, _FLIPPED.get(written, written)
    if not is_closed(right) or written not in ("<", "<=", ">", ">=", "!=", "approx"):
        return False
    if isinstance(left, Name):
        return functional(left) is None and left.base not in ("e", "pi") and not _is_defined(f, left)
    if isinstance(left, Call) and isinstance(left.head, Name) and of_call(left) is None and written in (">", "!=", "approx"):
        return f.roles.is_law(key(stem(left.head))) and f.value(Env(), right) == Rational(Fraction(0))
    return False


def _are_weights(f: Formula, node: Node) -> bool:
    """sum_k w_k of numbers of which nothing is known, and which are no law by custom."""
    plain = array_summed(node)
    return plain is not None and not f.roles.is_law(key(plain)) and not _is_defined(f, plain)


def _are_parameters(f: Formula, left: Name, right: Name, written: str) -> bool:
    """b > a of two letters for numbers is the range of parameters; what is claimed is of names that are defined."""
    if written not in _FLIPPED or f.context.universal or left == right:
        return False
    return all(is_letter(n) and n.base not in ("e", "pi") and not f.roles.is_law(key(stem(n))) for n in (left, right))


def is_range(f: Formula, sides: list[Node], relations: list[str]) -> bool:
    """0 < alpha < 1, 1 <= i < j <= n: numbers by name between bounds are supposed, link by link."""
    names = [n for n in sides if isinstance(n, Name)]
    if len(relations) < 2 or not names or not all(isinstance(n, Name) or is_closed(n) for n in sides):
        return False
    if not (set(relations) <= {"<", "<="} or set(relations) <= {">", ">="}):
        return False
    return not any(functional(n) or n.base in ("e", "pi") or _is_defined(f, n) or f.roles.is_law(key(stem(n))) for n in names)


def _is_model(left: Node, right: Node) -> bool:
    """p_theta(x|z) = p_omega(x): a law is chosen for each condition."""
    if not isinstance(left, Call) or not isinstance(right, Call) or "|" not in left.separators or "|" in right.separators:
        return False
    if not isinstance(left.head, Name) or not isinstance(right.head, Name) or len(right.args) != 1 or left.args[:1] != right.args:
        return False
    return left.head.base in LAWS and right.head.base in LAWS and isinstance(right.head.sub, Name) and left.head != right.head


def _is_lone_mass(f: Formula, node: Node) -> bool:
    """p(x), of one outcome and without a condition."""
    return isinstance(node, Call) and isinstance(node.head, Name) and len(node.args) == 1 and f.roles.is_law(key(stem(node.head)))


def _is_defined(f: Formula, node: Name) -> bool:
    """Whether the context gives the name a value or a definition, so that a relation about it is a claim."""
    fact = f.context.about(key(node))
    return fact is not None and isinstance(fact.value, (Scalar, Masses, Meaning))
