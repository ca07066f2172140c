r"""How the text counts returns: that it discounts them by $\gamma$, and whether G_t begins with R_t or with R_{t+1}."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

_GAMMA = r"\\gamma(?![a-zA-Z])"
_DISCOUNTS = regex(
    rf"discount[^.;]{{0,40}}{_GAMMA}|{_GAMMA}[^.;]{{0,40}}discount|(?:折扣|할인|割引)[^。.;]{{0,20}}{_GAMMA}|{_GAMMA}[^。.;]{{0,20}}(?:折扣|할인|割引)|"
    rf"{_GAMMA}\s*\\lambda(?![a-zA-Z])|"
    rf"{_GAMMA}\s*(?:\^\s*\{{?[\w+-]+\}}?)?\s*(?:\\,|\\cdot|\\hat|\\bar|\\max|\\mathbb|\\left|[{{(\[\s]|_\{{?\w+'?\}}?)*(?:V|Q|G|R|r|E)(?![a-zA-Z])",
    re.I,
)
_OF_RESIDUALS = regex(rf"{_GAMMA}\s*(?:\\cdot|\\,)?\s*\\lambda(?![a-zA-Z])|\\lambda\s*(?:\\cdot|\\,)?\s*{_GAMMA}|γ\s*[·*]?\s*λ")
_NOT = regex(rf"undiscounted|without discount|no discount|{_GAMMA}\s*(?:=|\\to|\\rightarrow)\s*1(?![.\d])", re.I)
_FIRST = regex(r"G_\{?t\}?\s*&?\s*(?:=|:=|\\doteq|\\equiv|\\triangleq)\s*[rR]_\{?\s*(t\s*\+\s*1|t)(?![a-zA-Z+])")
_DISCOUNTED, _RESIDUALS, _BEGINS = "returns are discounted", "residuals are discounted", "G_t begins with R at "
_WITHOUT = "nothing is discounted"


def told_discounts(text: str) -> tuple[Fact, ...]:
    """What a chapter as a whole says of them: a residual without gamma is none where advantages are sums of (gamma lambda)^l delta."""
    if _NOT.search(text) is not None:
        return (Fact(_WITHOUT, Declared("discount")),)
    return (Fact(_RESIDUALS, Declared("discount")),) if _OF_RESIDUALS.search(text) is not None else ()


def with_discounts(context: Context, sentence: str) -> Context:
    """The context with what a sentence, its maths in place, tells of them; the first that it tells holds."""
    facts = []
    if not is_discounted(context) and _DISCOUNTS.search(sentence) is not None and _NOT.search(sentence) is None:
        facts.append(Fact(_DISCOUNTED, Declared("discount")))
    first = _FIRST.search(sentence)
    if first is not None and first_reward(context) is None:
        facts.append(Fact(_BEGINS + ("t" if first[1] == "t" else "t + 1"), Declared("first reward")))
    return context.extend(*facts) if facts else context


def is_discounted(context: Context, message: str = "") -> bool:
    """Whether the text has said so, or anywhere of residuals where the ``message`` is of one."""
    return context.about(_DISCOUNTED, Declared) is not None or ("residual" in message and context.about(_RESIDUALS, Declared) is not None)


def is_undiscounted(context: Context) -> bool:
    """Whether the text as a whole has said so."""
    return context.about(_WITHOUT, Declared) is not None


def first_reward(context: Context) -> int | None:
    """How many steps after t the first reward of G_t has its time; None where the text has written none."""
    found = [k for k, x in enumerate(("t", "t + 1")) if context.about(_BEGINS + x, Declared) is not None]
    return found[0] if found else None
