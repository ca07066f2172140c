"""Numbers printed with a power of ten: 1.28 x 10^5 has three digits, 10^5 after an "approximately" is a magnitude"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.syntax import nodes as n
from .arithmetic import Known
from .rounding import Fit, judge_literal, signed_literal

MOST = 400  # the largest exponent that is read so


@dataclass(frozen=True, slots=True)
class PowerOfTen:
    """sign * mantissa * 10^exponent; without a mantissa, 10^exponent."""

    sign: int
    mantissa: n.Number | None
    exponent: int

    @property
    def factor(self) -> Fraction:
        return Fraction(10) ** self.exponent

    def judge(self, exact: Known, approximate: bool) -> Fit:
        """The mantissa against the exact value over the power of ten; "unknown" where only a magnitude is printed, or a whole number."""
        if not isinstance(exact, Number):
            return Fit("unknown")
        scaled = exact * Number.of(1 / self.factor)
        if self.mantissa is None:
            near = compare(scaled, Number.of(Fraction(1, 10))) == "greater" and compare(scaled, Number.of(10)) == "less"
            return Fit("unknown" if near else "refuted")
        fit = judge_literal(scaled, self.sign, self.mantissa, approximate)
        if self.mantissa.decimals is None and fit.verdict != "confirmed":
            return Fit("unknown")
        return fit if fit.expected is None else replace(fit, expected=f"{fit.expected} × 10^{self.exponent}")


def power_of_ten(node: n.Node) -> PowerOfTen | None:
    """A side that is a number times a power of ten, or a power of ten, with its sign and unit."""
    sign = 1
    while isinstance(node, (n.Neg, n.WithUnit)):
        sign, node = (-sign, node.body) if isinstance(node, n.Neg) else (sign, node.value)
    mantissa, power = (node.left, node.right) if isinstance(node, n.Mul) else (None, node)
    if not isinstance(power, n.Pow) or not isinstance(power.base, n.Number) or power.base.text != "10":
        return None
    exponent = signed_literal(power.exponent)
    if exponent is None or exponent[1].value.denominator != 1 or exponent[1].value > MOST:
        return None
    own = (1, None) if mantissa is None else signed_literal(mantissa)
    if own is None or (mantissa is not None and isinstance(mantissa, n.WithUnit)):
        return None
    return PowerOfTen(sign * own[0], own[1], exponent[0] * int(exponent[1].value))
