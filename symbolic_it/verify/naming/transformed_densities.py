r"""Densities of functions of variables whose law the text tells: X = e^Z of a normal Z, Y = -\log X of a uniform X, aX + b.

The function is undone step by step, and each step multiplies the density by its slope. Source: Casella and Berger 2002, theorem 2.1.5.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Constraint, Context, Meaning, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Abs, Add, Apply, Call, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub
from ...notation.syntax.walk import walk
from .exactly import equals

_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))
_E = Name("e")
_HEADS = frozenset(["p", "f", "q", "g"])
_POSITIVE = frozenset(["sigma", "lambda", "tau"])
_TITLE = "agrees with the density of the variable under its map"
_WHERE_POSITIVE = "the density of the variable under its map where a factor is positive, which the text does not say"


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
    right = _written_out(right, source, law)
    if density is None or undone is None or any(isinstance(x, (n.BigOp, n.Cases)) or _is_density(x) for x in walk(right)):
        return None
    meant, (signed, positive) = Mul(density, undone[1]), _letters_of_sizes(context, undone[1])
    verdict = equals(Context(), _squared(meant, signed + positive), _squared(right, signed + positive))
    if signed and verdict is not None and verdict.positive:
        below_0 = equals(Context(), _squared(_squared(meant, positive), signed, -1), _squared(_squared(right, positive), signed, -1))
        verdict = verdict if below_0 is not None and below_0.positive else Verdict("undecided", _WHERE_POSITIVE)
    if verdict is not None and verdict.positive:
        return Verdict("definition", _TITLE)
    if verdict is not None and verdict.word == "refuted" and verdict.witness:
        return replace(verdict, message=f"not the density of the variable under its map: {verdict.message}")
    return Verdict("undecided", _WHERE_POSITIVE) if signed else None


def _is_density(node: Node) -> bool:
    r"""p_Z, p_Z(z), \phi(z): a law whose values are not written out."""
    head = node.head if isinstance(node, Call) and not node.juxtaposed else node
    if isinstance(node, Call) and head is not node and isinstance(head, Name):
        return head.base in (*_HEADS, "phi", "varphi", "Phi")
    return isinstance(node, Name) and node.base in _HEADS and isinstance(node.sub, Name) and node.sub.base.isupper()


def _written_out(node: Node, source: Name, law: Call) -> Node:
    """With the density of the source, p_Z(x - b), as what it is."""

    def change(x: Node) -> Node | None:
        if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base in _HEADS and x.head.sub == source and len(x.args) == 1:
            return _density(law, x.args[0])
        return None

    return rebuilt(node, change)


def _letters_of_sizes(context: Context, slope: Node) -> tuple[list[Name], list[Name]]:
    """The letters of absolute values in it: those of any sign, and those that the text says to be positive."""
    inside = {x for size in walk(slope) if isinstance(size, Abs) for x in walk(size) if isinstance(x, Name)}
    told = [f.value.chain for f in context.facts if isinstance(f.value, Constraint) and isinstance(f.value.chain, n.Chain)]
    above = {c.first for c in told if c.links[0].relation == ">" and isinstance(c.links[0].right, Number) and c.links[0].right.value >= 0}
    return [x for x in inside if x not in above], [x for x in inside if x in above]


def _squared(node: Node, letters: list[Name], sign: int = 1) -> Node:
    """With a square for each of these letters, or minus it: what holds of it holds where they are positive, or negative."""

    def change(x: Node) -> Node | None:
        if isinstance(x, Abs) and isinstance(x.body, Name) and x.body in letters:
            return Pow(x.body, _TWO)
        if not isinstance(x, Name) or x not in letters:
            return None
        return Pow(x, _TWO) if sign > 0 else Neg(Pow(x, _TWO))

    return rebuilt(node, change)


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
