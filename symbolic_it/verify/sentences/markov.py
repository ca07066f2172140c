r"""Markov chains as a condition of a sentence: "if X -> Y -> Z, then ...". An arrow between two things may be a limit."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Fact
from ...notation.elaborate import read_given
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk

_ARROW = r"\s*(?:\\(?:to|rightarrow|leftrightarrow|longrightarrow|longleftrightarrow|rightleftarrows)(?![A-Za-z])|→|↔)\s*"
_VARIABLE = r"\(?[A-Z](?:_\w|_\{\w+\}|')?(?:\s*,\s*[A-Z](?:_\w|_\{\w+\})?)*\)?|\\hat\s*\{?\s*[A-Z]\s*\}?|g\([A-Z]\)|f\([A-Z]\)"
_MARKOV = re.compile(rf"\s*(?:{_VARIABLE})(?:{_ARROW}(?:{_VARIABLE})){{2,}}\s*")


_LINE = r"\s*(?:-{1,3}|–|—|−|\\text\s*\{\s*-+\s*\}|\\multimap\w*|\\leftrightarrows?|\\longleftrightarrow)\s*"
_SPOKEN = re.compile(r"markov|\bchains?\b|马尔可夫|마르코프|マルコフ", re.I)
_DENIED = re.compile(r"\bnot?\b|n't\b|不|\bunless\b|\bwhether\b", re.I)
_DRAWN = re.compile(rf"\s*(?P<chain>[A-Z](?:_\w)?(?:{_LINE}[A-Z](?:_\w)?){{2,}})\s*[.,;]?\s*")


def drawn_chains(words: str, maths: tuple[str, ...]) -> tuple[str, ...]:
    r"""Markov chains that stand alone between dollar signs, `Y - X - T`, `X \leftrightarrow Y \leftrightarrow Z`, with arrows.

    A minus may be a minus: with it, the sentence has to speak of a chain.
    """
    if _DENIED.search(words) is not None:
        return ()
    spoken = _SPOKEN.search(words) is not None
    found = [m for tex in maths if (m := _DRAWN.fullmatch(tex)) is not None]
    return tuple(re.sub(_LINE, " -> ", m["chain"]) for m in found if spoken or re.search(r"\\|--", m["chain"]) is not None)


def is_markov_chain(tex: str) -> bool:
    """Whether a formula says nothing but that three or more random variables form a chain."""
    return _MARKOV.fullmatch(tex) is not None


def read_anew(text: str, context: Context) -> Context:
    """The context with a condition; a chain takes the place of an earlier one of the same variables: X -> Y -> Z, later X -> Z -> Y."""
    told = read_given(text, context)
    known = {id(f) for f in context.facts}
    fresh = [_chained(f) for f in told.facts if id(f) not in known and _chained(f)]
    kept = tuple(f for f in told.facts if id(f) not in known or _chained(f) not in fresh)
    return replace(told, facts=kept) if fresh else told


def _chained(fact: Fact) -> frozenset[str]:
    """The variables of X -> Y -> Z; none of any other fact."""
    if not isinstance(fact.value, Constraint) or not isinstance(fact.value.chain, nodes.Chain):
        return frozenset()
    chain = fact.value.chain
    if not chain.links or any(link.relation not in ("to", "leftrightarrow") for link in chain.links):
        return frozenset()
    return frozenset(x.base for x in walk(chain) if isinstance(x, nodes.Name))
