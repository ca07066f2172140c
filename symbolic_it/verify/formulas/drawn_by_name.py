r"""Laws told in passing: z \sim p(z) = N(0, I) says what z is drawn from, and which law p(z) is."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.laws.told_laws import law_of
from ...notation.syntax import nodes as n


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
