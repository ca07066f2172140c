"""Limits as h -> 0 from above: the value at 0 of what is continuous there, and l'Hôpital's rule for poles

Everything at 0 must be finite, and positive or nonzero where it must be, even if probabilities vanish: a mass p counts as positive
only in its own product, which is 0 where p is, for every h and at the limit (so p must not cancel). h^a (log h)^n -> 0 for a > 0, and
g/h^m -> lim g'/(m h^(m - 1)) where g -> 0 (Rudin 1976, theorem 5.13).
"""

from __future__ import annotations

from fractions import Fraction

from .algebra import ZERO, add, lift, scale
from .expression import Atom, Expression, require, side
from .knowledge import NIL, Fact, Interval, Knowledge

MAX_DERIVATIVES = 4


def approaching(variable: str) -> Atom:
    """The h of a limit: positive, and as small as need be."""
    return Atom("symbol", (f"h {variable}", Interval(NIL, Fraction(1, 1000), True, True)))


class Limits(Knowledge):
    """What an expression tends to."""

    def limit(self, e: Expression, h: Atom, finite: bool = False, derivatives: int = MAX_DERIVATIVES) -> Expression:
        """The limit as h -> 0 from above, if the rules give one; unless ``finite``, what does not depend on h may be infinite."""
        pole = -min((dict(p.factors).get(h, NIL) for p, _ in e.parts), default=NIL)
        if pole <= 0:
            return self._at_zero(e, h, finite)
        require(derivatives > 0, "a pole of too high an order")
        g = self.multiply(e, lift(h, pole))
        require(not self._at_zero(g, h, True).parts, "a pole")
        return self.limit(scale(self.multiply(self.derivative(g, h), lift(h, 1 - pole)), 1 / pole), h, finite, derivatives - 1)

    def _at_zero(self, e: Expression, h: Atom, finite: bool) -> Expression:
        """The value at h = 0."""
        out, log = ZERO, Atom("log", None, lift(h))
        for p, c in self.substituted(e, {}).parts:
            if not finite and h.text not in p.text:
                out = add(out, Expression([(p, c)]))
                continue
            require(self.finite(*p.binders), "an integral that depends on", h.text)
            powers = dict(p.factors)
            order, logs = powers.pop(h, NIL), powers.pop(log, NIL)
            require(order > 0 or (order == 0 and logs == 0), "no limit is known of", p.text)
            own = {a: n for a, n in powers.items() if a.kind == "mass" and side(n > 0) and self.sign(lift(a), True) < 2}
            before, self.facts = self.facts, [*self.facts, *(Fact("positive", lift(a), (), h, True) for a in own)]
            self.memo.clear()
            rest = self.multiply(*(self._factor(a, n, h) for a, n in powers.items() if a not in own))
            self.facts = before
            self.memo.clear()
            self.used.pop(f"positive {h}", None)
            divisors = [a.text for r, _ in rest.parts for a, n in r.factors if n < 0 or a.kind == "exp"]
            require(not any(a.text in text for a in own for text in divisors), "a mass that cancels")
            if order == 0:
                out = add(out, scale(self.close(p.binders, self.multiply(rest, *(lift(a, n) for a, n in own.items()))), c))
        return out

    def _factor(self, a: Atom, n: Fraction, h: Atom) -> Expression:
        """The value at h = 0 of a ** n, where it is continuous."""
        require(a.kind != "minus_infinity", "log 0")
        inner = self.limit(a.args[0], h, True) if a.kind in ("log", "exp", "power") else lift(a)
        if a.kind == "exp":
            return self.exponential(scale(inner, n))
        if a.kind == "log":
            require(self.sign(inner, True) == 2, "a logarithm of what may vanish:", inner.text)
            inner = self.logarithm(inner)
        known = self.signed(inner, True)
        require(known == 2 or (n.denominator == 1 and (n > 0 or known == -2)), "a divisor or root that may vanish:", inner.text)
        return self.power(inner, n)
