r"""The law of a source in words: "four symbols with probabilities 1/2, 1/4, 1/8 and 1/8", "the probability of each is 0.25"

The masses are told of the law that the sentence names, or else of the p that a text means where it names none. Nothing is told by a
sentence about several laws, conditions or joint outcomes, nor by masses that do not sum to one.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...patterns import regex

_NUMBER = r"(?:\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\.\d+|\\[dt]?frac\s*\{?\s*\d+\s*\}?\s*\{?\s*\d+\s*\}?)"
_ITEM = rf"\$?\s*{_NUMBER}\s*\$?"
_LIST = rf"(?P<list>\$?\s*[(\[{{]?\s*{_ITEM}(?:\s*(?:,|、|，|;)?\s*(?:and|und|et|y|和|과|와)?\s*{_ITEM})+\s*[)\]}}]?\s*\$?)"
_THINGS = (
    r"(?:symbols?|letters?|outcomes?|messages?|events?|categor(?:y|ies)|values|tokens?|words?|class(?:es)?|characters?|horses?|states?)"
)
_NAMED = r"(?:\$\s*(?P<law>[pqrPQ])(?:\s*\(\s*\w\s*\))?\s*\$)"
_TOLD = (
    regex(
        rf"\b{_THINGS}\b[^.;:$]{{0,60}}?(?:\$[^$=]{{1,60}}\$[^.;$]{{0,40}}?){{0,12}}\bwith\s+(?:the\s+)?(?:respective\s+|corresponding\s+)?probabilit(?:y|ies)\s*:?\s*(?:of\s+)?{_LIST}",
        re.I,
    ),
    regex(
        rf"\bprobabilit(?:y|ies)\s+(?:of\s+)?(?:each\s+of\s+)?(?:the|these|its|those)\s+(?:\w+\s+){{0,2}}?{_THINGS}\s+(?:is|are)\s*:?\s*{_LIST}",
        re.I,
    ),
    regex(rf"\bdistribut(?:ed|ion)\b[^.;$]{{0,30}}{_NAMED}\s*(?::|is|=)\s*{_LIST}", re.I),
)
_EACH = regex(
    rf"\bprobability\s+of\s+each\s+(?:of\s+)?(?:the\s+|these\s+|its\s+|those\s+)?(?:\w+\s+)?{_THINGS}\s+is\s+\$?\s*(?P<mass>{_NUMBER})\s*\$?",
    re.I,
)
_LABELLED = regex(
    rf"\bdistribution\s+{_NAMED}\s*(?::|is)?\s*(?P<pairs>[A-Za-z]\s*:\s*{_ITEM}(?:\s*,\s*(?:and\s+)?[A-Za-z]\s*:\s*{_ITEM})+)", re.I
)
#: P(a) = 1/2, P(b) = P(c) = 1/4: the masses of an alphabet that begins with a; P(A) may be that of any event.
_BY_LETTER = regex(
    rf"(?<![A-Za-z\\|])(?P<law>[pqPQ])\s*\(\s*(?P<label>[a-j])\s*\)\s*=\s*(?:\$?\s*(?P<mass>{_NUMBER})(?!\s*[\d.+*/^\\-])|(?=[pqPQ]\s*\())"
)
_ALPHABET = "abcdefghij"
_LETTER = r"(?:\$\s*[A-Za-z]\s*\$|[A-Za-z])"
_LETTERS = regex(rf"\b{_THINGS}\s*(?:are\s*)?:?\s*(?P<labels>{_LETTER}(?:\s*(?:,\s*and\s|,|and\s)\s*{_LETTER})+)(?![A-Za-z])", re.I)
_THESE = regex(r"\b(?:these|those|of (?:each|the))\b", re.I)
_OF_MORE = regex(
    r"\b(?:not|never|joint\w*|condition\w*|given|transition\w*|channels?|inputs?|outputs?|error|crossover|pairs?|blocks?|if|suppose we instead|instead|"
    r"prior|posterior|respective sources|sources|two|both|either|another|second|other)\b",
    re.I,
)


def laws_of_sources(sentence: str) -> tuple[str, ...]:
    """What a sentence tells, as a formula tells it: `p = (1/2, 1/4, 1/4)`. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if _OF_MORE.search(flat) is not None:
        return ()
    found = [(m.groupdict().get("law"), _masses(m["list"])) for pattern in _TOLD for m in pattern.finditer(flat)]
    found += [(m["law"], _masses(re.sub(r"[A-Za-z]\s*:", " ", m["pairs"]))) for m in _LABELLED.finditer(flat)]
    found += [
        (None, [mass] * (1 / mass).numerator) for m in _EACH.finditer(flat) for mass in _masses(m["mass"]) if mass and mass.numerator == 1
    ]
    found += _by_letter(flat)
    laws = [(law, masses) for law, masses in found if len(masses) > 1 and sum(masses) == 1]
    names = [law or "p" for law, _ in laws]
    if len(set(names)) < len(names) or (len(laws) > 1 and any(law is None for law, _ in laws)):
        return ()
    if names == ["P"]:  # which is that of X, too
        names, laws = ["P", "p"], laws * 2
    return tuple(f"{name} = ({', '.join(map(str, masses))})" for name, (_, masses) in zip(names, laws, strict=True))


def _by_letter(flat: str) -> list[tuple[str | None, list[Fraction]]]:
    """The masses that a sentence tells of each letter of an alphabet, in the order of the alphabet."""
    told: dict[str, dict[str, Fraction]] = {}
    waiting: list[str] = []
    for m in _BY_LETTER.finditer(flat):
        waiting.append(m["label"])
        if m["mass"] is not None:
            for label, mass in zip(waiting, _masses(m["mass"]) * len(waiting), strict=False):
                told.setdefault(m["law"], {})[label] = mass
            waiting = []
    whole = {law: masses for law, masses in told.items() if "".join(sorted(masses)) == _ALPHABET[: len(masses)]}
    return [(law, [masses[label] for label in sorted(masses)]) for law, masses in whole.items()]


def masses_of_labels(sentence: str, following: str) -> tuple[str, ...]:
    """`P(A) = 1/2` for each of the letters that a sentence lists, where it or the next one tells as many masses and their one law."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    law = laws_of_sources(sentence) or (laws_of_sources(following) if speaks_of_these(following) else ())
    listed = [re.findall(r"[A-Za-z]", re.sub(r"\band\b", " ", m["labels"])) for m in _LETTERS.finditer(flat)]
    if len(law) != 1 or len(listed) != 1:
        return ()
    masses = law[0].partition("(")[2].rstrip(")").split(", ")
    (labels,) = listed
    if len(labels) != len(masses) or len(set(labels)) < len(labels):
        return ()
    return tuple(f"P({label}) = {mass}" for label, mass in zip(labels, masses, strict=True))


def speaks_of_these(sentence: str) -> bool:
    """Whether the sentence goes on with the symbols that the one before lists."""
    return _THESE.search(sentence) is not None


def _masses(text: str) -> list[Fraction]:
    flat = re.sub(r"\\[dt]?frac\s*\{?\s*(\d+)\s*\}?\s*\{?\s*(\d+)\s*\}?", r"\1/\2", text)
    return [
        Fraction(re.sub(r"\s", "", x)) for x in re.findall(r"\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\.\d+", flat) if not re.search(r"/\s*0+\Z", x)
    ]
