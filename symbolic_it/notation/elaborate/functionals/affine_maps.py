"""Differential entropies of affine maps: h(aX + b) is h(X) + log |a|, h(AX) is h(X) + log |det A|.

Only letters that are numbers by custom are constants: the epsilon of h(X + epsilon) is noise. Nothing is done where the text says anything
else of them than that they are positive or not zero, as that a is drawn or that X is a vector, for which h(aX) is h(X) + n log |a|.
Source: Cover and Thomas 2006, theorems 8.6.3 and 8.6.4, and corollary after them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...context import LAW_OF, Constraint, Context, Declared, Fact, NamedLaw
from ...syntax import nodes as s
from ...syntax.nodes import Abs, Add, Apply, Call, Chain, Log, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..laws.drawn_laws import law_symbol
from ..laws.normal_shape import is_covariance, is_identity
from ..roles.letters import is_variable
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt
from .functionals import Functional, of_call

_ONE = Number("1", Fraction(1))
_ZERO = Number("0", Fraction(0))
_DIMENSIONS = frozenset(["n", "d", "k", "N", "D"])
_FACTORS = (Name("a"), Name("b"), Name("c"))
_SHIFTS = (*_FACTORS, Name("mu"), *(Name(x, ("bold",)) for x in ("a", "b", "c", "mu")))
_MATRICES = (Name("A"), Name("A", ("bold",)))


def affine_maps_taken(statement: Statement, context: Context) -> Statement:
    """The formula with h(aX + b) as h(X) + log |a|; unchanged where the factor may be of a vector of unknown length, or random."""
    calls = [x for x in walk(statement) if isinstance(x, Call) and _is_entropy(x) and not isinstance(x.args[0], Name)]
    maps = {x: found for x in calls if (found := _affine(x.args[0])) is not None}
    if not maps or len(maps) != len(set(calls)) or any(isinstance(x, s.BigOp) for x in walk(statement)):
        return statement
    matrices = {factor for factor, _ in maps.values() if factor in _MATRICES}
    plain = {x.base for x in walk(statement) if isinstance(x, Name)}
    scaled = [x for factor, x in maps.values() if factor not in matrices and factor != _ONE]
    vectors = bool(scaled and matrices) or any("bold" in x.accents for x in scaled)
    if len(matrices) > 1 or vectors or plain & _DIMENSIONS or not _is_free(statement, context, maps):
        return statement
    letter = Name(next((x for x in "abcmr" if x not in plain and not _facts_about(context, x)), ""))
    if matrices and not letter.base:
        return statement

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and node in maps:
            factor, variable = maps[node]
            whole = replace(node, args=(variable,))
            if isinstance(factor, s.Div):
                return s.Sub(whole, Log(Abs(factor.right)), span=node.span)
            size = letter if factor in matrices else factor
            return whole if factor == _ONE else Add(whole, Log(Abs(size)), span=node.span)
        match node:
            case Apply("det", (Name() as body,)) | Abs(Name() as body) if body in matrices:
                return letter if isinstance(node, Apply) else Abs(letter)
        return None

    made = rebuilt(statement, change)
    return statement if any(x in matrices for x in walk(made)) else made


def _is_entropy(call: Call) -> bool:
    return len(call.args) == 1 and isinstance(call.head, Name) and call.head.base == "h" and of_call(call) == Functional("h")


def _affine(node: Node) -> tuple[Node, Name] | None:
    """The factor and the variable of an affine map of one random variable."""
    match node:
        case Name() if is_variable(node) and node.base in "XYZUVW":
            return _ONE, node
        case s.Neg(body):
            return _affine(body)
        case s.Add(left, right) | s.Sub(left, right):
            one, other = _affine(left), _affine(right)
            if one is not None and _is_constant(right):
                return one
            return other if other is not None and _is_constant(left) else None
        case s.Mul(left, right) if (_is_factor(left) or left in _MATRICES) and (inner := _affine(right)) is not None and inner[0] == _ONE:
            return left, inner[1]
        case s.Div(above, below) if _is_factor(below) and (inner := _affine(above)) is not None and inner[0] == _ONE:
            return s.Div(_ONE, below), inner[1]
    return None


def _is_constant(node: Node) -> bool:
    """A number, or a letter that is one by custom."""
    return isinstance(node, Number) or node in _SHIFTS


def _is_factor(node: Node) -> bool:
    return (isinstance(node, Number) and node.value != 0) or node in _FACTORS


def _is_free(statement: Statement, context: Context, maps: dict[Call, tuple[Node, Name]]) -> bool:
    """Whether nothing is known of the constants and the variables but that the former are positive, where log a is written, or not zero."""
    if any(isinstance(x, Name) or link.relation not in s.COMPARISONS for x, link in _compared(statement)):
        return False  # X = (X_1, ..., X_m), c ~ N(0, 1)
    variables = {x for _, x in maps.values()}
    constants = {n for call in maps for n in walk(call.args[0]) if isinstance(n, Name)} - variables
    if any(not (name in _FACTORS and _is_sign(fact.value, name)) for name in constants for fact in _facts_about(context, name.base)):
        return False
    matrices = bool(constants & set(_MATRICES))
    varying = {x: told_kind(context, x.base) for x in constants}
    if any(kind in ("random", "function") or (kind == "vector" and x not in _MATRICES) for x, kind in varying.items()):
        return False
    if any(not _is_any_scalar(context, x, matrices) for x in variables):
        return False
    others = [a for call in walk(statement) if isinstance(call, Call) and call not in maps for arg in call.args for a in walk(arg)]
    logged = {n.arg for n in walk(statement) if isinstance(n, Log) and isinstance(n.arg, Name)} & constants
    return not constants & set(others) and all(any(_is_sign(f.value, n, ">") for f in _facts_about(context, n.base)) for n in logged)


def _is_any_scalar(context: Context, variable: Name, matrices: bool) -> bool:
    """Whether the text says no more of a variable than a law with one variance, or what it is independent of."""
    if told_kind(context, variable.base) == "vector" and not matrices:
        return False
    for fact in _facts_about(context, variable.base):
        match fact.value:
            case Constraint(Chain(_, links)) if all(x.relation == "perp" for x in links):
                continue
            case NamedLaw(Call() as law) if matrices or not any(is_covariance(a) or is_identity(a) for a in walk(law)):
                continue
            case Declared():
                continue
        return False
    return True


def _compared(statement: Statement) -> Iterator[tuple[Node | None, s.Link]]:
    for chain in statement.chains:
        for link in chain.links:
            yield chain.first, link


def _facts_about(context: Context, base: str) -> list[Fact]:
    """What the text says of a letter."""
    out = []
    for fact in context.facts:
        spoken = fact.value.chain if isinstance(fact.value, Constraint) and not _makes_a_variable(fact.value.chain) else None
        mentioned = spoken is not None and any(isinstance(n, Name) and n.base == base for n in walk(spoken))
        told = fact.symbol.removeprefix(LAW_OF) == base or fact.symbol == law_symbol(base)
        if mentioned or told:
            out.append(fact)
    return out


def _makes_a_variable(chain: Node) -> bool:
    """Y = aX + b, which says nothing of X, a and b."""
    match chain:
        case Chain(Name() as made, (s.Link("=" | ":=", right),)):
            found = _affine(right)
            return is_variable(made) and found is not None and found[1] != made
    return False


def _is_sign(value: object, name: Name, *relations: str) -> bool:
    """a > 0, a != 0."""
    chain = value.chain if isinstance(value, Constraint) else None
    wanted = relations or (">", "!=")
    return isinstance(chain, Chain) and chain.first == name and [(x.relation in wanted, x.right) for x in chain.links] == [(True, _ZERO)]
