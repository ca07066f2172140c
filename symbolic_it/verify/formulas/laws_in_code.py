"""H(p) = 1.5 of the prose below p = np.array([0.5, 0.25, 0.25]) is measured by that law.

The code tells the prose nothing but the values of p where it gives a number and says no other: what it says in general stays general.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...notation.context import Context, Fact
from ...patterns import regex
from ..listings.laws_written import CodedLaw, CodedLaws
from ..model import Claim
from ..state import State
from ..workers.watch import watched_claims
from .formula import Formula

_MISSING = regex(r"a condition was not understood: the values of (?P<names>[a-z](?:, [a-z])*)\Z")
_CLAUSE = regex(r"[,;.:](?!\d)")
#: What prose says that speaks of the law of the code and of no other thing: "for English letters" does not.
_OF_THE_LAW = regex(
    r"a|an|the|of|is|are|has|have|with|and|so|thus|hence|then|here|this|that|it|its|we|get|obtain|find|see|gives|equals|be"
    r"|our|by|from|in|to|as|indeed|therefore|also|exactly|about|approximately|roughly|only|just|not|symmetric|now|value"
    r"|number|result|sum|total|entropy|shannon|joint|conditional|cross|kl|divergence|relative|mutual|information"
    r"|distribution|law|array|probabilities|code|above|block|list|output|variable|variables|next|perplexity|which|first"
    r"|second|marginal|margin|average|expected|bits|nats",
    re.I,
)
_OTHER = regex(
    r"[^\x00-\x7f]|\b(?:if|when\w*|uniform\w*|fair|any|every|each|all|max\w*|min\w*|would|suppose|assume|let|another|other|different|instead|"
    r"worst|best|at most|at least|certain|degenerate|deterministic|unlike|former|before|earlier|initial\w*|original\w*|new|now|after)\b",
    re.I,
)


def claims_of(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> tuple[list[Claim], Context]:
    """The claims of a formula, those that give a number to a law without values judged by the values that code gives it."""
    found, after = watched_claims(document, formula, state, context, seconds)
    missing = [m for c in found if (m := _MISSING.match(c.verdict.message)) is not None and c.verdict.word == "undecided"]
    laws = state.in_code.at(formula.start) if missing else {}
    if not laws:
        return found, after
    again: dict[str, list[Claim]] = {}
    out = []
    for k, claim in enumerate(found):
        m = _MISSING.match(claim.verdict.message) if claim.verdict.word == "undecided" else None
        out.append(claim)
        if m is None:
            continue
        joint = laws.get("joint") if m["names"] == "p" and re.search(r"[XY]", claim.text) else None
        used = [joint] if joint is not None else [laws[name] for name in m["names"].split(", ") if name in laws]
        if joint is None and (len(used) != len(m["names"].split(", ")) or re.search(r"[XY]", claim.text)):
            continue
        facts = [Fact("p" if joint is not None else x.name.lower(), x.value) for x in used if x.value is not None]
        if m["names"] not in again:
            again[m["names"]] = watched_claims(document, formula, state.apart(), context.extend(*facts), seconds)[0]
        if len(again[m["names"]]) != len(found):
            continue
        other = again[m["names"]][k]
        sure = _is_sure(formula) and all(_is_near(document, state.in_code, x, formula.start) for x in used)
        if other.verdict.positive or (other.verdict.word in ("refuted", "rounding-slip") and sure):
            message = f"with the {' and '.join(x.name for x in used)} of the code above: {other.verdict.message}"
            out[-1] = replace(other, verdict=replace(other.verdict, message=message))
    return out, after


def _is_sure(formula: Formula) -> bool:
    """Whether nothing around a formula may speak of another law than that of the code."""
    around = f"{formula.before} {_CLAUSE.split(formula.after)[0]}"
    return _OTHER.search(around) is None and all(map(_OF_THE_LAW.fullmatch, re.findall(r"[A-Za-z]+", formula.before)))


def _is_near(document: Document, laws: CodedLaws, law: CodedLaw, place: int) -> bool:
    """Whether no heading parts the place from the last block that speaks of the law."""
    last = max((end for end, names in laws.blocks if end <= place and law.name in names), default=law.end)
    return not any(last <= h.start <= place for h in document.headings)
