"""Terms of a certificate as expressions: every field checked, bound variables looked up, quantities taken at their meaning

What must be positive or nonzero for a term to be defined is learned while ``assume`` holds, and must follow otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, prod
from typing import Any, NoReturn

from .algebra import ONE, add, lift, scale, subtract
from .expression import Atom, Expression, ReplayError, Var, fresh, require, side
from .functions import base_of
from .knowledge import Fact, Interval, Knowledge

Scope = dict[int, tuple[Any, Var]]  # level -> space as written, variable
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,399})(/[1-9][0-9]{0,399})?")
MAX_DEPTH, HALF = 200, Fraction(1, 2)


def refuse(node: Any) -> NoReturn:
    raise ReplayError(f"no meaning for {str(node)[:80]}")


def plain(value: Any, depth: int = 0) -> int:
    """The number of values in a tree of lists, objects, texts, integers, booleans and null."""
    require(depth <= MAX_DEPTH, "nested too deeply")
    require(type(value) in (list, dict, str, int, bool, type(None)), "not JSON of texts, integers and lists:", type(value).__name__)
    inside = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return 1 + sum(1 if type(v) is str and depth < MAX_DEPTH else plain(v, depth + 1) for v in inside)


def top(node: Any) -> int:
    """The greatest level of a binder inside; each must be one more than what it encloses."""
    if not isinstance(node, list) or not node or node[0] in ("space", "law", "array", "domain", "Bound"):
        return 0
    inner = max((top(n) for n in node[1:]), default=0)
    if node[0] not in ("Sum", "Product", "Lambda"):
        return inner
    require(type(node[1]) is int and node[1] == inner + 1, f"a binder that is not of level {inner + 1}")
    return inner + len(node[2]) - 1 if node[0] == "Lambda" else inner + 1


def rational(text: Any) -> Fraction:
    exact = isinstance(text, str) and NUMBER.fullmatch(text) and str(Fraction(text)) == text
    return Fraction(text) if exact else refuse(text)


def domain(node: Any) -> Interval:
    match node:
        case ["domain", lower, upper, bool(a), bool(b), bool(integer)]:
            low, high = (None if x is None else rational(x) for x in (lower, upper))
            if integer and low is not None:
                low, a = Fraction(floor(low) + 1 if a else ceil(low)), False
            if integer and high is not None:
                high, b = Fraction(ceil(high) - 1 if b else floor(high)), False
            require(low is None or high is None or low < high or (low == high and not a and not b), "an empty domain")
            return Interval(low, high, a, b)
    refuse(node)


def nodes(node: Any) -> Iterator[list[Any]]:
    """The node and all nodes inside it."""
    if isinstance(node, list) and node:
        yield node
        for n in node[1:]:
            yield from nodes(n)


def subscripted(node: list[Any], parameter: str) -> bool:
    """Whether it is a law, an array, a symbol or an index that may depend on the parameter: theta, q_theta, q_{phi,theta}."""
    name = re.sub(r"[{}\\]", "", str(node[1])) if node[0] in ("Symbol", "law", "array", "Index") else ""
    return name == parameter or parameter in re.sub(r"^[^_^(]*", "", name)


class Reader(Knowledge):
    """Reads terms, and learns from them."""

    def __init__(self) -> None:
        super().__init__()
        self.assume = False
        self.whole: dict[int, Expression] = {}  # the sides of the outermost statement, by identity

    def closed(self, node: Any) -> Expression:
        """A term without bound variables of others."""
        top(node)
        return self.whole[id(node)] if id(node) in self.whole else self.read(node, {})

    def space(self, node: Any) -> str:
        text = json.dumps(node)
        match node:
            case ["space", str(), _, "continuous", str()]:
                self.spaces[text] = (False, lift(Atom("volume", text)))  # no size: an integral of 1 stays as it is
            case ["space", str(), size, "finite", str()] if text not in self.spaces or self.assume:
                many = self.closed(size)
                least = many.value if many.value is not None else domain(size[2]).lower if size[0] == "Symbol" and size[2][5] else None
                natural = least is not None and least >= 1 and least.denominator == 1
                require(natural or (self.assume and many.value is None), "a space of no natural size")
                self.sizes |= {base_of(many)} if self.assume and many.value is None else set()
                self.spaces[text] = (True, many)
        return text if text in self.spaces else refuse(node)

    def outcome(self, node: Any, scope: Scope) -> Var:
        match node:
            case ["Index", str(name), where]:
                return Var(name, self.space(where))
            case ["Bound", level, where] if type(level) is int:
                require(level in scope and scope[level][0] == where, f"bound variable {level} has no binder")
                return scope[level][1]
        refuse(node)

    def bind(self, level: int, where: Any, scope: Scope) -> tuple[Var, Scope]:
        v = Var(next(fresh), self.space(where))
        return v, {**scope, level: (where, v)}

    def read(self, node: Any, scope: Scope) -> Expression:
        """The expression that a term means."""
        match node:
            case ["Rational", ["q", value]]:
                return scale(ONE, rational(value))
            case ["Constant", "pi" | "euler_gamma" as name]:
                return lift(Atom("constant", name))
            case ["Symbol", str(), where]:
                return lift(Atom("symbol", (json.dumps(node), domain(where))))
            case ["Index" | "Bound", _, _]:
                return lift(Atom("value", None, self.outcome(node, scope)))
            case ["Mass", ["law", str(), ["t", *axes], family] as law, ["t", *at]]:
                spaces = {str(a[1]): self.space(a[2]) for a in axes}
                points = {str(x[1]): self.outcome(x[2], scope) for x in at}
                require(len(spaces) == len(axes) and len(points) == len(at), "two axes of one name")
                require([a for a in spaces if a in points] == list(points), "axes that are not those of the law, in its order")
                require(all(spaces[a] == v.space for a, v in points.items()), "a mass at an outcome of another space")
                self._family(json.dumps(law), family, [self.spaces[s][0] for s in spaces.values()])
                return lift(Atom("mass", (json.dumps(law), tuple(points)), *points.values())) if at else ONE
            case ["Entry", ["array", str(), ["t", *spaces], where] as array, ["t", *at]]:
                point = [self.outcome(a, scope) for a in at]
                require([v.space for v in point] == [self.space(s) for s in spaces], "an entry outside its spaces")
                return lift(Atom("entry", (json.dumps(array), domain(where)), *point))
            case ["Delta", left, right]:
                pair = [self.outcome(left, scope), self.outcome(right, scope)]
                require(pair[0].space == pair[1].space and self.finite(*pair), "a delta needs two outcomes of one finite space")
                return self.multiply(lift(Atom("delta", None, *pair)))
            case ["Add", ["t", *args]]:
                return add(*(self.read(a, scope) for a in args))
            case ["Mul", ["t", *args]]:
                return self.multiply(*(self.read(a, scope) for a in args))
            case ["Pow", base, exponent]:
                power = self.read(exponent, scope)
                n = power.value
                if n is not None and n.denominator == 1:
                    return self.power(self.read(base, scope) if n >= 0 else self.defined("nonzero", base, scope), n)
                if n is not None:
                    return self.power(self.defined("positive", base, scope), n)
                return self.exponential(self.multiply(power, self.logarithm(self.positive(base, scope))))
            case ["Log", arg, base]:
                log = self.logarithm(self.defined("positive", arg, scope))
                if base is None:
                    return log
                divisor = self.logarithm(self.defined("positive", base, scope))
                require(self.assume or self.nonzero(divisor), "a logarithm to base 1")
                return self.multiply(log, self.power(divisor, Fraction(-1)))
            case ["Exp", arg]:
                return self.exponential(self.read(arg, scope))
            case ["Absolute", arg]:
                return self.power(self.power(self.read(arg, scope), Fraction(2)), HALF)
            case ["Maximum", ["t", _, *_] as args]:  # max(a, b) = (a + b + |a - b|)/2
                out, *others = sorted((self.read(a, scope) for a in args[1:]), key=lambda e: e.text)
                for e in others:
                    out = scale(add(out, e, self.power(self.power(subtract(out, e), Fraction(2)), HALF)), HALF)
                return out
            case ["Sum", level, where, weight, body]:
                v, inner = self.bind(level, where, scope)
                return self.close((v,), self.multiply(self.read(weight, inner), self.read(body, inner)))
            case ["Product", level, where, body]:
                v, inner = self.bind(level, where, scope)
                require(self.finite(v), "a product over a continuum")
                return self.exponential(self.close((v,), self.logarithm(self.positive(body, inner))))
            case ["Quantity", str(), ["t", *_], meaning]:
                return self.read(meaning, scope)
            case ["Derivative", body, ["Symbol" | "Entry" | "Mass" as kind, owner, *_] as variable]:
                return self._derivative(body, variable, variable if kind == "Symbol" else owner, scope)
        refuse(node)

    def _family(self, law: str, family: Any, finite: list[bool]) -> None:
        match family:
            case ["t", "normal", ["t", mean, variance]] if law not in self.normal:
                require(finite == [False], "a normal law has one continuous axis")
                self.normal[law] = (self.closed(mean), self.defined("positive", variance, {}))

    def defined(self, kind: str, node: Any, scope: Scope) -> Expression:
        """The expression, which is positive or nonzero because what is written around it is defined, or else by proof."""
        e = self.read(node, scope)
        least = 1 if any(a.kind == "delta" for p, _ in e.parts for a, _ in p.factors) else 2  # log 0 is defined beside a factor 0
        known = self.nonzero(e) if kind == "nonzero" else not e.parts or self.sign(e) >= least
        require(known or self.assume or self.stated(kind, e), f"not known to be {kind}:", node)
        if not known and self.assume:
            self.learn(Fact(kind, e, tuple(v for _, v in scope.values() if v in e.free), node, False))
        return e

    def positive(self, node: Any, scope: Scope) -> Expression:
        """The expression, which must follow to be positive: (-1) ** K and a product of negative numbers are defined, too."""
        e = self.read(node, scope)
        require(self.sign(e) == 2, "not known to be positive:", node)
        return e

    def _derivative(self, body: Any, variable: Any, owner: Any, scope: Scope) -> Expression:
        x = base_of(self.read(variable, scope))
        fixed = [n for n in nodes(body) if n[0] in ("space", "law") and n != owner]
        require(not any(owner in nodes(n) for n in fixed), "a space or a law that depends on the variable")
        if x.kind == "symbol":
            require(not variable[2][5], "a derivative by an integer")
            named = any(subscripted(n, variable[1]) for n in nodes(body) if n != variable)
            require(not named, "something is named after the variable")
        require(x.kind != "power" and self.finite(*x.args), "a derivative at a point of a continuum")
        require(x.kind != "mass" or owner[3] is None, "the masses of a family are not free of each other")
        before, self.free_laws = self.free_laws, self.free_laws | ({x.name[0]} if x.kind == "mass" else set())
        out = self.derivative(self.read(body, scope), x)
        self.renewing, self.free_laws = self.free_laws != before, before
        out = self.substituted(out, {})
        self.renewing = False
        return out

    def written(self, node: Any, scope: Scope, strict: bool) -> int:
        """The sign of a term from the form in which it is written, else from `sign`."""
        signs = [0]
        match node:
            case ["Quantity", _, _, meaning]:
                return self.written(meaning, scope, strict)
            case ["Add", ["t", *args]]:
                signs = [self.written(a, scope, strict) for a in args]
                if min(signs) > 0 or max(signs) < 0:
                    return max(signs, key=abs)
                signs = [0]
            case ["Mul", ["t", *args]]:
                signs = [self.written(a, scope, strict) for a in args]
            case ["Sum", level, where, weight, body]:
                v, inner = self.bind(level, where, scope)
                signs = [self.written(weight, inner, strict), self.written(body, inner, strict), 2 if side(self.finite(v)) else 1]
            case ["Pow", base, ["Rational", ["q", n]]] if side(rational(n) % 2 == 0):
                signs = [max(1, abs(self.written(base, scope, strict)))]
            case ["Maximum", ["t", *args]]:
                signs = [max(self.written(a, scope, strict) for a in args)]
        form = prod(1 if s > 0 else -1 for s in signs) * min(abs(s) for s in signs)
        found = self.signed(self.read(node, scope), strict) if abs(form) < 2 else form
        return max(form, found, key=abs)
