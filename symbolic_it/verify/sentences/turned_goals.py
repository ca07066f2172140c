"""Goals that are turned round: "training maximises the cross-entropy L = ..." does not say what a loss is for."""

from __future__ import annotations

import re

from ...patterns import regex

_LOSS = r"(?:cross[- ]?entropy|(?:KL|Kullback[-–]Leibler)(?:[- ]divergence)?|(?:negative|neg\.?)[- ]log[- ]?likelihood|NLL|perplexity|loss(?: function)?|divergence)"
_MAXIMISED = regex(
    rf"\bmaximi[sz](?:e|es|ed|ing)\s+(?:the |its |a |this |our |their )?(?:[\w-]+ ){{0,2}}?{_LOSS}(?: (?:loss|divergence|objective|between \ufffc and \ufffc))?\W*\ufffc?\W*\Z",
    re.I,
)
_MEANT = regex(
    r"\b(?:adversar\w+|attack\w*|worst|discriminat\w+|opponent|min-?max|minimax|unlearn\w*|forget\w*|ascent|not|never|instead of|rather than|negative of)\b",
    re.I,
)


def maximises_a_loss(before: str, after: str = "") -> bool:
    """Whether the words right before a formula let a loss be made as large as possible, where no adversary does so."""
    return _MAXIMISED.search(before[-160:]) is not None and _MEANT.search(f"{before} {after}") is None


__all__ = ["maximises_a_loss"]
