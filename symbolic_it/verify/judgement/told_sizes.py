r"""Formulas with the number of outcomes in them: D(p || u) = log 4 - H(p) of four symbols, as the words around say.

What fails on another number of outcomes alone is no counterexample; what holds on as many is proved of these.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.at_values import proved_at_values
from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ...terms.statement import Relation, Statement
from ...terms.term import Rational, Symbol, spaces
from ...terms.term import walk as walk_terms
from ..sentences.counted_outcomes import SEVERAL, SOME, listed_sizes, told_sizes

_FUNCTION = regex(r"\bbinary (?:entropy|relative entropy|cross-?entropy|divergence|KL)\b", re.I)
MOST = 4  # numbers of outcomes that are tried
_EQUAL = ("=", ":=", "approx", "equiv")
_OPEN = Verdict("undecided", "true on another number of outcomes, of which the text may speak")
_UNKNOWN = Verdict("undecided", "of laws on as many outcomes as the words around tell, where it is neither proved nor refuted")


def on_told_sizes(link: LinkMeaning, verdict: Verdict, sentence: str, nearby: str, seconds: float) -> Verdict:
    """The verdict on the number of outcomes that the ``sentence`` or the words ``nearby`` tell, where it turns on that number.

    An inequality is proved so only by its own sentence; a value is refuted so only by it, too. An equation that holds on as many
    outcomes as the numbers in it are of is not refuted where words tell no number, or several, or may tell it in a way not understood.
    """
    claim, size = link.claim, _size(link)
    if verdict.word not in ("refuted", "data", "undecided") or link.ground or size is None or not isinstance(claim, Statement):
        return verdict
    equal = link.relation in _EQUAL
    own, around = (told_sizes(words) | (listed_sizes(words) if equal else set()) for words in map(_without_functions, (sentence, nearby)))
    told = own or around
    if len(told) > MOST:
        return verdict
    proofs = [proved_at_values(claim, (_as_many(size, k),)) for k in sorted(told)]
    firm = len(told) == 1 and SEVERAL.search(sentence if own else nearby) is None
    if any(proofs):
        proof = proofs[0] if firm and (own or equal) else None
        return proof or (_OPEN if verdict.negative else verdict)
    apart = not own and not (firm and SOME.search(sentence) is None)
    if verdict.negative and apart and equal and _holds_on_some(claim, size, told):
        return _OPEN
    if not told or verdict.word == "undecided" or (verdict.word == "data" and not (firm and own)):
        return verdict
    found = [decide(replace(claim, conditions=(*claim.conditions, _as_many(size, k))), seconds=seconds) for k in sorted(told)]
    if all(v.word == "refuted" for v in found):
        return found[0]
    return _UNKNOWN if verdict.negative and own else verdict


def _without_functions(words: str) -> str:
    """The words without the binary entropy, a function that tells no number of outcomes."""
    return _FUNCTION.sub(" ", words)


def _holds_on_some(claim: Statement, size: Symbol, told: set[int]) -> bool:
    """Whether it holds on n outcomes for a whole number n in it, or for 2^n."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    numbers = {int(t.value) for side in sides for t in walk_terms(side) if isinstance(t, Rational) and t.value.denominator == 1}
    sizes = {n for n in numbers if n > 1} | {2**n for n in numbers if 1 <= n < 20}
    return any(proved_at_values(claim, (_as_many(size, n),)) is not None for n in sorted(sizes - told)[:MOST])


def has_a_number(link: LinkMeaning) -> bool:
    """Whether a number from one on is written in it, which may be one of outcomes, or the logarithm of two."""
    return any(isinstance(x, n.Number) and x.value >= 1 for side in (link.left.node, link.right.node) for x in walk(side))


def _size(link: LinkMeaning) -> Symbol | None:
    """The one size that is open in a relation with a number from one on in it."""
    if not isinstance(link.claim, Statement) or link.missing or not has_a_number(link):
        return None
    sides = (link.claim.claim.lhs, link.claim.claim.rhs)
    sizes = list(dict.fromkeys(s.size for side in sides for s in spaces(side) if isinstance(s.size, Symbol)))
    return sizes[0] if len(sizes) == 1 else None


def _as_many(size: Symbol, count: int) -> Relation:
    return Relation(size, "=", Rational(Fraction(count)))


__all__ = ["has_a_number", "on_told_sizes"]
