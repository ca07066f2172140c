"""Variables or laws set equal by a bare formula: "Case 1: X = Y.", "(a) p = q." supposes it for what follows.

Whether the supposition still holds further on is not known: nothing is proved by it, and nothing refuted that may be true of equal ones.
"""

from __future__ import annotations

import re

from ...notation.elaborate.roles.letters import LAWS, is_variable
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from ...patterns import regex
from ..judgement.tied_laws import Tie
from ..section import MOST_SPOKEN
from ..sentences.mention import is_condition
from ..state import State
from .formula import Formula

_CASE_OF_IT = regex(
    r"(?:\b(?:iff?|only|unless|whether|equality|attained|reached|minimi[sz]\w*|maximi[sz]\w*|optim\w+|than|not|hence|thus|therefore|implies|so)\b|当且仅当|等号|等号|등호)[^.;]*\Z",
    re.I,
)

_SETS = regex(r"\b(?:let|set|setting|put|take|taking|choose|pick|fix|consider|substitut\w+|plug\w*|insert\w*|with|for|at)\W*\Z", re.I)


def learn_equated(statement: n.Statement, formula: Formula, state: State) -> None:
    """Remember a formula that is no more than X = Y, or p = q."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1 or _CASE_OF_IT.search(formula.before) is not None:
        return
    if is_condition(formula.before, formula.after) or _SETS.search(formula.before) is not None:
        return  # a supposition that is understood
    (chain,) = statement.chains
    left, right = chain.first, chain.links[0].right
    if chain.links[0].relation != "=" or not isinstance(left, n.Name) or not isinstance(right, n.Name):
        return
    if left.base in LAWS and right.base in LAWS:
        one, other = text_of(left), text_of(right)
        state.section.tied = [*state.section.tied, Tie(one, frozenset([other])), Tie(other, frozenset([one]))]
    elif is_variable(left) and is_variable(right):
        text = f"{text_of(left)} = {text_of(right)}"
        state.section.spoken = [*(c for c in state.section.spoken if c != text), text][-MOST_SPOKEN:]


__all__ = ["learn_equated"]
