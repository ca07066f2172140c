r"""What is drawn, by name: z \sim p(z) = N(0, I) says which law p(z) is, and o \sim \pi(O | q) draws o from \pi(o | q)."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.laws.told_laws import law_of
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import over_children


def with_laws_apart(statement: n.Statement) -> n.Statement:
    """The statement with z ~ p(z) and p(z) = N(0, I) as two."""
    chains = [part for chain in statement.chains for part in _apart(chain)]
    return statement if len(chains) == len(statement.chains) else replace(statement, chains=tuple(chains))


def _apart(chain: n.Chain) -> list[n.Chain]:
    match chain:
        case n.Chain(links=(n.Link("sim", n.Call(n.Name()) as law) as drawn, n.Link("=" | ":=", right) as link)) if (
            law_of(law) is None and law_of(right) is not None
        ):
            first = replace(chain, links=(drawn,), span=chain.span if chain.first is None else chain.first.span.cover(drawn.span))
            return [first, n.Chain(law, (link,), span=law.span.cover(link.span))]
    return [chain]


def with_outcomes_drawn(statement: n.Statement) -> n.Statement:
    r"""The statement with o \sim \pi(o | q) for o \sim \pi(O | q): the capital below E is the variable that the letter is a value of."""
    return over_children(statement, _drawn)


def _drawn(node: n.Node) -> n.Node:
    match node:
        case n.BigOp(kind="E", binder=n.Binder(names=(n.Name(base=letter, sub=None) as name,), distribution=n.Call(args=args) as law)) if (
            len(letter) == 1 and letter.islower() and any(_is_variable_of(name, a) for a in args)
        ):
            law = replace(law, args=tuple(replace(name, span=a.span) if _is_variable_of(name, a) else a for a in args))
            node = replace(node, binder=replace(node.binder, distribution=law))
    return over_children(node, _drawn)


def _is_variable_of(name: n.Name, node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.sub is None and node.base == name.base.upper()
