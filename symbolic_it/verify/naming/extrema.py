r"""Where a function that the text has defined is greatest or least: its derivative is 0 there, and its value there follows.

R(d) = d (a - b d) gives d^* = a/(2b) and R(d^*) = a^2/(4b); both are decided with the definition put in. That the derivative is 0
introduces the place and proves no maximum; where the function is curved the other way there, d^* is not what it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import key_if_any
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import mentions, walk
from ...notation.text import name_text, text_of
from ...patterns import regex
from .exactly import equals

_EXTREMUM = regex(rf"maxim|minim|optim|peak|stationary|vanish|derivative|greatest|least|largest|smallest|{said('extremum')}", re.I)
_GREATEST = regex(r"maxim|\bpeak|greatest|largest|최대|最大", re.I)
_LEAST = regex(r"minim|least|smallest|최소|最小", re.I)
_ZERO, _ONE = (n.Number(str(k), Fraction(k)) for k in (0, 1))


class NotDifferentiated(Exception):
    """A formula with more in it than sums, products, powers and logarithms."""


def of_extrema(context: Context, link: LinkMeaning, sentence: str) -> Verdict | None:
    """The verdict on d^* = ... or R(d^*) = ... for a function R that the text has defined; None for any other formula."""
    if link.relation not in ("=", ":="):
        return None
    left, right = link.left.node, link.right.node
    if isinstance(left, n.Call):
        return _value_at(context, left, right)
    if not isinstance(left, n.Name) or not _is_special(left) or _EXTREMUM.search(sentence) is None:
        return None
    unlike = False
    for body, name in _functions_of(context, left, right):
        try:
            slope = derivative(body, name)
        except NotDifferentiated:
            continue
        found = None if slope == _ZERO else equals(context, _put_in(slope, name, right), _ZERO)
        if found is not None and found.positive:
            if _is_curved_otherwise(context, _put_in(derivative(slope, name), name, right), sentence):
                return Verdict("undecided", "the derivative of the function is 0 there, and it is curved as at the other kind of extremum")
            return Verdict("definition", f"introduces {text_of(left)}, where the derivative of the function is 0")
        unlike = unlike or found is not None
    return Verdict("undecided", "the derivative of the function that was defined is not 0 there") if unlike else None


def is_place_of_an_extremum(node: n.Node, sentence: str) -> bool:
    """The x^* of "the minimum is at x^*": where the function at hand is least, whatever x^* was of another."""
    return isinstance(node, n.Name) and _is_special(node) and _EXTREMUM.search(sentence) is not None


def _is_curved_otherwise(context: Context, curvature: n.Node, sentence: str) -> bool:
    """Whether the second derivative has a known sign that a greatest (or least) value does not have, or is 0."""
    greatest, least = (pattern.search(sentence) is not None for pattern in (_GREATEST, _LEAST))
    if greatest == least:
        return False
    found = equals(context, curvature, _ZERO, ">=" if greatest else "<=")
    return found is not None and found.positive


def _value_at(context: Context, left: n.Call, right: n.Node) -> Verdict | None:
    if len(left.args) != 1 or not isinstance(left.args[0], n.Name) or not _is_special(left.args[0]) or not isinstance(left.head, n.Name):
        return None
    place = _meaning(context, left.args[0])
    function = next((f for f in _meanings(context) if f[0] == key_if_any(left.head) and f[2].base == left.args[0].base), None)
    if function is None or place is None or place.parameters:
        return None
    found = equals(context, _put_in(function[1], function[2], place.body), right)
    if found is None:
        return Verdict("undecided", f"that this is the value of {name_text(left.head.base)} there is not shown")
    return found


def _is_special(name: n.Name) -> bool:
    below = name.sub.base if isinstance(name.sub, n.Name) else name.sub.words if isinstance(name.sub, n.Text) else ""
    return name.sup in ("*", "star") or below in ("max", "min", "opt", "peak", "*") or "hat" in name.accents


def _put_in(node: n.Node, name: n.Name, value: n.Node) -> n.Node:
    return rebuilt(node, lambda x: value if x == name else None)


def _meaning(context: Context, name: n.Name) -> Meaning | None:
    fact: Fact | None = context.about(key_if_any(name), Meaning)
    return fact.value if fact is not None else None


def _meanings(context: Context) -> Iterator[tuple[str, n.Node, n.Name]]:
    """The functions of one letter that the text has defined, the latest first: symbol, formula and letter."""
    for fact in reversed(context.facts):
        if isinstance(fact.value, Meaning) and len(fact.value.parameters) == 1:
            (name,) = fact.value.parameters
            if isinstance(name, n.Name) and name.sub is None and name.sup is None and not name.accents:
                yield fact.symbol, fact.value.body, name


def _functions_of(context: Context, name: n.Name, right: n.Node) -> Iterator[tuple[n.Node, n.Name]]:
    """What was defined of the letter that this name marks, in the letters of the right side."""
    letters = {x for x in walk(right) if isinstance(x, n.Name) and x != n.Name("e")}
    for _, body, parameter in _meanings(context):
        if parameter.base == name.base and letters <= set(walk(body)):
            yield body, parameter


def derivative(node: n.Node, name: n.Name) -> n.Node:
    """The derivative of a formula of sums, products, powers and logarithms, as written out by the rules. Raises NotDifferentiated."""
    if not mentions(node, (name,)):
        return _ZERO
    match node:
        case n.Name():
            return _ONE
        case n.Vector((body,)):
            return derivative(body, name)
        case n.Neg(body):
            return n.Neg(derivative(body, name))
        case n.Add(left, right):
            return n.Add(derivative(left, name), derivative(right, name))
        case n.Sub(left, right):
            return n.Sub(derivative(left, name), derivative(right, name))
        case n.Mul(left, right):
            return n.Add(n.Mul(derivative(left, name), right), n.Mul(left, derivative(right, name)))
        case n.Div(left, right):
            above = n.Sub(n.Mul(derivative(left, name), right), n.Mul(left, derivative(right, name)))
            return n.Div(above, n.Pow(right, n.Number("2", Fraction(2))))
        case n.Pow(base, n.Number() as exponent):
            lower = n.Number(str(exponent.value - 1), exponent.value - 1)
            return n.Mul(n.Mul(exponent, n.Pow(base, lower)), derivative(base, name))
        case n.Log(arg) if node.base is None and node.power is None:
            return n.Div(derivative(arg, name), arg)
        case n.Pow(n.Name("e", sub=None), exponent):
            return n.Mul(node, derivative(exponent, name))
        case n.Apply("exp", (arg,)) if node.power is None:
            return n.Mul(node, derivative(arg, name))
        case n.Apply("sqrt", (arg,)) if node.power is None:
            return n.Div(derivative(arg, name), n.Mul(n.Number("2", Fraction(2)), node))
    raise NotDifferentiated
