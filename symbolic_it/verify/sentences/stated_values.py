"""Values that a sentence states in words: of a fair die, a biased coin, an event, a perplexity, a change of units.

Each statement gives what is known exactly (6 outcomes, probability 0.9, a loss of 3 nats), the number that is printed for it, and the
values it may have. What stands between the two must be plain words: a comparison, a condition or another number ends the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from re import Match

from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real
from .number_words import COUNT, SEVERAL_WORDS, whole_number
from .told_numbers import GOES_ON, HEDGE, UNIT, N, Stated, in_unit, is_rough

_COUNT = rf"(?P<count>{COUNT})"
_P = rf"(?P<p>{N}/\d+|{N} ?%?)"
_FILL = r"(?P<fill>[^.;:!?\d]{0,90}?)"
_STOPS = regex(
    r"\b(?:than|compar\w+|versus|vs|while|whereas|but|unlike|not|never|less|more|most|least|between|plus|"
    r"additional|extra|another|rather|instead|if|unless|two|three|both|pairs?|"
    r"twice|double|half|second|other|biased|loaded|unfair|without|excess|gap|difference|saves?|saving|"
    r"improv\w+|redu\w+|increas\w+|decreas\w+|drops?|falls?|rises?|under|over|below|above|"
    r"within|until|from|conditional|joint|mutual|KL|relative|divergence|\w*flips|\w*tosses|\w*rolls|times|"
    r"sequence|total|sum|n't|question|contribut\w+|code\w*|Huffman|bytes?|range[sd]?)\b",
    re.I,
)
_CONTENT = (
    r"(?:entropy|information|uncertainty|surpris\w+|self-information|bits|nats|loss|cross[- ]?entropy|encode|store|identify|specify|cost)"
)

_UNIFORM = (
    r"\bfair coin(?!s)(?: (?:flip|toss))?", r"\bfair (?:six-sided )?(?:die|dice)(?: roll)?", rf"\bfair {_COUNT}-sided (?:die|dice)", rf"\b{_COUNT} (?:equally (?:likely|probable)|equiprobable) \w+",
    rf"\buniform (?:distribution )?(?:over|on|across) (?:a vocabulary (?:of|with) (?:size )?|all )?{_COUNT}(?: \w+)?",
    rf"\bguess(?:es|ing)? uniformly (?:at random )?(?:among|over|from|between) (?:all )?{_COUNT} \w+", rf"\bmaxim(?:um|al) (?:possible )?entropy (?:for|of|over|on|with) {_COUNT} (?:outcomes|symbols|classes|states|categories|values)",
)  # fmt: skip
_START = (
    rf"\b(?:at initiali[sz]ation|initially|an? (?:untrained|freshly initiali[sz]ed|random) \w+|"
    rf"random(?:ly)? guess\w*)[^.;:!?\d]{{0,60}}?\b(?:vocabulary|alphabet) (?:of|"
    rf"with) (?:size )?{_COUNT}(?: \w+)?"
)
_COIN = (
    rf"\bcoin (?:that|which) (?:lands|comes up|shows|falls|turns up)(?: on)? (?:heads|"
    rf"tails) (?:with probability |with a probability of )?{_P}(?: of the time)?",
    rf"\bcoin with (?:a )?(?:bias|probability of heads|heads probability|head probability) (?:of )?{_P}", rf"\bBernoulli ?\( ?{_P} ?\)(?: (?:variable|distribution|source))?",
)  # fmt: skip
_EVENT = (
    rf"\b(?:event|outcome|token|word|symbol|message|letter) (?:with|of|that has|having|whose) (?:a )?probability (?:of |is )?{_P}",
    rf"\bassign(?:s|ing|ed)?(?: a)?(?: probability)?(?: of)? {_P}(?: probability)? to the (?:correct|true|right|"
    rf"next|actual|target|observed|gold) (?:next )?(?:token|word|class|answer|label|outcome|symbol)",
    rf"\b(?:correct|true|right|actual|target|observed|next) (?:token|word|class|label) (?:gets|has|receives|"
    rf"is given|is assigned)(?: a)?(?: predicted)? probability (?:of )?{_P}",
)  # fmt: skip


def stated_values(text: str) -> Iterator[Stated]:
    """Every statement of a sentence that is understood."""
    yield from _of_subjects(text)
    yield from _listed(text)


_SEVERAL = regex(rf"(?:\d|\b(?:zero|{SEVERAL_WORDS}|both|several|many|pairs? of|all|these|independent|loaded or|un)) ?\Z", re.I)
_ITEM = rf"(?:\d+/\d+|{N} ?%?)"
_LIST = rf"(?P<list>(?:{_ITEM}(?:, and |, | and |,)){{1,11}}{_ITEM})"
_LISTED = regex(
    rf"\b(?:probabilit(?:y|ies)|distribution)(?: (?:are|of|is|with|masses|p|"
    rf"=))* ?\(?{_LIST}\)?{_FILL}{HEDGE}(?P<claim>{N})(?![\d,]*\d| ?%|-) ?(?:{UNIT})",
    re.I,
)


#: "Compared with a uniform distribution over 8 outcomes, ..." is about another; "4 equally likely outcomes and one rare one" are not uniform.
_OF_ANOTHER = regex(
    r"\b(?:compar\w+ (?:with|to)|contrast(?:ed)? (?:with|to)|than|unlike|like|versus|against|from|relative to|instead of|rather than|besides|towards?|away from) (?:an? |the )?\Z",
    re.I,
)
#: $H(X) = 2$ is a formula, and judged as one: X may be another variable of the coin.
#: "one bit of entropy, or $\ln 2$ nats": what is under a logarithm is no value.
_OF_A_LETTER = regex(
    r"[A-Za-z]\s*(?:\(\s*\\?[A-Za-z]+\s*\))?\s*(?:=|≈|\\approx)\s*\Z|(?:\b(?:ln|lb|lg|log(?:_?\{?(?:2|10|e)\}?)?|exp|sqrt)|[/^*·×_+√])\s*[({]?\s*\Z"
)
_AND_MORE = regex(r"\s*,? ?(?:and|or|with|plus|as well as|together with)\b", re.I)


def _listed(text: str) -> Iterator[Stated]:
    """The entropy of probabilities that are told one by one."""
    for m in _LISTED.finditer(text):
        masses = [_probability(x) for x in re.findall(_ITEM, m["list"])]
        known = [Real(p) for p in masses if p]
        if (
            sum((p for p in masses if p), Fraction(0)) != 1
            or _STOPS.search(m["fill"])
            or _OF_A_LETTER.search(text[max(0, m.start("claim") - 40) : m.start("claim")])
            or not re.search(r"entropy", m["fill"] + text[m.end() :][:20], re.I)
        ):
            continue
        value = -sum((p * r.log(p) for p in known), Real(0))
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], in_unit(value, m["unit"]), m.group(), is_rough(m["hedge"]))


_STATED = tuple(
    (tuple(regex(rf"{p}{_FILL}{HEDGE}(?P<claim>{N})(?![\d,.]*\d| ?%|-|{GOES_ON}) ?(?:{UNIT})?", re.I) for p in patterns), kind)
    for patterns, kind in ((_UNIFORM, "uniform"), ((_START,), "uniform"), (_COIN, "coin"), (_EVENT, "event"))
)


def _of_subjects(text: str) -> Iterator[Stated]:
    for patterns, kind in _STATED:
        for pattern in patterns:
            for m in pattern.finditer(text):
                value, behind = _value(m, kind), text[m.end() : m.end() + 30]
                if (
                    _SEVERAL.search(text[: m.start()])
                    or _OF_ANOTHER.search(text[: m.start()])
                    or _AND_MORE.match(m["fill"])
                    or _OF_A_LETTER.search(text[max(0, m.start("claim") - 40) : m.start("claim")])
                    or value is None
                    or _STOPS.search(m["fill"])
                    or not re.search(_CONTENT, m.group() + behind, re.I)
                ):
                    continue
                if m["unit"] is None and not re.search(r"\b(?:loss|entropy|surprisal) (?:of|is|equals) ?\Z", m["fill"], re.I):
                    continue
                if re.match(
                    r"\s*(?:more|less|fewer|above|below|over|under|higher|lower|extra|additional|short|too|long|wide)\b", behind
                ) or (kind == "event" and re.search(r"Huffman|prefix|Fano|code ?word|code lengths?", text, re.I)):
                    continue
                if kind == "coin" and not re.search(r"entropy|uncertain|information", m["fill"] + behind, re.I):
                    continue
                nats = (m["unit"] or "").lower().startswith("nat")
                whole = (Real(_ceiling(value)),) if "." not in m["claim"] and not nats else ()  # the length of a code of whole bits
                yield Stated(
                    m.start("claim"), m.end("claim"), m["claim"], (*in_unit(value, m["unit"]), *whole), m.group(), is_rough(m["hedge"])
                )


def _ceiling(nats: Real) -> int:
    from math import ceil

    return ceil(float((nats / r.log(2)).v) - 1e-9)


def _value(m: Match[str], kind: str) -> Real | None:
    """In nats."""
    groups = m.groupdict()
    if kind == "uniform":
        count = groups.get("count")
        n = 2 if "coin" in m.group()[:14] else 6 if count is None else whole_number(count)
        return r.log(n) if n >= 2 else None
    p = _probability(m["p"])
    if p is None or not 0 < p < 1:
        return None
    q = Real(p)
    return -r.log(q) if kind == "event" else -q * r.log(q) - (1 - q) * r.log(1 - q)


def _probability(text: str) -> Fraction | None:
    text = text.replace(" ", "")
    try:
        return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None
