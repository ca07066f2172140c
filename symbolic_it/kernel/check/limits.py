"""Limits as h -> 0 from above: the value at 0 of what is continuous there, and l'Hôpital's rule for poles

Everything at 0 must be finite, and positive or nonzero where it must be, even if probabilities vanish: a mass p counts as positive
only in its own product, which is 0 where p is, for every h and at the limit (so p must not cancel). h^a (log h)^n -> 0 for a > 0, and
g/h^m -> lim g'/(m h^(m - 1)) where g -> 0 (Rudin 1976, theorem 5.13).
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from .algebra import ZERO, add, lift, scale
from .expression import Atom, Expression, require, side
from .knowledge import NIL, Fact, Interval
from .reading import Reader, Scope, domain, nodes, subscripted

MAX_DERIVATIVES = 4
MINUS_OO = ["Mul", ["t", ["Rational", ["q", "-1"]], ["Constant", "oo"]]]


def approaching(variable: str) -> Atom:
    """The h of a limit: positive, and as small as need be."""
    return Atom("symbol", (f"h {variable}", Interval(NIL, Fraction(1, 1000), True, True)))


class LimitReader(Reader):
    """Reads limits, too: what an expression tends to. Imported only for certificates that speak of a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[str, Expression] = {}  # variables of limits
        self.small: Atom | None = None  # the h of the innermost limit

    def read(self, node: Any, scope: Scope) -> Expression:
        match node:
            case ["Symbol", str(), _] if json.dumps(node) in self.at:
                return self.at[json.dumps(node)]
            case ["Limit", ["Symbol", str(), _] as variable, point, "" | "+" | "-" as way, body]:
                return self._limit(body, variable, point, way, scope)
        return super().read(node, scope)

    def positive(self, node: Any, scope: Scope) -> Expression:
        """The expression, which must follow to be positive; in a limit it is positive at the end, if its own limit is."""
        e = self.read(node, scope)
        near = self.small is not None and self.sign(e) != 2 and self.sign(self.limit(e, self.small, True), True) == 2
        return e if side(near) else super().positive(node, scope)

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

    def _visible(self, body: Any, owner: Any) -> None:
        """Refuse what may depend on a variable (or on the owner of an entry or a mass) in a way that is not seen."""
        fixed = [n for n in nodes(body) if n[0] in ("space", "law") and n != owner]
        require(not any(owner in nodes(n) for n in fixed), "a space or a law that depends on the variable")
        named = owner[0] == "Symbol" and any(subscripted(n, owner[1]) for n in nodes(body) if n != owner)
        require(not named, "something is named after the variable")

    def _limit(self, body: Any, variable: Any, point: Any, way: str, scope: Scope) -> Expression:
        """The limit at a + h, a - h, 1/h or -1/h, h > 0; from both sides, if both are asked for and in the domain."""
        self._visible(body, variable)
        require(variable in nodes(body), f"{variable[1]} does not occur")
        text, h = json.dumps(variable), approaching(variable[1])
        require(all(n[:2] != ["Limit", variable] for n in nodes(body)), "one variable in two limits")
        if ["Constant", "oo"] in nodes(point):
            require(point in (["Constant", "oo"], MINUS_OO), "an infinity that is not written plainly")
            ways = [lift(h, Fraction(-1)) if point[0] == "Constant" else scale(lift(h, Fraction(-1)), -1)]
        else:
            require(not variable[2][5], "a limit of an integer")
            a, ends = self.read(point, scope), domain(variable[2])
            above = way != "-" and not (way == "" and ends.upper is not None and side(ends.upper == a.value))
            below = way != "+" and not (way == "" and ends.lower is not None and side(ends.lower == a.value))
            ways = [add(a, scale(lift(h), c)) for c, wanted in ((1, above), (-1, below)) if wanted]
        outer, found = (self.at, self.small), list[Expression]()
        for x in ways:
            self.at, self.small = {**outer[0], text: x}, h
            try:
                found.append(self.limit(self.read(body, scope), h))
            finally:
                self.at, self.small = outer
        require(all(e == found[0] for e in found), "the limits from the two sides differ")
        return found[0]
