"""Re-checking a key: every line again, by a second way of computing that shares nothing with the first.

The first way is exact arithmetic on the definitions; the second evaluates the printed terms directly in balls (Arb).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from flint import arb, fmpq

from ..enclosure.ball import ball, precision
from ..enclosure.decimal import judge
from ..enclosure.digits import enclosure
from ..enclosure.number import Number
from ..enclosure.value import Value, compare
from ..terms.term import Add, Exp, Log, Mul, Pow, Rational, Term
from . import exact
from .answer_key import AnswerKey
from .template import Line

BITS = 96


def faults(key: AnswerKey) -> list[str]:
    """What is wrong with a key; [] for a sound one."""
    out = [fault for line in key.draft.lines if (fault := line_fault(line))]
    answer = key.value
    if not isinstance(answer, Number):
        return out
    centre = ball(answer, BITS)
    low, high = enclosure(answer).strip("[]").split(", ")
    if not (_ball(Fraction(low)) <= centre.upper() and centre.lower() <= _ball(Fraction(high))):
        out.append(f"the answer {centre} lies outside its enclosure [{low}, {high}]")
    if judge(answer, key.decimal).verdict != "confirmed":
        out.append(f"{key.decimal} is no correct rounding of {centre}")
    last = [in_balls(side) for line in key.draft.lines for side in line.sides if isinstance(side, Term)]
    if not any(side.overlaps(centre) for side in last):
        out.append("no line of the solution gives the answer")
    far = _ball(2 * key.tolerance)
    for mistake in key.distractors:
        if isinstance(mistake.value, Number) and not abs(ball(mistake.value, BITS) - centre) > far:
            out.append(f"{mistake.code} lies within twice the tolerance of the answer")
    return out


def line_fault(line: Line) -> str | None:
    """The first side of a line that differs from the one before; None where all agree, exactly and in balls."""
    values: list[Value] = []
    balls: list[arb] = []
    for side in line.sides:
        if isinstance(side, str):
            continue
        known = exact.value(side) if isinstance(side, Term) else side
        values.append(known)
        if isinstance(known, Number):
            balls.append(in_balls(side) if isinstance(side, Term) else ball(known, BITS))
    for a, b in pairwise(values):
        if compare(a, b) != "equal":
            return f"{line.because}: {exact.text(a)} is not {exact.text(b)}"
    for x, y in pairwise(balls):
        if not x.overlaps(y):
            return f"{line.because}: {x} is not {y}"
    return None


def in_balls(term: Term) -> arb:
    """A ball around a closed term, straight from its nodes."""
    with precision(BITS):
        return _evaluate(term)


def _evaluate(term: Term) -> arb:
    match term:
        case Rational(value):
            return arb(fmpq(value.numerator, value.denominator))
        case Add(args):
            return sum((_evaluate(a) for a in args), arb(0))
        case Mul(args):
            out = arb(1)
            for a in args:
                if isinstance(a, Rational) and not a.value:
                    return arb(0)
                out *= _evaluate(a)
            return out
        case Log(arg, None):
            return _evaluate(arg).log()
        case Log(arg, base) if base is not None:
            return _evaluate(arg).log() / _evaluate(base).log()
        case Exp(arg):
            return _evaluate(arg).exp()
        case Pow(base, Rational(value)):
            x = _evaluate(base)
            return x ** int(value) if value.denominator == 1 else x ** arb(fmpq(value.numerator, value.denominator))
        case Pow(base, exponent):
            return (_evaluate(base).log() * _evaluate(exponent)).exp()
    raise TypeError(f"a {type(term).__name__.lower()} in a solution has no ball")


def _ball(x: Fraction) -> arb:
    with precision(BITS):
        return arb(fmpq(x.numerator, x.denominator))
