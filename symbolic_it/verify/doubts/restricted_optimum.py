r"""Optima over some laws or functions only: \max_q H(q) = \log K is of all laws, and false "subject to E_q[f] = c".

What is proved is so over all of them. Which ones the words leave is not read.
"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_FEWER = regex(
    r"\bs\.\s?t\.|\b(?:subject to|(?<!\bno )(?<!without )constrain\w*|restrict\w*|famil(?:y|ies)|mean[- ]field|factori[sz]\w+|product (?:laws?|distributions?)|"
    r"gaussians?|lipschitz|linear|bounded|non-?negative|neural networks?|(?:fixed|given|prescribed|known) (?:mean|variance|moments?)|(?:with|of) mean)\b"
    rf"|{words('constrained')}"
    r"|\$\s*in\s*\$|\b(?:over|in|from|within) (?:the|this|a|some) (?:\w+ )?(?:class|set|family|subset|simplex slice)\b"  # $q$ in $Q$
    r"|\$\s*\|?\\?\w+(?:\(\w\))?\|?\s*(?:\\in(?![a-z])(?!\s*\\Delta)|\\l(?:e|eq|eqslant)(?![a-z]))"  # q \in Q, |f| \le 1
    r"|\b(?:with|among|where|under|whose|having)\b[^.;$]{0,40}\$\s*(?:\\mathbb\s*\{?E|E|\\sum)[^$]*(?:=|\\[lg]e)",  # with E_q[f] = c
    re.I,
)


_OPTIMUM = regex(
    r"\\(?:arg\s*(?:\\[,!])?\s*\\?)?(?:max|min|sup|inf)(?:\\limits)?\s*_\s*\{?\s*\\?(?:[pqPQfghTF]|pi|rho|phi|psi)(?![A-Za-z])[^=]*="
    r"|=[^=]*\\(?:max|min|sup|inf)(?:\\limits)?\s*_\s*\{?\s*\\?(?:[pqPQfghTF]|pi|rho|phi|psi)(?![A-Za-z])"
)


def _may_be_of_fewer(judged: JudgedLink) -> bool:
    """Whether it is proved where an optimum over laws or functions is attained, and the words may say that there it is not looked for."""
    formula = judged.formula
    if judged.verdict.word != "proved" or _OPTIMUM.search(formula.text) is None:
        return False
    follows = formula.before.lstrip().startswith(("Then", "Thus", "Hence", "So"))
    return _FEWER.search(f"{judged.section[-200:] if follows else ''} {formula.text} {formula.around}") is not None


DOUBT = Doubt("proved over all of them, of which the sentence may leave some", _may_be_of_fewer)
