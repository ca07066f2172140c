"""Probabilities that are told together: `p(c) = p(d) = 1/8` says p(c) = 1/8 and p(d) = 1/8 and claims no more."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Call, Chain, Name, Node, Number, Statement
from ..relations.shapes import is_closed
from ..roles.letters import CALLED_LAWS

_HEADS = CALLED_LAWS | {"Pr", "Prob", "P"}


def told_apart(statement: Statement) -> Statement:
    """The statement with each chain of masses that ends in a number taken apart."""
    return replace(statement, chains=tuple(one for chain in statement.chains for one in apart(chain)))


def apart(chain: Chain) -> tuple[Chain, ...]:
    """The links of a chain of masses that ends in a number, each with the number; any other chain as it is."""
    sides = [chain.first, *(link.right for link in chain.links)]
    if len(chain.links) < 2 or any(link.relation != "=" for link in chain.links):
        return (chain,)
    if not is_closed(chain.links[-1].right) or not all(_is_mass(side) for side in sides[:-1]):
        return (chain,)
    last = chain.links[-1]
    masses = [side for side in sides[:-1] if side is not None]
    spans = [chain.span, *(side.span.cover(last.span) for side in masses[1:])]
    return tuple(replace(chain, first=side, links=(last,), span=span) for side, span in zip(masses, spans, strict=True))


def _is_mass(node: Node | None) -> bool:
    """p(c), P(X = 1), q_3: the probability of one outcome that is named."""
    if isinstance(node, Call) and isinstance(node.head, Name):
        return node.head.base in _HEADS and len(node.args) == 1 and "|" not in node.separators
    return isinstance(node, Name) and node.base in CALLED_LAWS and isinstance(node.sub, Number)
