r"""Letters that the text calls probabilities: "$|p - q| \le 1$ for probabilities $p, q$" is not refuted at p = 2."""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...patterns import regex

_WORD = r"(?:probabilit(?:y|ies)|Wahrscheinlichkeit(?:en)?|probabilités?|probabilidad(?:es)?|вероятност(?:и|ь|ей|ями)?|概率|確率|확률)"
_LETTER = r"\$\s*\\?[a-zA-Z]+(?:_\{?\w\}?)?(?:\s*,\s*\\?[a-zA-Z]+(?:_\{?\w\}?)?)*(?:\s*(?:\\in|[<>]|\\[lg]eq?)[^$]{0,20})?\s*\$"
_AND = r"\s*(?:,|and|or|und|et|y|и|和|与|と|와|과)\s*"
_CALLED = regex(
    rf"{_WORD}\s*(?:of (?:success|heads|error|failure)\s*)?(?P<behind>{_LETTER}(?:{_AND}{_LETTER})*)|"
    rf"(?P<before>{_LETTER}(?:{_AND}{_LETTER})*)\s*(?:be|are|is|as|seien|sind|ist|soient|sont|est|sean|son|es|—|为|是|를|을|は|を)?\s*(?:(?:two|any|some|the|a|an|zwei|deux|dos|eine?|une?|una?|corresponding)\s+)*{_WORD}(?!\s*(?:distributions?|vectors?|laws?|mass|dens|measures?|spaces?|verteilung))",
    re.I,
)
_REACH = 800


def of_probabilities(text: str, start: int, end: int, verdict: Verdict) -> Verdict:
    """The verdict, or undecided where its witness gives a letter that the text calls a probability a value that none has."""
    if verdict.word != "refuted" or not isinstance(verdict.witness, dict):
        return verdict
    values = verdict.witness.get("values", {})
    beyond = {name for name, v in values.items() if isinstance(v, str) and re.fullmatch(r"-?\d+(?:/\d+)?", v) is not None and not 0 <= Fraction(v) <= 1}
    if not beyond:
        return verdict
    around = re.sub(r"\\[()]", "$", text[max(0, start - _REACH) : end + 80])
    called = {x for m in _CALLED.finditer(around) for x in re.findall(r"[A-Za-z]+(?:_\{?\w\}?)?", m["behind"] or m["before"])}
    return Verdict("undecided", "false only for numbers that are no probabilities, as far as was found") if beyond & called else verdict
