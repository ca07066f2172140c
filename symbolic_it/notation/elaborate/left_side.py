"""The left side that a sentence gives to a chain that begins with a relation, put in and taken out again."""

from __future__ import annotations

from dataclasses import replace

from ..syntax.nodes import Chain, Node, Statement
from .errors import ElaborationError


def joined(statement: Statement, subject: Node | None) -> Statement:
    """The statement with the left side of its chain in it: what is written in shorthand on both sides is spelled out in one way."""
    if subject is None or not statement.chains or statement.chains[0].first is not None:
        return statement
    (chain, *others) = statement.chains
    return replace(statement, chains=(replace(chain, first=subject), *others))


def parted(statement: Statement, subject: Node | None) -> tuple[Statement, Node | None]:
    """The statement without the left side that was put into it, and that side."""
    if subject is None or not statement.chains or statement.chains[0].first is None:
        return statement, subject
    (chain, *others) = statement.chains
    return replace(statement, chains=(replace(chain, first=None), *others)), chain.first


def started(chain: Chain, subject: Node | None) -> Chain:
    """The chain with its left side. Raises ElaborationError where there is none."""
    if chain.first is not None:
        return chain
    if subject is None:
        raise ElaborationError(chain.span, "a relation without a left side", "an expression before it")
    return replace(chain, first=subject)


__all__ = ["joined", "parted", "started"]
