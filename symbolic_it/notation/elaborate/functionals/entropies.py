"""Entropic form: a statement about random variables as a combination of joint entropies, for the entropic prover."""

from __future__ import annotations

from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Name, Node, Number, Tuple, Vector
from ..formula import Formula
from ..roles.letters import image_of, is_variable, key
from .functionals import of_call

Combination = dict[frozenset[str], Fraction]


def combination(f: Formula, node: Node) -> Combination | None:
    """A side as a combination of joint entropies; None where it is none, or has a constant other than 0."""
    found = _linear(f, node)
    if found is None:
        return None
    entropies, constant = found
    return None if constant else entropies


def _linear(f: Formula, node: Node) -> tuple[Combination, Fraction] | None:
    match node:
        case Number(_, value):
            return {}, value
        case s.Neg(body):
            return _scaled(_linear(f, body), Fraction(-1))
        case s.Add(left, right):
            return _plus(_linear(f, left), _linear(f, right))
        case s.Sub(left, right):
            return _plus(_linear(f, left), _scaled(_linear(f, right), Fraction(-1)))
        case s.Mul(left, right) if not isinstance(left, s.Transpose):
            a, b = _linear(f, left), _linear(f, right)
            if a is None or b is None or (a[0] and b[0]):
                return None
            return _scaled(a, b[1]) if a[0] else _scaled(b, a[1])
        case s.Div(left, right):
            a, b = _linear(f, left), _linear(f, right)
            if a is None or b is None or b[0] or not b[1]:
                return None
            return _scaled(a, 1 / b[1])
        case s.Pow(Number(_, base), exponent):
            e = _linear(f, exponent)
            if e is None or e[0] or e[1].denominator != 1 or abs(e[1]) > 4000 or not base:
                return None
            return {}, Fraction(base) ** int(e[1])
        case Call():
            found = of_call(node)
            if found is not None and found.name in ("H", "I", "MI") and found.law is None and found.unit is None:
                return _functional(f, node, found.name)
    return None


def _plus(a: tuple[Combination, Fraction] | None, b: tuple[Combination, Fraction] | None) -> tuple[Combination, Fraction] | None:
    if a is None or b is None:
        return None
    total = dict(a[0])
    for names, c in b[0].items():
        total[names] = total.get(names, Fraction(0)) + c
    return {n: c for n, c in total.items() if c}, a[1] + b[1]


def _scaled(a: tuple[Combination, Fraction] | None, factor: Fraction) -> tuple[Combination, Fraction] | None:
    return None if a is None else ({n: factor * c for n, c in a[0].items() if factor}, factor * a[1])


def groups_of(f: Formula, node: Call) -> tuple[list[frozenset[str]], frozenset[str]] | None:
    """The groups of random variables between semicolons, and those after the bar."""
    groups: list[set[str]] = [set()]
    given: set[str] | None = None
    for k, a in enumerate(node.args):
        sign = node.separators[k - 1] if k else ","
        if sign == "|":
            if given is not None:
                return None
            given = set()
        elif sign == ";":
            if given is not None:
                return None
            groups.append(set())
        elif sign != ",":
            return None
        names = variables_of(f, a)
        if names is None:
            return None
        (groups[-1] if given is None else given).update(names)
    return [frozenset(g) for g in groups], frozenset(given or ())


def variables_of(f: Formula | None, node: Node) -> tuple[str, ...] | None:
    """The random variables named by an argument; None if it names none."""
    if isinstance(node, (Tuple, Vector, s.ListNode)):
        inner = [variables_of(f, i) for i in node.items]
        return None if any(i is None for i in inner) else tuple(n for i in inner for n in i or ())
    if isinstance(node, Name) and (is_variable(node) if f is None else f.roles.is_variable(key(node))):
        name = key(node)
        return (name[0].upper() + name[1:],)
    image = image_of(node) if f is not None else None
    if f is not None and image is not None and image[0] in f.roles.images:
        return (f.roles.images[image[0]],)
    return None


def _functional(f: Formula, node: Call, name: str) -> tuple[Combination, Fraction] | None:
    from ....entropic.combination import mutual_information

    found = groups_of(f, node)
    if found is None or not all(found[0]):
        return None
    groups, given = found
    if name == "H":
        return (dict(mutual_information(groups[0], given=given)), Fraction(0)) if len(groups) == 1 else None
    if len(groups) == 1 and (node.separators == (",",) or node.separators[:2] == (",", "|")):  # I(X, Y), I(X, Y | Z)
        groups = [frozenset(variables_of(f, a) or ()) for a in node.args[:2]]
    if len(groups) < 2 or any(isinstance(a, Chain) for a in node.args):
        return None
    return dict(mutual_information(*groups, given=given)), Fraction(0)
