r"""Independent members of a sequence, X_1 \perp \cdots \perp X_n [| Y], as the members and blocks that a formula speaks of.

What is independent stays so in groups: with X_1, ..., X_n independent, A = (X_1, ..., X_{i-1}) and X_i are, and X_1, X_2 and X_3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...context import Constraint, Context, Fact
from ...syntax.nodes import Call, Chain, Ellipsis, Given, Link, Name, Node, Number, Statement
from ...syntax.walk import walk


def sequence_of(fact: Fact) -> Name | None:
    """The stem X of a constraint X_1 \\perp \\cdots \\perp X_n; None for any other fact."""
    if not isinstance(fact.value, Constraint) or not isinstance(fact.value.chain, Chain):
        return None
    chain = fact.value.chain
    sides = [chain.first, *(link.right for link in chain.links)]
    last = sides[-1].body if isinstance(sides[-1], Given) else sides[-1]
    if len(sides) != 3 or {link.relation for link in chain.links} != {"perp"} or not isinstance(sides[1], Ellipsis):
        return None
    first = sides[0]
    if not isinstance(first, Name) or not isinstance(last, Name) or not isinstance(first.sub, Number):
        return None
    return replace(first, sub=None) if replace(last, sub=None) == replace(first, sub=None) else None


def with_numbered_members(statement: Statement, context: Context) -> Context:
    """The context with the independence of the members X_1, X_2, X_3 that a formula names by number."""
    if not any(map(sequence_of, context.facts)):
        return context
    named = {x for x in walk(statement) if isinstance(x, Name) and isinstance(x.sub, Number)}
    others = {replace(x, sub=None) for x in walk(statement) if isinstance(x, Name) and x.sub is not None and not isinstance(x.sub, Number)}
    blocks = any(isinstance(x, Ellipsis) for call in walk(statement) if isinstance(call, Call) for x in call.args)

    def members(stem: Name) -> list[Node]:
        own = {x.sub.value: x for x in named if isinstance(x.sub, Number) and replace(x, sub=None) == stem}
        return [] if blocks or stem in others else [own[k] for k in sorted(own)]

    return _with(context, members)


def with_parts(context: Context, parts: dict[Name, list[Node]]) -> Context:
    """The context with the independence of the parts of a sequence, which have no member in common: stem -> parts."""
    return _with(context, lambda stem: parts.get(stem, []))


def _with(context: Context, parts: Callable[[Name], list[Node]]) -> Context:
    out: list[Fact] = []
    for fact in context.facts:
        stem = sequence_of(fact)
        own = parts(stem) if stem is not None else []
        if len(own) < 2:
            out.append(fact)
            continue
        last = fact.value.chain.links[-1].right
        items = [*own[:-1], replace(last, body=own[-1]) if isinstance(last, Given) else own[-1]]
        chain = Chain(items[0], tuple(Link("perp", item) for item in items[1:]), span=fact.value.chain.span)
        out.append(replace(fact, value=Constraint(chain)))
    return replace(context, facts=tuple(out))


def independence_of(context: Context, statement: Statement) -> tuple[Fact, ...]:
    """The facts that say so of sequences in a formula."""
    stems = {x.base for x in walk(statement) if isinstance(x, Name)}
    return tuple(f for f in context.facts if (stem := sequence_of(f)) is not None and stem.base in stems)
