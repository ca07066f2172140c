r"""Conditions in words, written in signs: "X - Y - Z is a Markov chain", "X and Y are independent given Z", "u is uniform"

X \to Y \to Z, X \perp Y | Z, u(x) = 1/K; "Y is a function of X" is H(Y | X) = 0. A text that says anything else is left as it is.
"""

from __future__ import annotations

import re

from ....patterns import regex
from ...syntax.nodes import Span
from ..errors import ElaborationError

_ONE = r"(?:[A-Z](?:_?\d|_\{?\w+\}?)?|\([A-Z][\w{}, ]*\)|\\(?:hat|tilde)\s*(?:\{[A-Z]\}|[A-Z]))"
_LISTED = rf"{_ONE}(?:\s*(?:,\s*and\b|,|\band\b)\s*{_ONE})"
_LAW = r"(?:[pqruPQR]|\\?(?:pi|rho|mu|nu))(?:_?\d|_\{?\w+\}?)?"
_CHAIN = regex(rf"({_ONE}(?:\s*(?:-+|–|—|-+o|--o--|−)\s*{_ONE}){{2,}})(?:\s+(?:is|forms?|form)\s+a\s+[Mm]arkov\s+chain)?")
_ARROWS = regex(r"(.*(?:->|\\to|→|\\rightarrow).*?)\s+(?:is|forms?|form)\s+a\s+[Mm]arkov\s+chain")
_LIST = regex(rf"({_LISTED}{{2,}})\s+(?:is|are|forms?)\s+(?:an?\s+)?(?:[Mm]arkov\s+chain)(?:,?\s*in\s+(?:this|that)\s+order)?")
_SUFFICIENT = regex(rf"({_ONE})\s+is\s+an?\s+sufficient\s+statistics?\s+of\s+({_ONE})\s+for\s+({_ONE})")
_SIZE = regex(rf"({_ONE})\s+(?:takes|has)\s+([A-Zmn]|\d+)\s+(?:different\s+)?(?:values|outcomes)")
_DRAWN = regex(r"([A-Z]\w{0,3})\s*~\s*(\S.*)")
#: What says nothing that the notation does not: g(X) is determined by X, sigma(x) is the logistic function.
_NOTHING = regex(
    r"(?:[f-hT]|\\(?:phi|psi|varphi))\s+is\s+an?\s+(?:\w+\s+)?(?:deterministic\s+|fixed\s+|known\s+)?(?:function|map|mapping)|"
    r"(?:\\?sigma|σ)\s+is\s+the\s+(?:(?:logistic\s+)?sigmoid|logistic)(?:\s+function)?"
)
_FUNCTION = regex(rf"({_ONE})\s+is\s+a\s+(?:deterministic\s+)?function\s+of\s+({_ONE})(?:\s*(?:,|and)\s*({_ONE}))?")
_CONSTANT = regex(rf"({_ONE})\s+is\s+(not\s+)?(?:a\s+)?(?:constant|deterministic)")
_COPULA = regex(
    rf"((?:{_ONE}|{_LAW})(?:\s*(?:,|and)\s*(?:{_ONE}|{_LAW}))*)\s+"
    r"((?:not\s+)?(?:an?\s+)?(?:constant|deterministic|uniform|i\.?i\.?d\b|independent|identical|equal)\b.*)"
)
_UNIFORM = regex(
    rf"({_LAW})\s+is\s+(not\s+)?(?:the\s+)?uniform(?:\s+(?:distribution|law|pmf))?(?:\s+(?:on|over)\s+(?:the\s+(?:same\s+)?alphabet|K\s+outcomes))?"
)
_IS_U = regex(rf"({_LAW})\s*(?:=|\\equiv)\s*(?:u|U|uniform)")
_U = regex(r"(?<![A-Za-z\\])[uU](?![A-Za-z])|\bunif")
_EQUAL = regex(rf"({_LAW})\s+(?:equals|is\s+equal\s+to|and\s+(?=\S+\s+are))\s*({_LAW})(?:\s+are\s+(?:equal|identical|the\s+same))?")
_INDEPENDENT = regex(
    r"\s*(?:that )?(.+?)\s+(?:(?:is|are)\s+)?(?:(?:mutually|jointly|statistically|stochastically) )?(conditionally )?independent"
    r"(?:\s+of\s+(.+?))?(?:(?:\s+given|\s*\|)\s+(.+?))?\s*\.?\s*\Z"
)


def uniform_by_letter(text: str, others: str) -> str:
    """ "q is uniform" for "q = u", where nothing else is said of u."""
    m = _IS_U.fullmatch(text.strip())
    return f"{m[1]} is uniform" if m is not None and _U.search(others) is None else text


def says_nothing(text: str) -> bool:
    """Whether the notation says as much: "g is a deterministic function", "sigma is the sigmoid"."""
    return _NOTHING.fullmatch(text.strip().rstrip(".").replace("$", "")) is not None


def with_verb(text: str) -> str:
    """ "X is constant" for "X constant", "p is not uniform" for "p not uniform"."""
    m = _COPULA.fullmatch(text.strip())
    return f"{m[1]} {'are' if 'and' in m[1] or ',' in m[1] else 'is'} {m[2]}" if m else text


def in_signs(text: str) -> str:
    """The text, or what it says in words, as a formula. Raises ElaborationError for an independence of no random variables."""
    text = with_verb(text)
    said = text.strip().rstrip(".").replace("$", "")
    if m := _CHAIN.fullmatch(said):
        return r" \to ".join(re.findall(_ONE, m[1]))
    if m := _ARROWS.fullmatch(said):
        return m[1]
    if m := _LIST.fullmatch(said):
        return r" \to ".join(re.findall(_ONE, m[1]))
    if m := _SUFFICIENT.fullmatch(said):
        return rf"H({m[1]} | {m[2]}) = 0; {m[3]} \to {m[1]} \to {m[2]}"
    if m := _SIZE.fullmatch(said):
        return f"|{m[1]}| = {m[2]}"
    if m := _DRAWN.fullmatch(said):  # among macros the tilde would be a space
        return rf"{m[1]} \sim {m[2]}"
    if m := _FUNCTION.fullmatch(said):
        return f"H({m[1]} | {m[2]}{', ' + m[3] if m[3] else ''}) = 0"
    if m := _CONSTANT.fullmatch(said):
        return f"H({m[1]}) {'>' if m[2] else '='} 0"
    if m := _UNIFORM.fullmatch(said):
        return rf"\sum_x |K {m[1]}(x) - 1| > 0" if m[2] else f"{m[1]}(x) = 1/K"
    if m := _EQUAL.fullmatch(said):
        return f"{m[1]} = {m[2]}"
    if m := _INDEPENDENT.match(text):
        return _independence(m, text)
    return text


def _independence(found: re.Match[str], text: str) -> str:
    """The sign for "X, Y and Z are independent", "X is independent of Y given Z". Raises ElaborationError for anything but variables."""
    names, conditionally, other, given = found.groups()
    listed = re.split(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+", names.replace("$", "").strip())
    other = None if other is None else other.replace("$", "")
    several = other is not None and (len(listed) > 1 or ("," in other and (other[0], other[-1]) != ("(", ")")))
    groups = listed if other is None else [*listed, other.strip("()")]
    if len(groups) < 2 or several or (conditionally and given is None):
        raise ElaborationError(Span(0, len(text)), "an independence", "X and Y are independent, or X is independent of Y given Z")
    for name in (n.strip() for part in (*groups, *([given] if given is not None else ())) for n in part.split(",")):
        if re.fullmatch(r"[A-Z](?:_?\d+|_\{?\w+\}?)?", name) is None:
            raise ElaborationError(Span(0, len(text)), f'an independence of "{name}"', "random variables by name")
    return " \\perp ".join(f"({g})" if "," in g else g for g in groups) + (f" | {given}" if given is not None else "")
