"""Rounded arithmetic: does a line of printed decimals follow from the exact line before it, literal by literal?

Authors write 0.5 (ln 0.5 - ln 0.6) = 0.5 (-0.6931 + 0.5108): each decimal stands for one exact part. `align` pairs the parts and
judges every literal by itself, so that no wide interval hides a slipped digit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...enclosure.decimal import Printed as PrintedDecimal
from ...enclosure.decimal import is_cut_off, judge
from ...enclosure.number import Number
from ...enclosure.value import Infinite, compare, quotient
from ...notation.syntax import nodes as n
from .arithmetic import Known, factors, literals, summands, value

SEVERITY = {"confirmed": 0, "rounding-slip": 1, "wrong": 2}


@dataclass(frozen=True, slots=True)
class Fit:
    """How printed decimals fit exact parts: the worst verdict, what would be right, and the literal it is about."""

    verdict: str
    expected: str | None = None
    literal: n.Number | None = None


def signed_literal(node: n.Node) -> tuple[int, n.Number] | None:
    """A number with its sign, if the node is nothing else."""
    sign = 1
    while isinstance(node, (n.Neg, n.WithUnit)):
        sign, node = (-sign, node.body) if isinstance(node, n.Neg) else (sign, node.value)
    return (sign, node) if isinstance(node, n.Number) else None


def judge_literal(exact: Known, sign: int, number: n.Number, approximate: bool) -> Fit:
    """Judge one printed number against an exact value; a percentage is judged at its own digits."""
    text = _plain_digits(number)
    scaled = exact
    if number.percent and number.decimals is None and number.value.denominator <= 100:  # 84%, rounded as 0.84 is
        text = f"{int(number.value * 100) // 100}.{int(number.value * 100) % 100:02d}"
    elif number.percent and isinstance(exact, Number):
        scaled = exact * Number.of(100)
    try:
        printed = PrintedDecimal.read(("-" if sign < 0 else "") + text)
    except ValueError:
        return Fit("unknown")
    out = judge(scaled, printed, approximate=approximate)
    if number.truncated and out.verdict == "rounding-slip" and is_cut_off(scaled, printed):
        return Fit("confirmed", None, number)
    if (
        out.verdict == "wrong"
        and not printed.decimal
        and abs(printed.value) >= 100
        and judge(scaled, printed, approximate=True).verdict == "confirmed"
    ):
        return Fit("whole", out.expected, number)  # e^5 = 148: false as an equation, and the nearest whole number
    return Fit(out.verdict, out.expected, number)


def _plain_digits(number: n.Number) -> str:
    """The number with a decimal point, whatever comma or grouping it was printed with; a percentage in per cent."""
    if number.decimals is None:
        return str(number.value.numerator) if number.value.denominator == 1 else number.text
    shown = number.value * 100 if number.percent else number.value
    places = number.decimals - 2 if number.percent else number.decimals
    if places < 0 or (shown * 10**places).denominator != 1:
        return number.text
    digits = str(int(shown * 10**places)).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def align(exact: n.Node, printed: n.Node, base: Fraction | None, approximate: bool) -> Fit | None:
    """Fit a line of decimals to an exact line of the same shape; None where the shapes differ."""
    a, b = value(exact, base), value(printed, base)
    if a is None or b is None or isinstance(a, Infinite):
        return None
    if compare(a, b) == "equal":
        return Fit("confirmed")
    literal = signed_literal(printed)
    if literal is not None:
        return judge_literal(a, *literal, approximate)
    left, right = summands(exact), summands(printed)
    if len(right) > 1:
        left, right = [x for x in left if not _is_zero(x[1], base)], [x for x in right if not _is_zero(x[1], base)]
        if len(left) != len(right):
            return None
        fits = [_signed(x, y, base, approximate) for x, y in zip(left, right, strict=True)]
        return None if None in fits else _worst([f for f in fits if f is not None])
    return _signed(left[0], right[0], base, approximate) if len(left) == 1 else _product((1, exact), right[0], base, approximate)


def _signed(left: tuple[int, n.Node], right: tuple[int, n.Node], base: Fraction | None, approximate: bool) -> Fit | None:
    return _product(left, right, base, approximate)


def _product(left: tuple[int, n.Node], right: tuple[int, n.Node], base: Fraction | None, approximate: bool) -> Fit | None:
    """Cancel the factors that both products print alike; what is left on the printed side must be one literal or one sum."""
    whole, line = value(left[1], base), value(right[1], base)
    both = isinstance(whole, Number) and isinstance(line, Number)
    if both and compare(whole * Number.of(left[0]), line * Number.of(right[0])) == "equal":  # type: ignore[operator]
        return Fit("confirmed")
    (sl, fl), (sr, fr) = factors(left[1]), factors(right[1])
    sl, sr = sl * left[0], sr * right[0]
    rest_left, rest_right = list(fl), []
    shared: list[Known] = []
    for f in fr:
        twin = next((g for g in rest_left if _same(f, g, base)), None)
        if twin is not None:
            rest_left.remove(twin)
            known = value(f, base)
            assert known is not None
            shared.append(known)
        else:
            rest_right.append(f)
    exact = value(left[1], base)
    if exact is None or isinstance(exact, Infinite):
        return None
    target = exact * Number.of(left[0])
    for s in shared:
        if isinstance(s, Infinite) or isinstance(target, Infinite) or not s:
            return None
        divided = quotient(target, s)
        if not isinstance(divided, Number):
            return None
        target = divided
    if not rest_right:
        return Fit("confirmed") if compare(target, Number.of(sr)) == "equal" else None
    if len(rest_right) != 1:
        return _factorwise(rest_left, rest_right, base, approximate) if _same_sign(left, right, base) else None
    only = rest_right[0]
    if len(rest_left) == 1 and isinstance(only, n.Div) and isinstance(rest_left[0], n.Div) and sl == sr:
        fits = [align(x, y, base, approximate) for x, y in ((rest_left[0].left, only.left), (rest_left[0].right, only.right))]
        return None if None in fits else _worst([f for f in fits if f is not None])
    literal = signed_literal(only)
    if literal is not None:
        return judge_literal(target * Number.of(sr), *literal, approximate)
    if len(rest_left) == 1 and len(summands(only)) > 1:
        return align(rest_left[0] if sl == sr else n.Neg(rest_left[0]), only, base, approximate)
    inner = _arguments(rest_left[0], only, base) if len(rest_left) == 1 and sl == sr else None
    return align(*inner, base, approximate) if inner is not None else None


def _arguments(left: n.Node, right: n.Node, base: Fraction | None) -> tuple[n.Node, n.Node] | None:
    """log_2 1.333 for log_2(0.8/0.6), 2^{1.58} for 2^{log_2 3}: what the same function is taken of on both sides."""
    match left, right:
        case n.Log(), n.Log() if left.power is None and right.power is None:
            one = n.Log(n.Number("2", Fraction(2)), left.base, left.spelling), n.Log(n.Number("2", Fraction(2)), right.base, right.spelling)
            return (left.arg, right.arg) if _same(*one, base) else None
        case n.Pow(), n.Pow() if _same(left.base, right.base, base):
            return left.exponent, right.exponent
        case n.Pow(), n.Pow() if _same(left.exponent, right.exponent, base):
            return left.base, right.base
        case n.Apply(function, (a,)), n.Apply(other, (b,)) if function == other and function in ("exp", "sqrt"):
            return a, b
        case _:
            return None


def _factorwise(left: list[n.Node], right: list[n.Node], base: Fraction | None, approximate: bool) -> Fit | None:
    """0.667 (-0.585) for 2/3 log_2 2/3: each decimal stands for the factor in its place, up to the signs.

    A logarithm may also be that of the rounded factor beside it (0.333 times -1.5864): then nothing is said.
    """
    if len(left) != len(right):
        return None
    fits: list[Fit] = []
    for f, g in zip(left, right, strict=True):
        literal = signed_literal(g)
        fit = _of_size(f, literal[1], base, approximate) if literal is not None else None
        if fit is None or literal is None:
            return None
        beside = [y for x, y in zip(left, right, strict=True) if isinstance(f, n.Log) and _same(x, f.arg, base)]
        if fit.verdict != "confirmed" and isinstance(f, n.Log) and beside:
            again = _of_size(replace(f, arg=beside[0]), literal[1], base, approximate)
            if again is None or again.verdict == "confirmed":
                return None
        fits.append(fit)
    return _worst(fits)


def _of_size(exact: n.Node, literal: n.Number, base: Fraction | None, approximate: bool) -> Fit | None:
    """A printed number against the absolute value of what it stands for."""
    known = value(exact, base)
    if not isinstance(known, Number):
        return None
    return judge_literal(-known if compare(known, Number.of(0)) == "less" else known, 1, literal, approximate)


def _same_sign(left: tuple[int, n.Node], right: tuple[int, n.Node], base: Fraction | None) -> bool:
    """Whether two signed products are both positive or both negative."""
    a, b = value(left[1], base), value(right[1], base)
    if not isinstance(a, Number) or not isinstance(b, Number):
        return False
    zero = Number.of(0)
    signs = compare(a * Number.of(left[0]), zero), compare(b * Number.of(right[0]), zero)
    return signs[0] == signs[1] and signs[0] in ("less", "greater")


def _is_zero(node: n.Node, base: Fraction | None) -> bool:
    known = value(node, base)
    return known is not None and compare(known, Number.of(0)) == "equal"


def fit_of_factor(exact: Known, printed: n.Node, base: Fraction | None, approximate: bool) -> Fit | None:
    """The one decimal of a product, 1.5 ln 2, against the exact value over the other factors; None where there is not one."""
    sign, parts = factors(printed)
    decimals = [x for x in parts if signed_literal(x) is not None and any(y.decimals for y in literals(x))]
    if len(parts) < 2 or len(decimals) != 1 or any(y.decimals for x in parts if x is not decimals[0] for y in literals(x)):
        return None
    target = exact
    for x in parts:
        known = value(x, base) if x is not decimals[0] else None
        if x is decimals[0]:
            continue
        if not isinstance(known, Number) or not known or not isinstance(target, Number):
            return None
        divided = quotient(target, known)
        if not isinstance(divided, Number):
            return None
        target = divided
    literal = signed_literal(decimals[0])
    assert literal is not None
    return judge_literal(target if sign > 0 else -target if isinstance(target, Number) else target, *literal, approximate)


def _same(f: n.Node, g: n.Node, base: Fraction | None) -> bool:
    x, y = value(f, base), value(g, base)
    return x is not None and y is not None and compare(x, y) == "equal"


def _worst(fits: list[Fit]) -> Fit:
    if any(f.verdict not in SEVERITY for f in fits):
        return Fit("unknown")
    return max(fits, key=lambda f: SEVERITY[f.verdict])
