r"""Conclusions: a formula that begins with an arrow, `\Rightarrow a = b`, `\therefore a = b`, says what follows.

It may hold only under what the formula before it says, so that nothing is refuted of which one sign is not plainly wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.syntax import nodes
from ...patterns import regex
from .formula import Formula

_LEADS = frozenset(["implies", "iff", "to"])

_DRAWS = regex(
    r"\ufffc[^\ufffc]*\b(?:that is(?: to say)?|that means|i\.\s?e\.|so(?: that)?|hence|thus|therefore|then|equivalently|in other words|it follows(?: that)?|"
    r"which (?:gives|means|implies)(?: that)?)[\s,:]*\Z",
    re.I,
)


def is_drawn_from_another(formula: Formula) -> bool:
    """Whether "Let $r = p/q$, that is, $J = ...$" draws a formula from the equation before it; it is no part of what is let."""
    return bool(formula.maths_before) and "=" in formula.maths_before[-1] and _DRAWS.search(formula.before) is not None


def concluded(statement: nodes.Statement) -> tuple[nodes.Statement, bool]:
    """The statement without arrows that lead from the formula before it, and whether there was one."""
    chains = tuple(map(_without_arrow, statement.chains))
    return (statement, False) if chains == statement.chains else (replace(statement, chains=chains), True)


def _without_arrow(chain: nodes.Chain) -> nodes.Chain:
    if chain.first is not None or not chain.links or chain.links[0].relation not in _LEADS:
        return chain
    first, *rest = chain.links
    if rest:
        return replace(chain, first=first.right, links=tuple(rest))
    return first.right if isinstance(first.right, nodes.Chain) else nodes.Chain(first.right, span=chain.span)
