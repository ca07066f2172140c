"""Printed decimals against exact values: correct roundings, slips, other units, and roundings fed back into arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.digits import enclosure, significant
from ...enclosure.number import Number
from ...enclosure.value import Infinite, compare
from ...notation.elaborate.meaning import LinkMeaning, Side
from ...notation.syntax import nodes
from ...notation.syntax.nodes import Number as Number_
from ...notation.syntax.walk import walk
from ...terms.term import Log, Rational, Term
from .arithmetic import NOTHING, Known, closed, value, value_of
from .given_numbers import roundings
from .lines_fitted import best_fit, parts_agree
from .lone_decimals import stands_for_a_lone_decimal
from .other_bases import base_of_decimals, values_to_its_base
from .powers_of_ten import power_of_ten
from .ranges_of_roundings import is_within_its_roundings, range_of
from .rounding import Fit, align, fit_of_factor, judge_literal
from .surprisals import entropy_behind

LN2 = Log(Rational(Fraction(2)))
NATS: dict[str, Term] = {"nats": Rational(Fraction(1)), "bits": LN2, "bans": Log(Rational(Fraction(10)))}
OTHER_UNITS = ((1 / LN2, "this is the value with log base 2 (bits)"), (LN2, "this is the value with the natural log (nats)"))
DECIMAL = (1 / NATS["bans"], "this is the value with the decimal log (base 10)")
UNIT_OF_BASE = {Fraction(2): "bits", Fraction(10): "bans"}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The first side of a chain that has an exact value: what every later number is measured by."""

    value: Known
    side: Side
    unit: str | None = None
    remembered: bool = False  # put together from the exact values behind the decimals that its side prints
    exact_sides: tuple[nodes.Node, ...] = ()  # of the chain so far, those that have this value exactly

    def value_is_rounded_by(self, number: Number_) -> bool:
        """Whether the printed number stands for this value without being it."""
        return isinstance(self.value, Number) and self.value.fraction != number.value and self.value.fraction != -number.value

    def in_unit(self, unit: str | None) -> Anchor:
        """The same value as a number of another unit (1 bit = ln 2 nats)."""
        if unit is None or self.unit is None or unit == self.unit or not isinstance(self.value, Number):
            return self
        factor = value_of(NATS[self.unit] / NATS[unit], NOTHING) if {unit, self.unit} <= set(NATS) else None
        if not isinstance(factor, Number):
            return self
        return replace(self, value=self.value * factor, unit=unit)


def judge_numeric(
    link: LinkMeaning, anchor: Anchor | None, spoiled: bool, left: Known, right: Known, log_base: Fraction | None
) -> Verdict:  # fmt: skip
    """A side with printed decimals against the exact value of the chain and against the line before."""
    verdict = _against(link, anchor, spoiled, left, right, log_base)
    if not verdict.negative or anchor is None or verdict.word == "convention-mismatch":
        return verdict
    printed = link.right.printed
    if printed is not None:
        behind = _behind_decimals(link, anchor, spoiled, log_base) if link.left.rounded and link.left.printed is None else []
        sign = -1 if printed.negative else 1
        fitting = [x for x in behind if judge_literal(x, sign, printed.number, link.relation == "approx").verdict == "confirmed"]
        if fitting:
            return Verdict("confirmed", f"the correct rounding of {short(fitting[0])}")
    lines = (anchor.side.node, *anchor.exact_sides, link.left.node)
    fit = best_fit(lines, link.right.node, log_base) if printed is None else None
    if fit == "whole":
        return Verdict("confirmed", "each printed decimal is the correct rounding of the part that it stands for")
    if fit == "mixed":
        return Verdict("undecided", "each printed decimal is right for the exact part or for the line before")
    if fit == "line":
        first = compare(left, right) == "equal"
        if first and not parts_agree(link.left.node, link.right.node, log_base):
            return verdict  # 0.529 + 0.442 printed as 0.522 + 0.449: the sums agree, the digits do not
        return (
            Verdict("confirmed", "exact values agree")
            if first
            else Verdict("rounding-slip", "right only for the rounded terms it came from")
        )
    base = base_of_decimals(link.left.node, link.right.node, log_base)
    if base is not None:
        return Verdict("convention-mismatch", f"these are the values with logarithms to base {base}")
    return verdict


def _behind_decimals(link: LinkMeaning, anchor: Anchor, spoiled: bool, log_base: Fraction | None) -> list[Known]:
    """The exact values that the decimals before a printed number stand for, or would, were they not wrong; an exact line has its own."""
    if spoiled:
        return [anchor.value, *values_to_its_base(anchor.side.node, link.left.node, log_base)]
    own = entropy_behind(link.left.node)
    return [] if own is None else [own]


def _against(
    link: LinkMeaning, anchor: Anchor | None, spoiled: bool, left: Known, right: Known, log_base: Fraction | None
) -> Verdict:  # fmt: skip
    approximate = link.relation == "approx"
    printed = link.right.printed
    exact = anchor if anchor is not None and not spoiled else Anchor(left, link.left)
    first_hand = (exact.side is link.left or not link.left.rounded) and not exact.remembered
    clash = _base_clash(link, log_base)  # -ln 0.5 = 1 bit, too
    if clash is not None:
        return clash
    if compare(left, right) == "equal" and (first_hand or spoiled):
        return Verdict("confirmed", "exact values agree")
    turned = power_of_ten(link.left.node) if printed is not None and approximate else None
    if turned is not None and (turned.mantissa is None or turned.mantissa.decimals is None):
        return Verdict("undecided", "a power of ten after an approximation is a magnitude")  # 0.0052 ≈ 5 x 10^-3
    if printed is not None:
        sign = -1 if printed.negative else 1
        fit = judge_literal(exact.value, sign, printed.number, approximate)
        if fit.verdict == "confirmed":
            return Verdict("confirmed", f"the correct rounding of {short(exact.value)}")
        if _divides_by_log_two(link):
            raw = value(link.left.node, log_base)  # 2.77 nats / ln 2 is a number of bits already
            if raw is not None and judge_literal(raw, sign, printed.number, approximate).verdict == "confirmed":
                return Verdict("confirmed", f"the correct rounding of {short(raw)}")
        own = fit if first_hand else judge_literal(left, sign, printed.number, approximate)
        if own.verdict == "confirmed":
            if (exact.side is link.left and not exact.remembered) or fit.verdict == "whole":
                return Verdict("confirmed", "follows from the printed terms")
            return Verdict(
                "rounding-slip",
                f"right only for the rounded terms it came from; the value is {short(exact.value)}",
                expected=fit.expected,
            )
        return _wrong(link, exact.value, fit)
    tens = power_of_ten(link.right.node) if approximate or link.right.rounded else None
    if tens is not None and exact.side.node != link.right.node:
        fit = tens.judge(exact.value, approximate)
        if fit.verdict == "confirmed":
            return Verdict("confirmed", f"the correct rounding of {short(exact.value)}")
        if first_hand:
            return _wrong(link, exact.value, fit)
        return Verdict("undecided", "the printed number is not the rounding of the exact value, which the line before may not have")
    for source in (exact.side, link.left):
        fitted = align(source.node, link.right.node, log_base, approximate=True) if _alike(source.node, link.right.node) else None
        if fitted is not None and fitted.verdict != "unknown":
            if fitted.verdict == "confirmed":
                return Verdict("confirmed", "each printed decimal is the correct rounding of the part that it stands for")
            return _wrong(link, exact.value, fitted)
    if compare(left, right) == "equal":
        return Verdict("confirmed", "exact values agree")
    factor = (
        fit_of_factor(exact.value, link.right.node, log_base, approximate)
        if first_hand and _alike(link.left.node, link.right.node)
        else None
    )
    if factor is not None and factor.verdict in ("rounding-slip", "wrong"):
        return _wrong(link, exact.value, factor)
    if not link.right.rounded and not approximate:
        return apart(link, left, right)
    if _far(left, right, link) and _far(exact.value, right, link):
        return apart(link, exact.value, right)
    if stands_for_a_lone_decimal(exact.value, link.right.node, exact.side.node, log_base):
        return Verdict("confirmed", "its decimal is the correct rounding of what it stands for beside the exact value of the other side")
    if is_within_its_roundings(exact.value, link.right.node, roundings(link.right.node, link.left.node, link.point or NOTHING)):
        return Verdict("confirmed", "the exact value, within the rounding of the printed terms")
    return Verdict("undecided", "the printed decimals do not line up with the parts of the exact expression")


def _alike(left: nodes.Node, right: nodes.Node) -> bool:
    """Whether no unit turns the numbers of the one side into others: 3.2 bits = 3.2 x 0.693 nats has no factors in common."""
    units = [x.unit.word.rstrip("s") for x in (left, right) if isinstance(x, nodes.WithUnit)]
    return len(set(units)) < 2


def _base_clash(link: LinkMeaning, log_base: Fraction | None) -> Verdict | None:
    """-log_2(0.7) ≈ 0.357 nats: the number on the left is in bits, the unit that is printed is not."""
    unit = link.right.node.unit.word if isinstance(link.right.node, nodes.WithUnit) else None
    if unit is None or closed(link.left.node, log_base) is None or isinstance(link.left.node, nodes.WithUnit):
        return None
    units, of_a_coin = set(), False
    below = [y for x in walk(link.left.node) if isinstance(x, nodes.Div) for y in walk(x.right)]
    for x in walk(link.left.node):
        if isinstance(x, nodes.Log):
            if (
                isinstance(x.arg, nodes.Number)
                and x.arg.value in (2, 10)
                and x.arg != x.base
                and not (of_a_coin := _of_a_coin(x, unit, below))
            ):
                return None  # ln 2 converts units, log_2 2 does not
            if x.base is None and x.spelling != "ln":
                return None  # the unit that is printed tells the base
            base = x.base.value if isinstance(x.base, nodes.Number) else None
            units.add("nats" if x.base is None else UNIT_OF_BASE.get(base or Fraction(0), "?"))
    stated = {"bit": "bits", "nat": "nats", "ban": "bans", "shannon": "bits"}.get(unit.rstrip("s"), unit)
    if len(units) != 1 or "?" in units or stated in units or stated not in NATS:
        return None
    printed = link.right.printed
    raw = value(link.left.node, log_base)
    if printed is None or raw is None or (of_a_coin and not printed.number.decimals):
        return None  # ln 2 = 1 bit
    (given,) = units
    if judge_literal(raw, -1 if printed.negative else 1, printed.number, True).verdict == "confirmed":
        right = f"{'-' * printed.negative}{printed.number.text} {given}"
        return Verdict("convention-mismatch", f"the logs give {given}, the unit printed is {stated}", expected=right)
    if of_a_coin:
        return None
    return Verdict("convention-mismatch", f"the logs give {given}, the value is printed in {stated}", expected=f"{short(raw)} {given}")


def _divides_by_log_two(link: LinkMeaning) -> bool:
    """2.77/ln 2 bits; or any use of log 2 beside another unit than bits, or none."""
    in_bits = isinstance(link.right.node, nodes.WithUnit) and link.right.node.unit.word.rstrip("s") in ("bit", "shannon")
    places = [x.right for x in walk(link.left.node) if isinstance(x, nodes.Div)] if in_bits else [link.left.node]
    return any(isinstance(y, nodes.Log) and isinstance(y.arg, nodes.Number) and y.arg.value == 2 for x in places for y in walk(x))


def _of_a_coin(log: nodes.Log, unit: str, below: list[nodes.Node]) -> bool:
    """ln 2 beside bits, and in no denominator: an entropy in nats, while what divides by ln 2 is a number of bits."""
    return log.spelling == "ln" and log.base is None and unit.rstrip("s") in ("bit", "shannon") and not any(x == log for x in below)


def _is_whole_in_bits(link: LinkMeaning, exact: Known) -> bool:
    r"""1/2 \log 2 + 1/2 \log 2 = 1, where no logarithm names its base: true to base 2."""
    logs = [x for x in walk(link.left.node) if isinstance(x, nodes.Log)]
    if link.relation != "=" or link.right.printed is None or not logs or any(x.base is not None or x.spelling != "log" for x in logs):
        return False
    converted, printed = value_of(Rational(Fraction(1)) * OTHER_UNITS[0][0], NOTHING), link.right.printed
    wanted = printed.number.value * (-1 if printed.negative else 1)
    return isinstance(converted, Number) and isinstance(exact, Number) and compare(exact * converted, Number.of(wanted)) == "equal"


def absolute(value: Known) -> Known:
    return -value if isinstance(value, Number) and compare(value, Number.of(0)) == "less" else value


def _far(exact: Known, right: Known, link: LinkMeaning) -> bool:
    """Beyond what rounding the printed decimals could explain; where it is not known how they enter, if multiplied by numbers up to 10."""
    printed = roundings(link.right.node, link.left.node, link.point or NOTHING)
    slack = sum((Fraction(1, 10 ** (x.decimals or 0)) for x in printed), Fraction(0)) * 10
    if isinstance(exact, Infinite) or isinstance(right, Infinite):
        return compare(exact, right) != "equal"
    if (ends := range_of(link.right.node, printed)) is not None:
        return compare(exact, Number.of(ends[1])) == "greater" or compare(exact, Number.of(ends[0])) == "less"
    bound = Number.of(slack)
    return compare(exact, right + bound) == "greater" or compare(exact + bound, right) == "less"


def _wrong(link: LinkMeaning, exact: Known, fit: Fit) -> Verdict:
    """Slip, other unit, or refuted, with the value that is right."""
    rounds = f", which rounds to {fit.expected}" if fit.expected and fit.expected != short(exact) else ""
    whole = link.right.printed is not None and fit.literal is link.right.printed.number
    told = (
        f"the value is {short(exact)}{rounds}"
        if whole or fit.literal is None or not rounds
        else f"{fit.literal.text} should be {fit.expected}"
    )
    if fit.verdict == "rounding-slip":
        return Verdict("rounding-slip", told, expected=fit.expected)
    if fit.verdict == "whole":
        return Verdict("undecided", f"the nearest whole number; the value is {short(exact)}")
    if fit.verdict in ("unknown", "undefined"):
        return Verdict("undecided", "the value could not be enclosed tightly enough")
    printed = link.right.printed
    if printed is not None and isinstance(exact, Number) and exact and (printed.number.decimals or 0) >= 2:
        plain = any(isinstance(n, nodes.Log) and n.base is None and n.spelling == "log" for n in walk(link.left.node))
        for factor, words in (*OTHER_UNITS, DECIMAL) if plain else OTHER_UNITS:
            converted = value_of(Rational(Fraction(1)) * factor, NOTHING)
            if isinstance(converted, Number):
                again = judge_literal(exact * converted, -1 if printed.negative else 1, printed.number, True)
                if again.verdict == "confirmed" and fit.literal is printed.number:
                    return Verdict("convention-mismatch", f"{words}; in the unit in force it is {short(exact)}", expected=fit.expected)
    if _is_whole_in_bits(link, exact):
        return Verdict("convention-mismatch", f"{OTHER_UNITS[0][1]}; in the unit in force it is {short(exact)}", expected=fit.expected)
    return Verdict(
        "refuted",
        told,
        witness={"values": {}, "lhs": enclosure(exact), "rhs": fit.literal.text if fit.literal is not None else ""},
        expected=fit.expected,
    )


def apart(link: LinkMeaning, left: Known, right: Known) -> Verdict:
    return Verdict(
        "refuted",
        f"the left side is {short(left)}, the right side {short(right)}",
        witness={"values": {}, "lhs": enclosure(left), "rhs": enclosure(right)},
        expected=short(left) if link.relation not in ("<", "<=", ">", ">=", "!=") else None,
    )


def short(value: Known) -> str:
    if isinstance(value, Infinite):
        return "+∞" if value.sign > 0 else "-∞"
    known = value.fraction
    if known is not None and known.denominator < 10**4:
        return str(known)
    return significant(value, 8) or enclosure(value, 8)
