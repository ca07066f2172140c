"""Printed vectors: entry by entry against exact values, and whether masses sum to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.elaborate.meaning import (
    LinkMeaning,
    VectorClaim,
)
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ...terms.substitution import substitute
from ...terms.term import Rational, Symbol, Term
from ..numbers.arithmetic import NOTHING, Known, literals, value_of
from ..numbers.decimals import short
from ..numbers.rounding import judge_literal


def sums_to_one(items: list[nodes.Node], rounded: bool = False) -> Verdict | None:
    """Whether printed masses sum to one, within half a unit of each last digit (``rounded``: they are said to be); None if they are no masses."""
    numbers = [x for x in items if isinstance(x, nodes.Number)]
    if len(numbers) != len(items) or len(items) < 2 or any(not 0 <= x.value <= 1 for x in numbers):
        return None
    total = sum((x.value for x in numbers), Fraction(0))
    slack = sum((Fraction(1, 2 * 10 ** (x.decimals or 0)) for x in numbers if (x.decimals or 0) >= 2), Fraction(0))
    if total == 1:
        return Verdict("confirmed", "sums to one")
    if abs(total - 1) <= slack and (rounded or any((x.decimals or 0) >= 3 for x in numbers)):
        return Verdict("data", f"sums to {float(total):g} after rounding")
    witness = {"values": {}, "lhs": str(total), "rhs": "1"}
    return Verdict("refuted", f"the masses sum to {total} = {float(total):g}, not to 1", witness=witness, expected="1")


def of_exact_entries(link: LinkMeaning, memory: Mapping[str, Known]) -> Verdict | None:
    """The verdict on two vectors with the exact values that decimals of the left one round: (0.1, -0.2)/0.158 behind \\sqrt{0.025} = 0.158."""
    claim, symbols, behind = link.claim, dict[Symbol, Fraction | Number](), dict[Term, Term]()
    if not isinstance(claim, VectorClaim) or not claim.right:
        return None
    for x in literals(link.left.node):
        if x.decimals and not x.percent and isinstance(exact := memory.get(x.text), Number):
            symbol = Symbol(f"remembered{len(symbols)}")
            behind[Rational(x.value)], symbols[symbol] = symbol, exact
    if not behind:
        return None
    left = tuple(substitute(t, behind) for t in claim.left)
    point = replace(link.point or NOTHING, symbols={**(link.point or NOTHING).symbols, **symbols})
    return of_vector(replace(link, point=point), replace(claim, left=left))


def of_vector(link: LinkMeaning, claim: VectorClaim) -> Verdict:
    """Two vectors, entry by entry; a lone vector must sum to one."""
    point = link.point or NOTHING
    left = [value_of(t, point) for t in claim.left]
    if not claim.right:
        known = [v for v in left if isinstance(v, Number)]
        total = sum((v.fraction or Fraction(0) for v in known), Fraction(0)) if all(v.fraction is not None for v in known) else None
        if len(known) != len(left) or total is None:
            return Verdict("undecided", "the entries have no exact values here")
        return Verdict("confirmed", "sums to one") if total == 1 else Verdict("refuted", f"sums to {total}, not to 1", expected="1")
    right = [value_of(t, point) for t in claim.right]
    if len(left) != len(right):
        return Verdict("refuted", f"{len(left)} entries on the left, {len(right)} on the right", expected=f"{len(left)} entries")
    if any(v is None for v in (*left, *right)):
        return Verdict("undecided", "the entries have no exact values here")
    worst = Verdict("confirmed", "equal entry by entry")
    numbers = literals(link.right.node)
    for k, (a, b) in enumerate(zip(left, right, strict=True)):
        assert a is not None and b is not None
        if compare(a, b) == "equal":
            continue
        if len(numbers) == len(right) and numbers[k].decimals is not None:
            fit = judge_literal(a, -1 if (isinstance(b, Number) and (b.fraction or 0) < 0) else 1, numbers[k], True)
            if fit.verdict == "confirmed":
                continue
            if fit.verdict == "rounding-slip":
                worst = Verdict("rounding-slip", f"entry {k + 1} is {short(a)}", expected=fit.expected)
                continue
        written = numbers[k].text if len(numbers) == len(right) else short(b)
        return Verdict("refuted", f"entry {k + 1} is {short(a)}, not {written}", expected=short(a))
    return worst if worst.negative or not _is_of_no_law(link) else Verdict("undecided", "equal entry by entry, which do not sum to one")


def _is_of_no_law(link: LinkMeaning) -> bool:
    """Whether entries that do not sum to one stand under the name of a law."""
    named, entries = link.left.node, link.right.node
    if not isinstance(named, nodes.Name) or named.base not in LAWS or not isinstance(entries, (nodes.Vector, nodes.Tuple)):
        return False
    if any(isinstance(x, nodes.Number) and x.value > 1 for x in entries.items):
        return True
    total = sums_to_one(list(entries.items), rounded=link.relation == "approx")
    return total is not None and total.negative
