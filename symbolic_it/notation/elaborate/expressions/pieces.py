"""Integrands and summands taken apart: sums of c x^n r^x e^(kx + qx^2), or of these over x!, in their variable x."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ....terms.term import MINUS_ONE, ONE, ZERO, Exp, Log, Pow, Rational, Term, add, mul
from ...context import Meaning
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Number
from ...syntax.walk import mentions
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..roles.letters import key, refuse
from ..shorthand import rebuilt

MOST = 40  # pieces of one integrand
HIGHEST = 12  # power of the variable


@dataclass(frozen=True, slots=True)
class Piece:
    """c x^power ratio^x exp(linear x + square x^2), over x! if ``factorial``."""

    c: Term = ONE
    power: int = 0
    ratio: Term = ONE
    linear: Term = ZERO
    square: Term = ZERO
    factorial: bool = False

    def times(self, other: Piece) -> Piece:
        return Piece(
            _times(self.c, other.c),
            self.power + other.power,
            _times(self.ratio, other.ratio),
            _plus(self.linear, other.linear),
            _plus(self.square, other.square),
            self.factorial or other.factorial,
        )

    @property
    def constant(self) -> bool:
        return self.power == 0 and self.ratio == ONE and self.linear == self.square == ZERO and not self.factorial


def _times(a: Term, b: Term) -> Term:
    if isinstance(a, Rational) and isinstance(b, Rational):
        return Rational(a.value * b.value)
    return b if a == ONE else a if b == ONE else mul(a, b)


def _plus(a: Term, b: Term) -> Term:
    return b if a == ZERO else a if b == ZERO else add(a, b)


class Pieces:
    """Takes an expression in one variable apart. Raises ElaborationError for one of another form."""

    def __init__(self, f: Formula, env: Env, variable: Name) -> None:
        self.f, self.env, self.variable = f, env, variable

    def of(self, node: Node) -> list[Piece]:
        found = self._of(node)
        if len(found) > MOST or any(p.power > HIGHEST for p in found):
            raise refuse(node, "a long sum of powers under an integral", "a shorter one")
        return found

    def _of(self, node: Node) -> list[Piece]:
        if not self._mentions(node):
            return [Piece(self.f.value(self.env, node))]
        match node:
            case Name() if node == self.variable:
                return [Piece(power=1)]
            case s.Neg(body):
                return self._scaled(self.of(body), MINUS_ONE)
            case s.Add(left, right):
                return self.of(left) + self.of(right)
            case s.Sub(left, right):
                return self.of(left) + self._scaled(self.of(right), MINUS_ONE)
            case s.Mul(s.Div(above, below), right) if node.ambiguous and not (isinstance(above, Number) and isinstance(below, Number)):
                if self.f.choices.among((node, "slash"), (False, _OUTSIDE), (True, _BELOW)):
                    return self.of(s.Div(above, s.Mul(below, right)))
                return self._products(self.of(node.left), self.of(right))
            case s.Mul(left, right):
                return self._products(self.of(left), self.of(right))
            case Call(head, (arg,)) if node.juxtaposed and (self._mentions(head) or not self._is_function(head)):
                return self._products(self.of(head), self.of(arg))
            case s.Vector((inner,)):
                return self.of(inner)
            case s.Div(left, s.Factorial(body)) if body == self.variable:
                return self._products(self.of(left), [Piece(factorial=True)])
            case s.Div(left, right):
                divisor = self.of(right)
                if len(divisor) != 1 or divisor[0].power or divisor[0].factorial:
                    raise self._other(node)
                return self._products(self.of(left), [self._inverse(divisor[0])])
            case s.Pow(base, exponent):
                return self._power(node, base, exponent)
            case s.Apply("exp", (arg,)):
                return [self._exponential(arg)]
            case s.Log(arg) if node.power is None and not (node.ambiguous and node.bare):
                return self._logarithm(node, arg)
            case Call(Name() as head, (arg,)) if arg == self.variable:
                return self.of(self._meaning(node, head))
        raise self._other(node)

    def _mentions(self, node: Node) -> bool:
        return mentions(node, (self.variable,))

    def _other(self, node: Node) -> ElaborationError:
        return refuse(node, "an integrand of a form that is not known", "powers and exponentials of the variable")

    def _is_function(self, head: Node) -> bool:
        return isinstance(head, Name) and (self.f.roles.is_law(key(head)) or self.f.context.about(key(head), Meaning) is not None)

    def _meaning(self, node: Call, head: Name) -> Node:
        """The formula that the text has given for p(x)."""
        fact = self.f.context.about(key(head), Meaning)
        meaning = None if fact is None else fact.value
        if not isinstance(meaning, Meaning) or len(meaning.parameters) != 1 or fact is None:
            raise self._other(node)
        self.f.cites[fact] = None
        (parameter,) = meaning.parameters
        return rebuilt(meaning.body, lambda n: self.variable if n == parameter else None)

    @staticmethod
    def _scaled(pieces: list[Piece], by: Term) -> list[Piece]:
        return [replace(p, c=_times(by, p.c)) for p in pieces]

    @staticmethod
    def _products(left: list[Piece], right: list[Piece]) -> list[Piece]:
        return [a.times(b) for a in left[:MOST] for b in right[:MOST]]

    @staticmethod
    def _inverse(p: Piece) -> Piece:
        inverse: Callable[[Term], Term] = lambda t: t if t == ONE else Pow(t, MINUS_ONE)  # noqa: E731
        return Piece(inverse(p.c), 0, inverse(p.ratio), _negative(p.linear), _negative(p.square))

    def _power(self, node: Node, base: Node, exponent: Node) -> list[Piece]:
        if isinstance(exponent, Number) and exponent.value.denominator == 1 and 0 < exponent.value <= HIGHEST:
            out = [Piece()]
            for _ in range(int(exponent.value)):
                out = self._products(out, self.of(base))
            return out
        if self._mentions(base):
            raise self._other(node)
        if isinstance(base, Name) and base.base == "e" and base.sub is None and "e" not in self.f.declared:
            return [self._exponential(exponent)]
        number = self.f.value(self.env, base)
        c: Term = ONE
        ratio: Term = ONE
        for p in self.of(exponent):
            whole = isinstance(p.c, Rational) and p.c.value.denominator == 1
            if p.constant:
                c = _times(c, Pow(number, p.c))
            elif replace(p, c=ONE) == Piece(power=1) and whole:
                ratio = _times(ratio, number if p.c == ONE else Pow(number, p.c))
            else:
                raise self._other(node)
        return [Piece(c, ratio=ratio)]

    def _exponential(self, arg: Node) -> Piece:
        c: Term = ONE
        linear: Term = ZERO
        square: Term = ZERO
        for p in self.of(arg):
            plain = replace(p, c=ONE)
            if p.constant:
                c = _times(c, Exp(p.c))
            elif plain == Piece(power=1):
                linear = _plus(linear, p.c)
            elif plain == Piece(power=2):
                square = _plus(square, p.c)
            else:
                raise self._other(arg)
        return Piece(c, linear=linear, square=square)

    def _logarithm(self, node: s.Log, arg: Node) -> list[Piece]:
        """log(c r^x e^(kx)) = log c + x log r + k x, in the base that is written."""
        inside = self.of(arg)
        if len(inside) != 1 or inside[0].power or inside[0].factorial:
            raise self._other(node)
        (p,) = inside
        if not self._positive(p.ratio):
            raise self._other(node)
        unit = self.f.value(self.env, replace(node, arg=Name("e")))
        scale = ONE if unit == Log(Exp(ONE)) else unit
        out = [Piece(_times(scale, Log(p.c)))]
        if p.ratio != ONE:
            out.append(Piece(_times(scale, Log(p.ratio)), 1))
        if p.linear != ZERO:
            out.append(Piece(_times(scale, p.linear), 1))
        if p.square != ZERO:
            out.append(Piece(_times(scale, p.square), 2))
        return out

    def _positive(self, ratio: Term) -> bool:
        if isinstance(ratio, Rational):
            return ratio.value > 0
        if ratio != ONE:
            self.f.supposed.append((ratio, ">", ZERO))
        return True


_OUTSIDE = "in a/b c the last factor is read as outside the fraction"
_BELOW = "in a/b c the last factor is read as below the slash"


def _negative(t: Term) -> Term:
    return t if t == ZERO else _times(MINUS_ONE, t)
