r"""Densities of functions of variables whose law the text tells: X = e^Z of a normal Z, Y = -\log X of a uniform X, aX + b.

The function is undone step by step, and each step multiplies the density by its slope. Source: Casella and Berger 2002, theorem 2.1.5.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Context, Meaning, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Abs, Add, Apply, Call, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub
from ...notation.syntax.walk import walk
from .exactly import equals

_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))
_E = Name("e")
_HEADS = frozenset(["p", "f", "q", "g"])
_POSITIVE = frozenset(["sigma", "lambda", "tau"])
_TITLE = "agrees with the density of the variable under its map"


def of_transformed_densities(context: Context, left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on p_X(x) where X is a function, told, of a variable whose law is told; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, Call) or not isinstance(left.head, Name) or left.head.base not in _HEADS:
        return None
    variable = left.head.sub
    if not isinstance(variable, Name) or len(left.args) != 1 or not isinstance(left.args[0], Name):
        return None
    made = _told_map(context, variable)
    if made is None:
        return None
    image, source, law = made
    if context.log_base not in (None, "e") and any(isinstance(x, Log) and x.base is None and x.spelling != "ln" for x in walk(image)):
        return None  # its inverse is a power of another base
    undone = _undone(image, source, left.args[0])
    density = None if undone is None else _density(law, undone[0])
    if density is None or undone is None or any(isinstance(x, (n.BigOp, n.Cases)) for x in walk(right)):
        return None
    verdict = equals(Context(), Mul(density, undone[1]), right)
    if verdict is None:
        return None
    if verdict.positive:
        return Verdict("definition", _TITLE)
    refuted = verdict.word == "refuted" and verdict.witness
    return replace(verdict, message=f"not the density of the variable under its map: {verdict.message}") if refuted else None


def _told_map(context: Context, variable: Name) -> tuple[Node, Name, Call] | None:
    """The formula of a variable, the one variable in it, and the law of that."""
    try:
        fact = context.about(key(variable), Meaning, NamedLaw)
        if fact is None or not isinstance(fact.value, Meaning) or fact.value.parameters or fact.scope == EARLIER:
            return None
        body = fact.value.body
        told = {x: context.about(key(x), NamedLaw) for x in walk(body) if isinstance(x, Name) and x.base.isupper() and x != variable}
    except ElaborationError:
        return None
    laws = [(x, f.value.law) for x, f in told.items() if f is not None and f.scope != EARLIER]
    if len(told) != 1 or len(laws) != 1 or not isinstance(laws[0][1], Call):
        return None
    return body, laws[0][0], laws[0][1]


def _undone(image: Node, source: Name, at: Node) -> tuple[Node, Node] | None:
    """The value of the source where the image has a value, and the absolute slope of the one in the other; None for maps of another form."""
    slope: Node = _ONE
    while image != source:
        match image:
            case n.Vector((body,)):
                image = body
            case Neg(body):
                image, at = body, Neg(at)
            case Add(one, other) if source in walk(one) and source not in walk(other):
                image, at = one, Sub(at, other)
            case Add(one, other) if source in walk(other) and source not in walk(one):
                image, at = other, Sub(at, one)
            case Sub(one, other) if source in walk(one) and source not in walk(other):
                image, at = one, Add(at, other)
            case Sub(one, other) if source in walk(other) and source not in walk(one):
                image, at = other, Sub(one, at)
            case Mul(one, other) if (source in walk(one)) != (source in walk(other)):
                factor, image = (other, one) if source in walk(one) else (one, other)
                at, slope = Div(at, factor), Div(slope, _size(factor))
            case Div(one, other) if source not in walk(other):
                image, at, slope = one, Mul(at, other), Mul(slope, _size(other))
            case Pow(Name("e", sub=None), body) | Apply("exp", (body,)):
                image, at, slope = body, Log(at), Div(slope, at)
            case Log(body, None | Name("e"), power=None):
                image, at, slope = body, Pow(_E, at), Mul(slope, Pow(_E, at))
            case _:
                return None
    return at, slope


def _size(factor: Node) -> Node:
    """Its absolute value; deviations, rates and numbers above 0 are their own."""
    match factor:
        case Neg(body) | n.Vector((body,)):
            return _size(body)
        case Mul(one, other) | Div(one, other):
            return type(factor)(_size(one), _size(other))
        case Number(value=number) if number > 0:
            return factor
        case Name(base=base) if base in _POSITIVE:
            return factor
    return Abs(factor)


def _density(law: Call, at: Node) -> Node | None:
    """The density of a law at a value inside its support."""
    if is_normal(law):
        mean, spread = law.args[-2:]
        if isinstance(spread, Name) and spread.base == "sigma":
            return None  # a deviation, most likely
        scale = Apply("sqrt", (Mul(Mul(_TWO, Name("pi")), spread),))
        return Div(Apply("exp", (Neg(Div(Pow(Sub(at, mean), _TWO), Mul(_TWO, spread))),)), scale)
    if not isinstance(law.head, Name):
        return None
    if law.head.base in ("Exp", "Exponential", "Expo", "ExpRate") and len(law.args) == 1:
        (rate,) = law.args
        return Mul(rate, Pow(_E, Neg(Mul(rate, at))))
    if law.head.base in ("U", "Unif", "Uniform") and [getattr(a, "value", None) for a in law.args] == [0, 1]:
        return _ONE
    return None
