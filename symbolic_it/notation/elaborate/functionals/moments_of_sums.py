r"""Moments of a sum of independent variables: Var(Y) = Var(X) + Var(Z), E[Y] = E[X] + E[Z] where Y = X + Z

A noise whose law was named has its moments written out, so that E[Y^2] <= P + N is about E[X^2] alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...context import Constraint, Context, Fact, Meaning, NamedLaw
from ...syntax.nodes import Add, BigOp, Binder, Call, Chain, Div, Link, Log, Mul, Name, Node, Number, Pow, Statement, Sub
from ...syntax.walk import walk
from ..laws.normal_shape import is_normal
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt
from .additive_noise import Channel, channels

_Moment = Callable[[str, Node], Node]


def moments_apart(statement: Statement, context: Context) -> tuple[Statement, tuple[str, ...]]:
    """The formula with the moments of the output of each channel by those of its parts, and what is supposed of them."""
    notes: list[str] = []
    for channel in channels(context):
        made = rebuilt(statement, lambda node, channel=channel: _of_output(node, channel, context))  # type: ignore[misc]
        if made != statement:
            for part in channel.parts:
                made = rebuilt(made, lambda node, part=part: _of_named(node, part, context))  # type: ignore[misc]
            statement = made
            notes += [] if channel.told else [channel.note]
    return statement, tuple(notes)


def output_bounded(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """A bound on the entropy of Y with E[Y^2] <= P + N in place of Y = X + Z, and h(Z) by its value."""
    if not any(link.relation in ("<=", ">=") for chain in statement.chains for link in chain.links):
        return statement, context
    for channel in channels(context):
        if context.about(channel.output.base, NamedLaw) is not None or not any(n == channel.output for n in walk(statement)):
            continue
        for x, z in (channel.parts, channel.parts[::-1]):
            bound, variance = _bound(context, x), _variance(context, z)
            if bound is None or variance is None or any(told_kind(context, n.base) == "vector" for n in (channel.output, x, z)):
                continue
            valued = rebuilt(statement, lambda node, z=z, variance=variance: _entropy_of_noise(node, z, variance))  # type: ignore[misc]
            if any(n in channel.parts for n in walk(valued)):
                continue
            moment, size = bound
            told = Fact("", Constraint(Chain(_put(moment, channel.output), (Link("<=", Add(size, variance)),))))
            others = replace(context, facts=tuple(f for f in context.facts if not _is_of(f, channel)))
            return replace(valued, chains=tuple(_noise_moved(c) for c in valued.chains)), others.extend(told)
    return statement, context


def _noise_moved(chain: Chain) -> Chain:
    """h(Y) <= B + c of h(Y) - c <= B."""
    if not isinstance(chain.first, Sub) or not isinstance(chain.first.left, Call) or not chain.links or chain.links[0].relation != "<=":
        return chain
    moved = chain.first.right
    links = tuple(replace(link, right=Add(link.right, moved, span=link.right.span)) for link in chain.links)
    return replace(chain, first=chain.first.left, links=links)


def _entropy_of_noise(node: Node, noise: Name, variance: Node) -> Node | None:
    """log(2 pi e N)/2 of h(Z)."""
    if not isinstance(node, Call) or node.head != Name("h") or node.args != (noise,):
        return None
    inside = Mul(Mul(Mul(_number(2), Name("pi")), Name("e")), variance)
    return Mul(Div(_number(1), _number(2)), Log(inside), span=node.span)


def _bound(context: Context, name: Name) -> tuple[BigOp, Node] | None:
    """The E[X^2] and the P of a constraint E[X^2] <= P, or those of Var(X) <= v."""
    for fact in context.constraints():
        chain = fact.value.chain
        found = _moment(chain.first)
        if found is None or found[0] == "E" or found[1] != name or len(chain.links) != 1 or chain.links[0].relation not in ("=", "<="):
            continue
        if isinstance(chain.first, BigOp) and not any(isinstance(n, (BigOp, Call)) for n in walk(chain.links[0].right)):
            return chain.first, chain.links[0].right
    return None


def _variance(context: Context, name: Name) -> Node | None:
    """The N of Z ~ N(0, N)."""
    fact = context.about(name.base, NamedLaw) if name.sub is None else None
    law = fact.value.law if fact is not None else None
    return law.args[1] if isinstance(law, Call) and is_normal(law) and len(law.args) == 2 and _is_zero(law.args[0]) else None


def _put(moment: BigOp, name: Name) -> BigOp:
    return replace(moment, body=replace(moment.body, base=name) if isinstance(moment.body, Pow) else name)


def _is_of(fact: Fact, channel: Channel) -> bool:
    """Whether a fact says how the output is made, or something of the parts, which the formula says nothing of."""
    if isinstance(fact.value, Constraint):
        return any(n in channel.parts for n in walk(fact.value.chain))
    if isinstance(fact.value, NamedLaw):
        return fact.symbol in {p.base for p in channel.parts}
    return isinstance(fact.value, Meaning) and fact.symbol == channel.output.base


def _of_output(node: Node, channel: Channel, context: Context) -> Node | None:
    found = _moment(node)
    if found is None or found[1] != channel.output:
        return None
    kind, _, make = found
    x, z = channel.parts
    join = Add if channel.added else Sub
    if kind == "Var":
        return Add(make("Var", x), make("Var", z), span=node.span)
    if kind == "E":
        return join(make("E", x), make("E", z), span=node.span)
    squares = Add(make("E2", x), make("E2", z), span=node.span)
    if _is_centred(context, x) or _is_centred(context, z):
        return squares
    return join(squares, Mul(_number(2), Mul(make("E", x), make("E", z))), span=node.span)


def _of_named(node: Node, part: Name, context: Context) -> Node | None:
    """The moment of a variable with a named normal law, by its parameters."""
    found = _moment(node)
    fact = context.about(part.base, NamedLaw) if part.sub is None else None
    law = fact.value.law if fact is not None else None
    if found is None or found[1] != part or not isinstance(law, Call) or not is_normal(law) or len(law.args) != 2:
        return None
    mean, variance = law.args
    if found[0] == "Var":
        return variance
    if found[0] == "E":
        return mean
    return variance if _is_zero(mean) else Add(variance, Pow(mean, _number(2)))


def _moment(node: Node) -> tuple[str, Name, _Moment] | None:
    """Var(X), E[X] and E[X^2] without a law below, as "Var", "E" and "E2" of a name; with what makes others."""
    if not isinstance(node, BigOp) or node.kind not in ("E", "Var") or node.binder != Binder():
        return None

    def make(kind: str, name: Node) -> Node:
        return replace(node, kind="E" if kind == "E2" else kind, body=Pow(name, _number(2)) if kind == "E2" else name)

    match node.kind, node.body:
        case kind, Name() as name:
            return kind, name, make
        case "E", Pow(Name() as name, Number(value=two)) if two == 2:
            return "E2", name, make
    return None


def _is_centred(context: Context, name: Name) -> bool:
    """Whether the mean is zero: by the law that was named, or by a constraint E[X] = 0."""
    fact = context.about(name.base, NamedLaw) if name.sub is None else None
    if fact is not None and isinstance(fact.value.law, Call) and is_normal(fact.value.law) and _is_zero(fact.value.law.args[0]):
        return True
    for told in context.constraints():
        found = _moment(told.value.chain.first)
        links = told.value.chain.links
        if found is not None and found[:2] == ("E", name) and len(links) == 1 and links[0].relation == "=" and _is_zero(links[0].right):
            return True
    return False


def _is_zero(node: Node) -> bool:
    return isinstance(node, Number) and node.value == 0


def _number(value: int) -> Number:
    return Number(str(value), Fraction(value))
