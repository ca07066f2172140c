"""Equations that hold where one variable is a function of another: I(X;Y) = H(Y) is true of the parity Y of X.

Where the text describes one of the variables, or speaks of what determines what, other variables refute nothing.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..judgement.processes import true_of_functions
from ..sentences.described_letters import described

_NEAR = 600
_TIES = regex(
    r"\b(?:determin\w*|functions? of|fix(?:es|ed)|know(?:ing|n|s)?|learn\w*|tells?|depends?|recover\w*|encod\w*|decod\w*|comput\w* from|noiseless|invertible|"
    rf"cop(?:y|ies)|lossless|deterministic\w*)\b|{words('ties')}",
    re.I,
)
_OF_ALL = regex(rf"\b(?:for )?(?:all|any|every|arbitrary)\b|\bin general\b|{words('each')}|{words('in general')}", re.I)


def _may_be_tied(judged: JudgedLink) -> bool:
    """Whether a refuted equation is true of variables that the words around may speak of."""
    statement = judged.link.entropic
    named = all(isinstance(side.node, n.Call) for side in (judged.link.left, judged.link.right))
    if (
        statement is None
        or statement.constraints
        or not named
        or not judged.refuted_in_general
        or _OF_ALL.search(judged.formula.sentence) is not None
    ):
        return False
    around = f"{judged.section[-_NEAR:]} {judged.formula.sentence}"
    if _TIES.search(around) is None and described(judged.section).isdisjoint(statement.variables()):
        return False
    return true_of_functions(statement)


DOUBT = Doubt("true where one variable is a function of another, of which the words around may speak", _may_be_tied)
