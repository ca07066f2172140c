r"""An entropy written out for more outcomes than were told is of another example: 1/2 log 2 + 1/4 log 4 + 1/4 log 4."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...notation.context import Masses, Outcome
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ..numbers.arithmetic import factors, summands, value

_OPEN = Verdict("undecided", "the entropy of the masses that it spells, more or fewer than those told before: another example, most likely")


def of_another_example(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict, undecided where data of one law refute an entropy that is written out for a law of more or fewer outcomes."""
    if verdict.word != "refuted" or not link.ground or link.relation not in ("=", ":=", "approx") or not isinstance(link.left.node, n.Call):
        return verdict
    spelt = masses_spelt(link.right.node)
    facts = [f.value for f in link.cites]
    told = {len(v.values) for v in facts if isinstance(v, Masses)} | {len([v for v in facts if isinstance(v, Outcome)])} - {0}
    return _OPEN if spelt and told and len(spelt) not in told else verdict


def masses_spelt(node: n.Node) -> list[Fraction]:
    """The masses of which an expression is the entropy, sum by sum: w log(1/w), -w log w, or twice that; none for any other expression."""
    out: list[Fraction] = []
    for outer, part in summands(node):
        sign, parts = factors(part)
        logs = [x for x in parts if isinstance(x, n.Log)]
        weight, inside = Fraction(outer * sign), _number(logs[0].arg) if len(logs) == 1 else None
        for x in parts:
            known = _number(x) if not isinstance(x, n.Log) else Fraction(1)
            weight = weight * known if known is not None else Fraction(0)
        if inside is None or inside <= 0 or not weight:
            return []
        mass = 1 / inside if weight > 0 else inside
        times = abs(weight) / mass
        if times.denominator != 1 or times > 64 or (weight > 0) != (mass < 1 and inside > 1):
            return []
        out += [mass] * int(times)
    return out if len(out) > 1 and sum(out) == 1 else []


def _number(node: n.Node) -> Fraction | None:
    known = value(node)
    return known.fraction if isinstance(known, Number) else None
