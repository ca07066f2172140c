"""Entropies below a number: H(p) <= log 4 is true of laws on four outcomes, which the words around it may say.

Where the sentence tells one number of outcomes, the bound is judged at the uniform law on as many, where an entropy is largest.
Where the words tell several, or tell some before the sentence, laws on more outcomes refute nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.at_values import proved_at_values
from ...decide.verdict import Verdict
from ...enclosure.point import Point
from ...enclosure.value import compare
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning, Side
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk as nodes_of
from ...patterns import regex
from ...terms.statement import Relation, Statement
from ...terms.term import Log, Mass, Rational, Space, Symbol, unfold, walk
from ..numbers.arithmetic import value_of
from ..numbers.decimals import short
from ..sentences.counted_outcomes import SEVERAL, SOME, told_sizes
from .another_example import of_another_example

_NUMBERED = regex(r"(?<![A-Za-z\\])[xyzpqcw]_\{?(?P<n>\d{1,3})(?!\d)")
_OPEN_NUMBER = regex(
    r"(?<![A-Za-z\\])(?P<x>[xyzpqcw])_\{?1\}?\s*,[^.;=]{0,40}?\\[lc]?dots[bc]?\s*,\s*(?P=x)_\{?[A-Za-z]|"
    r"(?<![A-Za-z\\])[KkNnMmV]\s*\$?\s*(?:equally |possible |likely |different |distinct )*(?:outcomes|classes|categories|labels|values|states|symbols|letters)\b"
)
_FOREIGN = regex(r"[\u0370-\u1fff\u3040-\ud7ff].*[\u0370-\u1fff\u3040-\ud7ff]", re.S)  # words that none of these patterns knows
FEW = 64  # outcomes at which an entropy is summed
_BOUNDS = ("<=", "<")


def by_number_of_outcomes(link: LinkMeaning, verdict: Verdict, sentence: str, nearby: str) -> Verdict:
    """The verdict on a bound of an entropy by a number, given the words of its sentence and those around it."""
    verdict = of_another_example(link, verdict)
    counted = _summed_over(link) if verdict.positive and not link.ground else set()
    told = (told_sizes(sentence) or told_sizes(nearby)) if counted else set()
    if counted and ((told and not counted <= told) or _lists_more(nearby, max(counted))):
        return Verdict("undecided", "it sums over another number of outcomes than the text tells")
    if verdict.positive or verdict.word == "data" or link.ground:
        return verdict
    side = _bounded(link)
    if side is None:
        return verdict
    told = told_sizes(sentence)
    if len(told) == 1 and SEVERAL.search(sentence) is None:
        judged = _at_the_uniform_law(link, side, next(iter(told)))
        if judged is not None:
            return judged
    if verdict.negative and (told or told_sizes(nearby) or SOME.search(nearby) or _is_of_several(side) or _FOREIGN.search(nearby)):
        return Verdict("undecided", "of laws on as many outcomes as the words around tell, which were not understood")
    return verdict


def _lists_more(words: str, counted: int) -> bool:
    """Whether the words number outcomes beyond those, x_1, x_2 and x_3, or say that there are K, of x_1, ..., x_K."""
    return any(int(m["n"]) > counted for m in _NUMBERED.finditer(words)) or _OPEN_NUMBER.search(words) is not None


def _summed_over(link: LinkMeaning) -> set[int]:
    """Over how many outcomes its sums with numbers for bounds run, those of -p_1 log p_1 - p_2 log p_2 over two."""
    sums = [x.binder for side in (link.left.node, link.right.node) for x in nodes_of(side) if isinstance(x, n.BigOp) and x.kind == "sum"]
    return {int(b.upper.value - b.lower.value) + 1 for b in sums if isinstance(b.lower, n.Number) and isinstance(b.upper, n.Number)}


def _bounded(link: LinkMeaning) -> Side | None:
    """The side with the entropy, where the other one is a number above it."""
    low, high = (link.left, link.right) if link.relation in _BOUNDS else (link.right, link.left)
    if link.relation not in (*_BOUNDS, ">=", ">") or not is_closed(high.node):
        return None
    if isinstance(high.term, Rational) and high.term.value <= 0:
        return None  # which no number of outcomes is the reason of
    node = low.node.value if isinstance(low.node, n.WithUnit) else low.node
    return low if all(map(_is_entropy, summands(node))) else None


def _is_of_several(side: Side) -> bool:
    """H(X) + H(Y) below a number is said of variables whose alphabets the text knows, and not of any two."""
    return isinstance(side.node, n.Add)


def summands(node: n.Node) -> list[n.Node]:
    """The terms of H(X) + H(Y) + H(Z)."""
    return [*summands(node.left), *summands(node.right)] if isinstance(node, n.Add) else [node]


def _is_entropy(node: n.Node) -> bool:
    if not isinstance(node, n.Call):
        return False
    try:
        found = functional(node.head)
    except ElaborationError:
        return False
    return found is not None and found.name in ("H", "I", "MI", "JSD", "CE")


def _at_the_uniform_law(link: LinkMeaning, side: Side, size: int) -> Verdict | None:
    """The bound at the uniform law on so many outcomes; None where the entropy is not that of one law."""
    other = link.right if side is link.left else link.left
    node = side.node.value if isinstance(side.node, n.WithUnit) else side.node
    if side.term is None or other.term is None or not isinstance(node, n.Call) or len(node.args) != 1 or not 1 < size <= 10**5:
        return None
    laws = {t.law for t in walk(unfold(side.term)) if isinstance(t, Mass)}
    found = functional(node.head)
    if len(laws) != 1 or found is None or found.name != "H":
        return None
    (law,) = laws
    if len(law.axes) != 1:
        return None
    space = law.axes[0][1]
    few = size if size <= FEW else 2
    point = Point()
    point.laws[law] = {(k,): Fraction(1, few) for k in range(few)}
    point.sizes[space] = few
    if isinstance(space.size, Symbol):
        point.symbols[space.size] = Fraction(few)
    most, bound = value_of(side.term, point), value_of(other.term, point)
    if size != few:  # it grows as the logarithm of the size
        most = value_of(side.term * Log(Rational(Fraction(size))) / Log(Rational(Fraction(few))), point)
    if most is None or bound is None:
        return None
    order = compare(most, bound)
    strict = link.relation in ("<", ">")
    if order == "less" or (order == "equal" and not strict):
        return _by_its_largest_value(link, space, size, f"an entropy is largest at the uniform law, here on {size} outcomes: {short(most)}")
    if order in ("greater", "equal"):
        masses = ", ".join([f"1/{size}"] * min(size, 6)) + (", ..." if size > 6 else "")
        if size > FEW:
            return None
        witness = {"values": {law.name: [f"1/{size}"] * size}, "lhs": short(most), "rhs": short(bound)}
        return Verdict("refuted", f"at the uniform law ({masses}) on {size} outcomes the entropy is {short(most)}", witness=witness)
    return None


def _by_its_largest_value(link: LinkMeaning, space: Space, size: int, message: str) -> Verdict | None:
    """Proved under the size that the words tell; a bound above the largest value is confirmed by that value."""
    if not isinstance(link.claim, Statement):
        return None
    told = (Relation(space.size, "=", Rational(Fraction(size))),)
    found = proved_at_values(link.claim, told)
    return Verdict("confirmed", message) if found is None else replace(found, message=message)
