r"""Ranges that a sentence quantifies over: "for all $T > 1$, ...", "... for every $n \ge 2$", "对任意 $T > 1$ 有 ...".

In front of the first claim of its clause a range is supposed for what follows, behind a claim for that claim. What is said of any
other formula of the sentence leaves open whether it holds there, too: nothing is refuted then, and nothing is proved by it.
"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from .kinds import RELATION

_M = "\ufffc"
_EACH = r"(?<![A-Za-z])(?:all|any|every|each|arbitrary)(?![A-Za-z])|" + words("each")
_QUANTIFIED = regex(rf"(?:{_EACH})\s*(?:[^\W\d_]+[\s-]+){{0,3}}(?:的|の)?\s*(?:[^\W\d_]{{0,4}}\s*)?(?P<maths>{_M})", re.I)
_ORDER = r"(?:<|>|\\(?:le|ge|leq|geq|leqslant|geqslant|lt|gt|ne|neq)(?![A-Za-z])|≤|≥|≠)"
_PLAIN = r"(?:\\(?!log|ln|exp|sum|frac|int|in(?![a-z])|text|math)[A-Za-z]+|[A-Za-z]|[\d.]|[-+*/^_{}\s]|\\[,;! ])+"
_RANGE = regex(rf"{_PLAIN}(?:{_ORDER}{_PLAIN})+|{_PLAIN}\\in(?![A-Za-z])\s*(?:\\left)?\s*[(\[][^()\[\]]*(?:\\right)?\s*[)\]]\s*")
_COMPARED = r"\b(?:greater|larger|bigger|higher|smaller|less|lower|fewer|above|below|beyond|exceed\w*|at least|at most|between|large|small|positive|negative)\b"
_WORDED = regex(
    rf"(?:{_EACH}|\b(?:for|when|whenever|if|with|at|where)\b)[^.;,(]*?(?:{_COMPARED}|größer|kleiner|mindestens|höchstens|supérieur|inférieur|mayor|menor|maior|больш|меньш)|"
    r"(?:大于|小于|超过|不小于|不大于|高于|低于|介于|초과|미만|이상|이하|크(?!기|로스)|작(?![업성동])|より大き|より小さ|以上|以下)[^。.;,，]*?(?:时|的|情况|때|경우|면|とき|場合|では)",
    re.I,
)
_CLAUSE = regex(r"[.;。；](?:\s|\Z)|\bbut\b|\bwhereas\b|\bwhile\b|而|但|하지만|一方")


def quantified_ranges(
    text: str, before: str, after: str, maths_before: tuple[str, ...], maths_after: tuple[str, ...]
) -> tuple[tuple[str, ...], bool]:
    """The ranges of the formula's letters that hold for it, and whether the sentence has others, or one in words alone."""
    letters = _letters(text)
    ahead, open_ones = _behind(after, maths_after, letters)
    start = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
    skipped = before[:start].count(_M)
    own, maths = before[start:], maths_before[skipped:]
    places = [m.start() for m in re.finditer(_M, own)]
    told = {m.start("maths") for m in _QUANTIFIED.finditer(own)}
    given: list[str] = []
    claimed = False
    for place, tex in zip(places, maths, strict=False):
        is_range = place in told and _RANGE.fullmatch(tex) is not None
        if not is_range:
            claimed = claimed or (RELATION.search(tex) is not None and place not in told)
        elif _letters(tex) & letters:
            if claimed or ahead:
                open_ones = True
            else:
                given.append(tex)
    worded = _WORDED.search(own) is not None and not given
    return (*ahead, *given), open_ones or worded


def is_quantified(said: str) -> bool:
    """Whether words say no more than that something holds for all of what a formula names."""
    return _QUANTIFIED.search(said) is not None


def _behind(after: str, maths: tuple[str, ...], letters: set[str]) -> tuple[tuple[str, ...], bool]:
    """The range behind a formula, before anything else is claimed."""
    end = next((m.start() for m in _CLAUSE.finditer(after)), len(after))
    own = after[:end]
    places = [m.start() for m in re.finditer(_M, own)]
    told = {m.start("maths") for m in _QUANTIFIED.finditer(own)}
    for place, tex in zip(places, maths, strict=False):
        if place in told and _RANGE.fullmatch(tex) is not None and _letters(tex) & letters:
            return (tex,), False
        if place not in told and RELATION.search(tex) is not None:
            break
    return (), _WORDED.search(own) is not None


def _letters(tex: str) -> set[str]:
    return set(
        re.findall(
            r"\\[a-z]+|[A-Za-z]",
            re.sub(
                r"\\(?:text|math\w+|log|ln|exp|frac|dfrac|sum|left|right|operatorname|mid|sim|leq?|geq?|neq?|in|quad|qquad|infty|lt|gt)(?![A-Za-z])",
                " ",
                tex,
            ),
        )
    )
