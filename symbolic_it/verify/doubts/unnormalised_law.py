"""Laws beside their unnormalised selves: where the text speaks of an unnormalised q~, it tells q."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_UNNORMALISED = regex(
    r"\b(?:un-?normali[sz]ed|not normali[sz]ed|up to (?:a|its) (?:constant|normali\w+)|proportional to)\b|未归一化|非正規化|정규화되지",
    re.I,
)


def _comes_from_another(judged: JudgedLink) -> bool:
    """Whether a refutation takes q and q~ apart, and the text speaks of what is not normalised."""
    values = (judged.verdict.witness or {}).get("values") or {}
    pairs = any(f"{name}_{mark}" in values for name in values for mark in ("tilde", "hat", "bar"))
    return judged.refuted_in_general and pairs and _UNNORMALISED.search(judged.around) is not None


DOUBT = Doubt("how a law comes from the one that is not normalised is not known to this reading", _comes_from_another)
