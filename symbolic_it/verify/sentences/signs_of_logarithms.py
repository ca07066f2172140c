"""Which logarithm each sign stands for: "$\\log$ for the natural logarithm and $\\log_2$ where we want bits"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...patterns import regex

_SIGN = regex(r"\\(?P<name>log|ln|lg|lb)(?![A-Za-z])(?:\s*_\s*\{?\s*(?P<base>2|e|10)\s*\}?)?")
_NATURAL = regex(r"\b(?:natural|naperian|nats)\b|\bbase[- ]?e\b", re.I)
_BINARY = regex(r"\b(?:binary|dyadic|bits)\b|\bbase[- ]?(?:2|two)\b", re.I)
_TELLS = regex(r"\b(?:writ\w+|use|uses|using|used|denot\w+|means?|stands?|refers?|is|are|be|reserve\w*|keep)\b", re.I)
_DENIED = regex(
    r"\A\W*(?:if|when|whenever|where|suppose)\b|\b(?:not|never|some|many|often|others?|authors?|usually|sometimes|may|might|could)\b|[?]",
    re.I,
)
_ARGUMENT = regex(r"\\log\s*_\s*(?:2|\{\s*2\s*\})\s*(?:[\w(\[{|]|\\(?!log|ln|\)|,|;|!))")


@dataclass(frozen=True, slots=True)
class Signs:
    r"""The base of `\log` without an index; None where the words tell what other signs stand for."""

    base: int | str | None


def logarithms_told(tex: str) -> Signs | None:
    r"""What a sentence with two signs of logarithms tells of `\log`; None where it does not speak of signs in this way."""
    text = tex.replace("$", " ")
    found = list(_SIGN.finditer(text))
    if len({(m["name"], m["base"]) for m in found}) < 2 or _TELLS.search(text) is None or computes_with(tex):
        return None
    if _DENIED.search(text) is not None:
        return Signs(None)
    ends = [*(m.start() for m in found), len(text)]
    ahead = _kind(text[: ends[0]]) is not None  # "the natural logarithm is written \log": what is said stands before the sign
    for k, m in enumerate(found):
        if m["name"] != "log" or m["base"] is not None:
            continue
        if ahead:
            return Signs(_kind(text[found[k - 1].end() if k else 0 : m.start()]))
        said = text[m.end() : ends[k + 1]]
        kind = _kind(said)
        if kind is None and k + 1 < len(found) and regex(r"\s*(?:for|is|means?|denotes?|as|to mean|instead of)\s*", re.I).fullmatch(said):
            kind = _of_sign(found[k + 1])
        return Signs(kind)
    return Signs(None)


def computes_with(tex: str) -> bool:
    r"""Whether a binary logarithm of something is written: "using $\log_2$, a die has $\log_2 6$" is a computation."""
    return _ARGUMENT.search(tex) is not None


def _kind(words: str) -> int | str | None:
    natural, binary = _NATURAL.search(words) is not None, _BINARY.search(words) is not None
    return None if natural == binary else "e" if natural else 2


def _of_sign(sign: re.Match[str]) -> int | str | None:
    if sign["name"] == "ln" or sign["base"] == "e":
        return "e"
    return 2 if sign["base"] == "2" or sign["name"] == "lb" else None
