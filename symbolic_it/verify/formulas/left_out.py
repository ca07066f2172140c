r"""Steps that a chain leaves out: a = \cdots = b says that a = b, and its dots claim nothing."""

from __future__ import annotations

from dataclasses import replace

from ...notation.syntax.nodes import Chain, Ellipsis, Statement


def without_dots(statement: Statement) -> Statement:
    """The statement without the links that lead to dots by an equation: what stands behind them is compared with what stands before."""
    return replace(statement, chains=tuple(map(_without, statement.chains)))


def _without(chain: Chain) -> Chain:
    kept = tuple(link for link in chain.links if not (isinstance(link.right, Ellipsis) and link.relation == "="))
    return replace(chain, links=kept) if len(kept) < len(chain.links) else chain
