r"""Normal laws that words describe one by one: "$p$ is Gaussian with mean $a$ and variance $v$, $q$ a standard normal".

A law with "the same variance" has that of the one before it.
"""

from __future__ import annotations

import re

from ...patterns import regex

_LETTER = r"(?:[fgpqPQ]|\\rho)(?:_\{?\\?\w+\}?)?"
_KIND = r"(?:gaussian|normal)(?:\s+(?:distribution|law|density|pdf|one))?"
_FORM = r"(?:(?:univariate|scalar|one-dimensional|1-?D)\s+)?"
_WITH = r"\s*,?\s*(?:with|of|having)\s+(?:an?\s+|the\s+|its\s+)?"
_M = r"\$\s*(?P<{0}>[^$=<>,]{{1,30}})\s*\$"
_MEAN = rf"(?:zero\s+mean|mean\s+zero|mean\s+{_M.format('mean')})"
_SPREAD = (
    r"(?:(?P<same>(?:the\s+)?(?:same|identical)\s+(?:variance|standard\s+deviation))|"
    rf"(?P<kind>variance|standard\s+deviation)\s+{_M.format('spread')})"
)
_LAW = regex(
    rf"\$\s*(?P<law>{_LETTER})\s*(?P<of>\([^$()=]*\))?\s*\$\s*,?\s*(?:(?:be|is|denotes?|follows?|for)\s+)?(?:an?\s+|the\s+|another\s+)?{_FORM}"
    rf"(?:(?P<standard>(?:standard|unit)\s+{_KIND})|{_KIND}{_WITH}{_MEAN}\s*(?:,|and|,\s*and)\s*(?:with\s+)?(?:an?\s+)?{_SPREAD})(?=\s*(?:[.,;:]|\Z|(?:and|then|we|the|so|has)\b))",
    re.I,
)
_NOT = regex(
    r"\b(?:not|never|if|unless|whether|neither|nor|no|unlike|log-?normal\w*|truncated|folded|mixtures?|products?|approximat\w+|nearly|almost|like)\b|n['’]t\b",
    re.I,
)


def described_normals(sentence: str) -> tuple[str, ...]:
    r"""`p = \mathcal{N}(a, v)` and `P \sim \mathcal{N}(a, v)` for each law that words describe. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if _NOT.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return ()
    out: dict[str, str] = {}
    last = ""  # the variance of the law before
    for m in _LAW.finditer(flat):
        if m["same"] and not last:
            return ()
        spread = last if m["same"] else "1" if m["standard"] else m["spread"]
        if (m["kind"] or "").lower().startswith("standard"):
            spread = f"({spread})^2"
        last = spread
        name = m["law"].strip()
        if name in out:
            return ()
        out[name] = rf"\mathcal{{N}}({'0' if m['standard'] else m['mean'] or '0'}, {spread})"
    return tuple(rf"{name} \sim {law}" if name[0].isupper() else f"{name} = {law}" for name, law in out.items())
