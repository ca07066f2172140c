r"""Aggregated laws: q(z) = \sum_x p(x) q(z|x), the law of z that the data and an encoder q(z|x) have together.

Where a text defines q(z) so, p(x) is the marginal q(x) of the joint law p(x) q(z|x), under which I(X; Z) is taken:
E_{p(x)} D(q(z|x) || p(z)) = I_q(X;Z) + D(q(z) || p(z)). Source: Hoffman and Johnson 2016, "ELBO surgery".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...context import Context
from ...syntax.nodes import BigOp, Call, Chain, Name, Node, Statement
from ...syntax.parts import factors_of
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import is_letter, is_variable
from ..shorthand import rebuilt


@dataclass(frozen=True, slots=True)
class Aggregated:
    """q, p, z and x of q(z) = \\sum_x p(x) q(z|x)."""

    law: Name
    data: Name
    outcome: Name
    source: Name


def aggregated(left: Node | None, right: Node) -> Aggregated | None:
    """The law that an equation of this form defines: a q by a p, and never a p by a q, which may be a slip."""
    match left, right:
        case Call(Name(base="q") as law, (Name() as outcome,), ()), BigOp("sum" | "int" | "E") if is_letter(outcome):
            found = _averaged(right)
        case _:
            return None
    if found is None:
        return None
    data, source, mean = found
    meant = Call(law, (outcome, source), ("|",))
    is_of_data = data.base != law.base and source != outcome
    return Aggregated(law, data, outcome, source) if is_of_data and mean == meant else None


def _averaged(right: BigOp) -> tuple[Name, Name, Node] | None:
    """p, x and the f of \\sum_x p(x) f, \\int p(x) f dx, E_{p(x)}[f] and E_{x ~ p}[f]."""
    b = right.binder
    if b.domain is not None or b.lower is not None or b.upper is not None or b.conditions:
        return None
    if right.kind == "E":
        match b.names, b.distribution:
            case (Name() as x,), Name() as p:
                return (p, x, right.body) if is_letter(x) else None
            case (), Call(Name() as p, (Name() as x,), ()):
                return (p, x, right.body) if is_letter(x) else None
            case (Name() as x,), Call(Name() as p, (Name() as y,), ()) if x == y:
                return (p, x, right.body) if is_letter(x) else None
        return None
    if b.distribution is not None or len(b.names) != 1:
        return None
    (z,) = b.names
    match factors_of(right.body):
        case [Call(Name() as p, (Name() as x,), ()), f] if x == z and is_letter(x):
            return p, x, f
        case [f, Call(Name() as p, (Name() as x,), ())] if x == z and is_letter(x):
            return p, x, f
    return None


def under_one_law(statement: Statement, context: Context) -> Statement:
    """The statement with p(x) as q(x), and entropies of X and Z under q, where q(z) is told to be aggregated."""
    told = next(_told(statement, context), None)
    if told is None or not _is_of_both(statement, told):
        return statement
    letters = {told.outcome.base.upper(), told.source.base.upper()}

    def change(node: Node) -> Node | None:
        match node:
            case Call(head, (argument,), ()) if head == told.data and argument == told.source:
                return replace(node, head=told.law)
            case BigOp(kind="E") if node.binder.names == (told.source,) and node.binder.distribution == told.data:
                return replace(node, binder=replace(node.binder, distribution=told.law), body=rebuilt(node.body, change))
            case Call(Name(base="H" | "I", sub=None | Name(base="q")) as head, args) if of_call(node) is not None:
                own = {a.base.upper() for a in args if isinstance(a, Name) and (is_variable(a) or is_letter(a))}
                return replace(node, head=replace(head, sub=told.law)) if len(own) == len(args) and own <= letters else None
        return None

    return rebuilt(statement, change)


def _is_of_both(statement: Statement, told: Aggregated) -> bool:
    """Whether q(z) or q(z|x) stands there, and neither a q(x), nor p and q as laws of one outcome, nor a joint law of the data."""
    calls = [node for node in walk(statement) if isinstance(node, Call)]
    encoder = any(c.head == told.law and c.args[:1] == (told.outcome,) for c in calls)
    other = any(c.head == told.law and c.args == (told.source,) for c in calls)
    joint = any(c.head == told.data and told.source in c.args and len(c.args) > 1 for c in calls)
    bare = any(a in (told.law, told.data) for c in calls for a in c.args)
    return encoder and not (other or joint or bare)


def _told(statement: Statement, context: Context) -> Iterator[Aggregated]:
    chains = [*(f.value.chain for f in context.constraints()), *(c.body for c in statement.conditions)]
    for chain in reversed(chains):
        if isinstance(chain, Chain) and len(chain.links) == 1 and chain.links[0].relation in ("=", ":="):
            found = aggregated(chain.first, chain.links[0].right)
            if found is not None:
                yield found
