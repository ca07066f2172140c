r"""Weights that a text gives its penalties: a "KL penalty of strength $\beta$" makes E[r] - D(\pi || \pi_ref) doubtful."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

_SPELLED = {"β": "beta", "λ": "lambda", "α": "alpha", "η": "eta", "τ": "tau", "κ": "kappa"}
_LETTER = regex(r"(?:\\|(?=[βλαητκ]))(beta|lambda|alpha|eta|tau|kappa|[βλαητκ])(?![a-zA-Z])(?!\s*(?:=|\\to|\\rightarrow)\s*[01](?![.\d]))")
_PENALTY = regex(
    r"\bKL\b|\\KL\b|D_\{?\s*\\?(?:text|mathrm|rm)?\s*\{?KL|pi_\{?\s*\\?(?:text|mathrm|rm)?\s*\{?(?:ref|SFT|old)|penal|regulari[sz]|divergence|reference|"
    r"惩罚|正则|散度|参考|페널티|패널티|정규화|발산|罰則|正則化",
    re.I,
)
_PREFIX = "weight of a penalty: "


def with_penalty_weights(context: Context, sentence: str, following: str = "") -> Context:
    r"""The context with the weights that a sentence or the one behind it names; "for $\beta = 1$" names none."""
    found = {_SPELLED.get(letter, letter) for text in (sentence, following) if _PENALTY.search(text) for letter in _LETTER.findall(text)}
    new = [x for x in sorted(found) if context.about(_PREFIX + x, Declared) is None]
    return context.extend(*(Fact(_PREFIX + x, Declared("weight of a penalty")) for x in new)) if new else context


def penalty_weights(context: Context) -> frozenset[str]:
    """Those that the text has named so far."""
    return frozenset(
        f.symbol.removeprefix(_PREFIX) for f in context.facts if isinstance(f.value, Declared) and f.symbol.startswith(_PREFIX)
    )
