r"""Letters that the text calls probabilities: "$|p - q| \le 1$ for probabilities $p, q$" is not refuted at p = 2."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.cross_evaluation import Contradiction
from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ...terms.statement import Relation, Statement
from ...terms.term import ONE, ZERO, Symbol, unfold, walk

_WORD = r"(?:probabilit(?:y|ies)|Wahrscheinlichkeit(?:en)?|probabilités?|probabilidad(?:es)?|вероятност(?:и|ь|ей|ями)?|概率|確率|확률)"
_LETTER = r"\$\s*\\?[a-zA-Z]+(?:_\{?\w\}?)?(?:\s*,\s*\\?[a-zA-Z]+(?:_\{?\w\}?)?)*(?:\s*(?:\\in|[<>]|\\[lg]eq?)[^$]{0,20})?\s*\$"
_AND = r"\s*(?:,|and|or|und|et|y|и|和|与|と|와|과)\s*"
_CALLED = regex(
    rf"{_WORD}\s*(?:of (?:success|heads|error|failure)\s*)?(?P<behind>{_LETTER}(?:{_AND}{_LETTER})*)|"
    rf"(?P<before>{_LETTER}(?:{_AND}{_LETTER})*)\s*(?:be|are|is|as|seien|sind|ist|soient|sont|est|sean|son|es|—|为|是|를|을|は|を)?\s*(?:(?:two|any|some|the|a|an|zwei|deux|dos|eine?|une?|una?|corresponding)\s+)*{_WORD}(?!\s*(?:distributions?|vectors?|laws?|mass|dens|measures?|spaces?|verteilung))",
    re.I,
)
#: The letters of probabilities by custom, in a text that speaks of probabilities: the p_1, the p_{1A} and the q of its formulas.
_CUSTOMARY = regex(r"(?:p|q)(?:_\w+)?")
_SPEAKS = regex(_WORD, re.I)
_REACH = 800
_OPEN = Verdict("undecided", "false only for numbers that are no probabilities, as far as was found")


def of_probabilities(text: str, start: int, end: int, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict; where its witness gives a letter that the text calls a probability a value that none has, that with one that has, or undecided."""
    if verdict.word != "refuted" or not isinstance(verdict.witness, dict):
        return verdict
    values = verdict.witness.get("values", {})
    beyond = {
        name
        for name, v in values.items()
        if isinstance(v, str) and re.fullmatch(r"-?\d+(?:/\d+)?", v) is not None and not 0 <= Fraction(v) <= 1
    }
    if not beyond:
        return verdict
    around = re.sub(r"\\[()]", "$", text[max(0, start - _REACH) : end + 80])
    called = {x for m in _CALLED.finditer(around) for x in re.findall(r"[A-Za-z]+(?:_\{?\w\}?)?", m["behind"] or m["before"])}
    if _SPEAKS.search(text) is not None:
        called |= {name for name in values if _CUSTOMARY.fullmatch(name) is not None}
    return _among_probabilities(link, called) if beyond & called else verdict


def _among_probabilities(link: LinkMeaning, called: set[str]) -> Verdict:
    """A refutation where the letters that are called so are between 0 and 1."""
    claim = link.claim
    if isinstance(claim, Statement):
        letters = {
            x for side in (claim.claim.lhs, claim.claim.rhs) for x in walk(unfold(side)) if isinstance(x, Symbol) and x.name in called
        }
        within = [r for x in letters for r in (Relation(x, ">=", ZERO), Relation(x, "<=", ONE))]
        try:
            found = decide(replace(claim, conditions=(*claim.conditions, *within)))
        except (Contradiction, ValueError):
            return _OPEN
        if found.word == "refuted":
            return found
    return _OPEN
