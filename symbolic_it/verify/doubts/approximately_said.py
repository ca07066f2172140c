r"""Equations that are said to hold nearly, or in a limit: "$\log(1 + x) = x$ to first order", "$L = c^2$ up to a constant"."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..judgement.numbers_alone import is_arithmetic

_ROUNDED = (
    r"to (?:a )?(?:very |pretty |fairly )?(?:good|rough|first|crude|close|high) (?:approximation|accuracy)|up to\b(?! (?:now|here|this point|then|date))|modulo\b|"
    r"(?:ignoring|neglecting|disregarding|(?:omitting|dropping)(?! (?:(?:the|all|their|its|these) )?(?:(?:sub|super)?scripts?|ind(?:ex|ices)|arguments?|brackets|parenthes\w+|hats?|primes?|notation|dependence|conditioning|labels?)\b)|leaving out|leaving aside|forgetting|apart from|except for|aside from)\b"
)
_LIMIT = (
    r"(?:to|at|in) (?:(?:the|a) )?(?:first|second|third|leading|lowest|zeroth|linear|quadratic|next|\ufffc|\w+-?(?:st|nd|rd|th))[- ]order|asymptotically|in the (?:[\w-]+[- ]){0,3}limits?\b|in the limit\b|locally\b|effectively\b|approximately\b|roughly\b|nearly\b|almost\b(?! surely)|essentially\b|"
    r"(?:near|close to|around|in the neighbou?rhood of|at) (?:the |an? |its |this |that )?(?:[\w-]+ ){0,2}(?:optimum|optima|minimum|maximum|fixed point|origin|equilibrium|saddle point|zero|initiali[sz]ation|convergence)\b|near \ufffc|"
    r"(?:for|when|if|where|as|at|with|provided|because|since) (?:[\w-]+ ){0,2}(?:\ufffc (?:is|are|gets?|becomes?|stays?) )?(?:(?:very|sufficiently|rather|suitably|infinitely|vanishingly) )?(?:small|tiny|large|big)\b(?! (?:language|models?|vocabular\w+|batch\w*|corpora|corpus|data ?sets?|networks?))"
)


def _around(said: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind a formula and in front of it."""
    behind = regex(rf"\s*(?:nats|bits)?\s*,?\s*[(—–-]*\s*(?:only |holds? |is (?:true|valid) |at least |all |just )?(?:{said})", re.I)
    front = regex(rf"(?:\A|[.;:]\s|,\s|\b(?:and|so|that|have|get|obtain|is|are|then|hence|thus|find|equals)\s)\s*(?:{said})[^.;:]*\Z", re.I)
    return behind, front


_OF_NUMBERS, _OF_LETTERS = _around(_ROUNDED), _around(f"{_ROUNDED}|{_LIMIT}")
_REMAINDER = regex(r"(?<![A-Za-z\\\\])[oO]\s*\(|\\mathcal\s*\{?\s*O|\\[lc]?dots|\.\.\.|…")
_WRONG = ("refuted", "rounding-slip", "convention-mismatch")


def _is_said_nearly(judged: JudgedLink) -> bool:
    """Whether the words around a refuted equation say that it holds nearly."""
    formula = judged.formula
    if _REMAINDER.search(formula.text) is not None:
        return False  # an expansion with its remainder is exact
    if judged.verdict.word not in _WRONG or judged.link.relation in ("!=", "<", ">"):
        return False
    exact = is_arithmetic(judged.link) or judged.link.relation == "approx"  # whose first terms are known "for small x", too
    behind, front = _OF_NUMBERS if exact else _OF_LETTERS
    before = re.split(r"[.;]\s", formula.before)[-1]
    return behind.match(formula.after) is not None or front.search(before[-90:]) is not None


DOUBT = Doubt("the words around say that it holds nearly, or in a limit", _is_said_nearly)
