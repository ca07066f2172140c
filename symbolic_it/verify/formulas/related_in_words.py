r"""Relations in words: "$D(p \| q)$ equals $H(p, q) - H(p)$", "$H(X|Y)$ never exceeds $H(X)$", "which equals $3$".

The words between two formulas, and nothing else, relate them; conditions and doubts of the sentence leave it unread.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...notation.context import Context
from ...notation.syntax import ReadError, nodes, read_rows
from ...patterns import regex
from ..model import Claim
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of
from .named_expressions import LONGEST, RELATION, with_side

_ADVERBS = r"(?:(?:therefore|thus|hence|always|clearly|simply|exactly|just|again|also|in turn|in fact|of course|then|indeed)\s+)*"
_WORDS = (
    ("=", r"equals|(?:is|are) (?:exactly |precisely )?(?:equal to|the same as|identical to)|coincides with|amounts to"),
    (r"\le", r"(?:is|are) (?:always )?(?:at most|(?:no|never) (?:larger|greater|more|bigger|higher) than|bounded (?:from )?above by)|(?:never|cannot|can never|does not) exceeds?"),
    (r"\ge", r"(?:is|are) (?:always )?(?:at least|(?:no|never) (?:smaller|less|lower) than|bounded (?:from )?below by)|(?:cannot|can never) be (?:smaller|less|lower) than"),
)  # fmt: skip
_BETWEEN = regex(
    r"\ufffc(?P<which>\s*,?\s*(?:which|that|and|and it|and hence|it))?\s*"
    + _ADVERBS
    + "(?:"
    + "|".join(f"(?P<r{k}>{w})" for k, (_, w) in enumerate(_WORDS))
    + r")\s*(?:just |simply |exactly )?\Z",
    re.I,
)
_DOUBTS = regex(
    r"\b(?:if|when\w*|whether|suppose|assum\w+|unless|would|should|must|not|n't|neither|nor|could|might|may|claims?|wrong\w*|false|provided|iff|equality|for|under|only|probability|event|until|while|because|since|as)\b|\?",
    re.I,
)
_PROVISO = regex(
    r"\s*,?\s*(?:exactly |precisely |and )?(?:if|iff|when\w*|only|unless|provided|for|under|in (?:the|this|that|which) case|with(?!\s*\ufffc)|at|as|on|up to|plus|minus|times|or)\b",
    re.I,
)
_SAYS = regex(r"\\(?:log|ln|lg|sum|int|exp|[dt]?frac|sqrt|tfrac)(?![A-Za-z])|[HIhDV]\s*[({\\]|\\mathbb\s*\{?E|\d")
_OF_QUANTITIES = regex(
    r"(?:\s|[-+,.]|\\[dt]?frac\s*12|\\[,;!]|\\log\s*(?:K|n|\|?\\mathcal\s*\{?[XY]\}?\|?)|[HIhD](?:_\{?\\?\w+\}?)?\([^()]*\))+"
)
_LETTER = regex(r"[A-Za-z]")


def related_in_words(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> list[Claim]:
    """The claim of an expression without a relation that the words before it relate to the formula before them; none where it stays open."""
    m = _BETWEEN.search(formula.before)
    if m is None or not formula.maths_before or len(formula.text) > LONGEST or RELATION.search(formula.text):
        return []
    formula = replace(formula, before=formula.before[: m.start() + 1])  # the "never" of "never exceeds" denies nothing
    if formula.is_mentioned:
        return []
    if _DOUBTS.search(formula.before[: m.start()]) or _PROVISO.match(formula.after) or not _SAYS.search(formula.text):
        return []
    sign = next(sign for k, (sign, _) in enumerate(_WORDS) if m[f"r{k}"])
    sides, firm = _sides(formula.maths_before[-1], bool(m["which"]), state)
    found = [_judged(document, formula, side, sign, state, context, seconds) for side in sides]
    positive = [c for c in found if c is not None and c.verdict.positive and not c.verdict.message.startswith("introduces")]
    wrong = [c for c in found if c is not None and c.verdict.word == "refuted"]
    # "is at most 0.1", "at most H(p) + \\epsilon" tell how large something is here
    described = sign != "=" and _OF_QUANTITIES.fullmatch(formula.text) is None
    return positive[:1] or (wrong if firm and not described and len(wrong) == len(found) == 1 else [])


def _sides(before: str, which: bool, state: State) -> tuple[list[str], bool]:
    """What the words may be about: the formula before them, or a side of it where "which" or "and" takes one up; and whether that is sure."""
    if RELATION.search(before) is None:
        return ([before], True) if _SAYS.search(before) else ([], False)
    if not which:
        return [], False
    try:
        chains = [c for s in read_rows(before, macros=state.macros) for c in s.chains]
    except ReadError:
        return [], False
    if len(chains) != 1 or chains[0].first is None:
        return [], False
    written = [chains[0].first, *(link.right for link in chains[0].links)]
    texts = [before[x.span.start : x.span.end] for x in written]
    open_ones = [t for t, x in zip(texts, written, strict=True) if not isinstance(x, nodes.Number) and _SAYS.search(t)]
    # "G = H(p, q) - H(p), which equals D": of a letter and its formula, which are equal by definition
    defined = len(written) == 2 and isinstance(written[0], nodes.Name) and chains[0].links[0].relation in ("=", ":=")
    return [t for t in open_ones if _LETTER.search(t)] or open_ones, defined


def _judged(document: Document, formula: Formula, side: str, sign: str, state: State, context: Context, seconds: float) -> Claim | None:
    claims, _ = claims_of(document, with_side(formula, side, sign), state.apart(), context, seconds)
    if len(claims) != 1:
        return None
    return replace(claims[0], start=formula.start, end=formula.end, text=document.text[formula.start : formula.end])
