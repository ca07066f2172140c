"""The exact value that an earlier line gives a quantity, where a later one works it out from rounded numbers.

After H(R) = -2/3 log_2 2/3 - 1/3 log_2 1/3 the 0.9183 of H(R) = 0.390 + 0.528 = 0.9183 is its correct rounding.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.elaborate.meaning import ChainMeaning, LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.dump import dump
from .arithmetic import Known, literals, value
from .rounding import judge_literal

DIGITS = 3  # of a printed value that no other quantity is likely to share
_HEAD = "the value of "


def remember(link: LinkMeaning, exact: Known | None, memory: MutableMapping[str, Known]) -> None:
    """Keep the value of the right side for the quantity on the left, which has none of its own."""
    if exact is not None and link.relation == "=" and not link.right.rounded and link.right.printed is None:
        memory[_HEAD + dump(link.left.node)] = exact


def earlier(chain: ChainMeaning, memory: MutableMapping[str, Known]) -> Known | None:
    """What an earlier chain says exactly of the quantity that this one begins with."""
    first = chain.links[0].left.node if chain.links else None
    return None if first is None or isinstance(first, nodes.Number) else memory.get(_HEAD + dump(first))


def rounds_the_earlier(verdict: Verdict, link: LinkMeaning, exact: Known | None) -> Verdict:
    """The verdict, but confirmed where the number printed rounds the value that an earlier line gives."""
    printed = link.right.printed
    if exact is None or printed is None or verdict.positive or (printed.number.decimals or 0) < DIGITS:
        return verdict
    if link.left.rounded and not _may_stand_for(link.left.node, exact):
        return verdict
    fit = judge_literal(exact, -1 if printed.negative else 1, printed.number, link.relation == "approx")
    return Verdict("confirmed", "the correct rounding of the exact value given before") if fit.verdict == "confirmed" else verdict


def _may_stand_for(line: nodes.Node, exact: Known) -> bool:
    """Whether the roundings of its decimals could be what parts a line from the exact value: 0.390 + 0.538 is too far from 0.9183."""
    printed = [x for x in literals(line) if x.decimals is not None]
    worth, slack = value(line), sum((Fraction(1, 10 ** (x.decimals or 0)) for x in printed), Fraction(0))
    if not isinstance(worth, Number) or not isinstance(exact, Number):
        return False
    return compare(worth, exact + Number.of(slack)) != "greater" and compare(worth + Number.of(slack), exact) != "less"
