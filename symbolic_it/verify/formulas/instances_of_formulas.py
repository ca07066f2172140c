r"""Values of what has a formula with an index: \alpha_1 = 0.1 beside \alpha_t = 1 - \beta_t introduces nothing.

Where the right side is that formula with the number in place of its index, it is; the first terms of a recursion are data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import index_letters, key_if_any, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim
from .put_in_numbers import Given

_UNSHOWN = Verdict("undecided", "the text has given it a formula; that this is its value here is not shown")


def as_instances(statement: n.Statement, claims: list[Claim], formulas: Mapping[str, Given]) -> list[Claim]:
    """The claims, with those left open that introduce a numbered term of something that has a formula.

    ``formulas``: those that the text has given before this statement.
    """
    firsts = {claims.index(c): chain for chain, c in _heads(statement, claims)}
    return [replace(c, verdict=_UNSHOWN) if k in firsts and _is_instance(firsts[k], formulas) else c for k, c in enumerate(claims)]


def _heads(statement: n.Statement, claims: list[Claim]) -> list[tuple[n.Chain, Claim]]:
    """Each chain with the claim of its first link, where that introduces a name."""
    if sum(len(chain.links) for chain in statement.chains) != len(claims):
        return []
    out, at = [], 0
    for chain in statement.chains:
        if chain.links and claims[at].verdict.word == "definition" and claims[at].verdict.message.startswith("introduces"):
            out.append((chain, claims[at]))
        at += len(chain.links)
    return out


def _is_instance(chain: n.Chain, formulas: Mapping[str, Given]) -> bool:
    head = chain.first
    below = index_letters(head.sub) if isinstance(head, n.Name) else None
    if not isinstance(head, n.Name) or below is None or len(below) != 1 or not isinstance(below[0], n.Number):
        return False
    name = key_if_any(stem(head))
    told = formulas.get(name)
    if told is None or told.entry is None or isinstance(told.body, n.Number):
        return False
    recursive = any(isinstance(x, n.Name) and key_if_any(stem(x)) == name for x in walk(told.body))
    if recursive and below[0].value in (0, 1):
        return False
    entry, number = told.entry, below[0]
    return rebuilt(told.body, lambda x: number if x == entry else None) != chain.links[0].right


__all__ = ["as_instances"]
