r"""D(X || Y) of variables whose laws the text has named: refuted by laws X and Y beside the p of $X \sim p$."""

from __future__ import annotations

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_DRAWN = regex(r"(?<![A-Za-z\\])(?P<name>[A-Z])(?:_\{?\w\}?)?\s*\\sim\s*(?P<law>\\?[A-Za-z]+)")

_COMPARED = regex(r"\(\s*(?P<one>[A-Z])\s*(?:\\\||\|\|?|,|\\parallel|\\Vert)+\s*(?P<other>[A-Z])\s*\)")


def _stands_for_a_law(judged: JudgedLink) -> bool:
    """Whether a refutation chooses a law for a capital, and another one for the law from which the text says that it is drawn."""
    if not judged.refuted_in_general:
        return False
    chosen = (judged.verdict.witness or {}).get("values") or {}
    compared = {name for m in _COMPARED.finditer(judged.formula.text) for name in (m["one"], m["other"])}
    return any(m["name"] in compared & chosen.keys() and m["law"].lstrip("\\") in chosen for m in _DRAWN.finditer(judged.around))


DOUBT = Doubt("a capital stands for the law from which the text says that it is drawn", _stands_for_a_law)
