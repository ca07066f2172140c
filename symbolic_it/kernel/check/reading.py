"""Terms of a certificate as expressions: every field checked, bound variables looked up, quantities taken at their meaning

What must be positive or nonzero for a term to be defined is learned while ``k.assume`` holds, and must follow otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import Any, NoReturn

from . import functions as f
from .algebra import ONE, add, close, lift, multiply, scale, substituted
from .expression import Atom, Expression, ReplayError, Var, fresh, require, side
from .knowledge import Fact, Interval, Knowledge

Scope = dict[int, tuple[Any, Var]]  # level -> space as written, variable
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,399})(/[1-9][0-9]{0,399})?")
MAX_DEPTH = 120


def refuse(node: Any) -> NoReturn:
    raise ReplayError(f"no meaning for {str(node)[:80]}")


def plain(value: Any, depth: int = 0) -> int:
    """The number of values in a tree of lists, objects, texts, integers, booleans and null."""
    require(depth <= MAX_DEPTH, "nested too deeply")
    require(type(value) in (list, dict, str, int, bool, type(None)), f"{type(value).__name__} {str(value)[:20]}")
    inside = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return 1 + sum(plain(v, depth + 1) for v in inside)


def top(node: Any) -> int:
    """The greatest level of a binder inside; each must be one more than what it encloses."""
    if not isinstance(node, list) or not node or node[0] in ("space", "law", "array", "domain", "Bound"):
        return 0
    inner = max((top(n) for n in node[1:]), default=0)
    if node[0] not in ("Sum", "Product", "Lambda"):
        return inner
    require(len(node) > 2 and type(node[1]) is int and node[1] == inner + 1, f"a binder that is not of level {inner + 1}")
    return inner + len(node[2]) - 1 if node[0] == "Lambda" else inner + 1


def rational(text: Any) -> Fraction:
    exact = isinstance(text, str) and NUMBER.fullmatch(text) and str(Fraction(text)) == text
    return Fraction(text) if exact else refuse(text)


def domain(node: Any) -> Interval:
    match node:
        case ["domain", lower, upper, bool(a), bool(b), bool(integer)]:
            return Interval(*(None if x is None else rational(x) for x in (lower, upper)), a, b, integer)
    refuse(node)


def space(k: Knowledge, node: Any) -> str:
    text = json.dumps(node)
    match node:
        case ["space", str(), size, "finite" | "continuous" as kind, str()] if text not in k.spaces:
            many = read(k, size, {})
            require(many.value is None or (many.value > 0 and many.value.denominator == 1), "a space of no natural size")
            k.sizes |= {f.base_of(many)} if many.value is None else set()
            k.spaces[text] = (kind == "finite", many)
    return text if text in k.spaces else refuse(node)


def outcome(k: Knowledge, node: Any, scope: Scope) -> Var:
    match node:
        case ["Index", str(name), where]:
            return Var(name, space(k, where))
        case ["Bound", level, where] if type(level) is int:
            require(level in scope and scope[level][0] == where, f"bound variable {level} has no binder")
            return scope[level][1]
    refuse(node)


def bind(k: Knowledge, level: int, where: Any, scope: Scope) -> tuple[Var, Scope]:
    v = Var(next(fresh), space(k, where))
    return v, {**scope, level: (where, v)}


def read(k: Knowledge, node: Any, scope: Scope) -> Expression:
    """The expression that a term means."""
    match node:
        case ["Rational", ["q", value]]:
            return scale(ONE, rational(value))
        case ["Constant", "pi" | "euler_gamma" as name]:
            return lift(Atom("constant", name))
        case ["Symbol", str(), where]:
            return lift(Atom("symbol", (json.dumps(node), domain(where))))
        case ["Index" | "Bound", _, _]:
            return lift(Atom("value", None, (outcome(k, node, scope),)))
        case ["Mass", ["law", str(), ["t", *axes], family] as law, ["t", *at]]:
            spaces = {str(a[1]): space(k, a[2]) for a in axes}
            points = {str(x[1]): outcome(k, x[2], scope) for x in at}
            require(len(spaces) == len(axes) and len(points) == len(at), "two axes of one name")
            require([a for a in spaces if a in points] == list(points), "axes that are not those of the law, in its order")
            require(all(spaces[a] == v.space for a, v in points.items()), "a mass at an outcome of another space")
            _family(k, json.dumps(law), family, [k.spaces[s][0] for s in spaces.values()])
            return lift(Atom("mass", (json.dumps(law), tuple(points)), tuple(points.values()))) if at else ONE
        case ["Entry", ["array", str(), ["t", *spaces], where] as array, ["t", *at]]:
            point = tuple(outcome(k, a, scope) for a in at)
            require([v.space for v in point] == [space(k, s) for s in spaces], "an entry outside its spaces")
            return lift(Atom("entry", (json.dumps(array), domain(where)), point))
        case ["Delta", left, right]:
            pair = (outcome(k, left, scope), outcome(k, right, scope))
            require(pair[0].space == pair[1].space and k.finite(*pair), "a delta needs two outcomes of one finite space")
            return multiply(k, lift(Atom("delta", None, pair)))
        case ["Add", ["t", *args]]:
            return add(*(read(k, a, scope) for a in args))
        case ["Mul", ["t", *args]]:
            return multiply(k, *(read(k, a, scope) for a in args))
        case ["Pow", base, exponent]:
            power = read(k, exponent, scope)
            n = power.value
            if n is not None and n.denominator == 1:
                return f.power(k, read(k, base, scope) if n >= 0 else defined(k, "nonzero", base, scope), n)
            e = defined(k, "positive", base, scope)
            return f.exponential(k, multiply(k, power, f.logarithm(k, e))) if n is None else f.power(k, e, n)
        case ["Log", arg, base]:
            log = f.logarithm(k, defined(k, "positive", arg, scope))
            if base is None:
                return log
            divisor = f.logarithm(k, defined(k, "positive", base, scope))
            require(k.assume or k.nonzero(divisor), "a logarithm to base 1")
            return multiply(k, log, f.power(k, divisor, Fraction(-1)))
        case ["Exp", arg]:
            return f.exponential(k, read(k, arg, scope))
        case ["Absolute", arg]:
            return f.absolute(k, read(k, arg, scope))
        case ["Maximum", ["t", first, *args]]:
            return f.maximum([read(k, a, scope) for a in (first, *args)])
        case ["Sum", level, where, weight, body]:
            v, inner = bind(k, level, where, scope)
            return close(k, (v,), multiply(k, read(k, weight, inner), read(k, body, inner)))
        case ["Product", level, where, body]:
            v, inner = bind(k, level, where, scope)
            require(k.finite(v), "a product over a continuum")
            return f.exponential(k, close(k, (v,), f.logarithm(k, defined(k, "positive", body, inner))))
        case ["Quantity", str(), ["t", *_], meaning]:
            return read(k, meaning, scope)
        case ["Derivative", body, ["Symbol" | "Entry" | "Mass" as kind, owner, *_] as variable]:
            return _derivative(k, body, variable, variable if kind == "Symbol" else owner, scope)
    refuse(node)


def _family(k: Knowledge, law: str, family: Any, finite: list[bool]) -> None:
    match family:
        case ["t", "normal", ["t", mean, variance]] if law not in k.normal:
            require(finite == [False], "a normal law has one continuous axis")
            k.normal[law] = (read(k, mean, {}), read(k, variance, {}))
            k.learn(Fact("positive", k.normal[law][1], (), variance, False))


def defined(k: Knowledge, kind: str, node: Any, scope: Scope) -> Expression:
    """The expression, which is positive or nonzero because what is written around it is defined, or else by proof."""
    e = read(k, node, scope)
    deltas = any(a.kind == "delta" for p, _ in e.parts for a, _ in p.factors)  # log 0 is defined beside a factor 0
    if k.nonzero(e) if kind == "nonzero" else e.value == 0 or k.sign(e) == 2 or (deltas and k.sign(e) > 0):
        return e
    require(k.assume or k.stated(kind, e, False), f"{str(node)[:200]} is not known to be {kind}")
    if k.assume and side(not deltas):
        k.learn(Fact(kind, e, tuple(v for _, v in scope.values() if v in e.free), node, False))
    return e


def _derivative(k: Knowledge, body: Any, variable: Any, owner: Any, scope: Scope) -> Expression:
    x = f.base_of(read(k, variable, scope))
    fixed = [n for n in nodes(body) if n[0] in ("space", "law") and n != owner]
    require(not any(owner in nodes(n) for n in fixed), "a space or a law that depends on the variable")
    if x.kind == "symbol":
        require(not x.name[1].integer, "a derivative by an integer")
        require(not any(after(n, variable[1]) for n in nodes(body) if n != variable), "something is named after the variable")
    require(k.finite(*x.args), "a derivative at a point of a continuum")
    require(x.kind != "mass" or owner[3] is None, "the masses of a family are not free of each other")
    varied = k.free_laws | ({x.name[0]} if x.kind == "mass" else set())
    k.free_laws, before = varied, k.free_laws
    out = f.derivative(k, read(k, body, scope), x)
    k.free_laws = before
    if varied != before:
        k.renewing = True
        out = substituted(k, out, {})
        k.renewing = False
    return out


def nodes(node: Any) -> Iterator[list[Any]]:
    """The node and all nodes inside it."""
    if isinstance(node, list) and node:
        yield node
        for n in node[1:]:
            yield from nodes(n)


def after(node: list[Any], parameter: str) -> bool:
    """Whether it is a law, an array or a symbol with the parameter for a name or a subscript: theta, q_theta."""
    name = re.sub(r"[{}\\]", "", str(node[1])) if node[0] in ("Symbol", "law", "array") else ""
    return name == parameter or name.endswith("_" + parameter)


def mentions(e: Expression, parameter: str) -> bool:
    """Whether something of that name occurs, also in a space or among the parameters of a law."""
    texts: list[str] = [v.space for p, _ in e.parts for v in p.binders]
    for a in (a for p, _ in e.parts for a, _ in p.factors):
        if any(isinstance(x, Expression) and mentions(x, parameter) for x in a.args):
            return True
        texts += [x.space for x in a.args if isinstance(x, Var)] + ([a.name[0]] if a.kind in ("symbol", "entry", "mass") else [])
    return any(after(n, parameter) for text in texts for n in nodes(json.loads(text)))


def sign(k: Knowledge, node: Any, scope: Scope, strict: bool) -> int:
    """2 (> 0), 1 (>= 0), -1, -2 or 0 (not known), from the form in which a term is written, else from `Knowledge.sign`."""
    signs = [0]
    match node:
        case ["Quantity", _, _, meaning]:
            return sign(k, meaning, scope, strict)
        case ["Add", ["t", *args]]:
            signs = [sign(k, a, scope, strict) for a in args]
            if min(signs) > 0 or max(signs) < 0:
                return max(signs, key=abs)
            signs = [0]
        case ["Mul", ["t", *args]]:
            signs = [sign(k, a, scope, strict) for a in args]
        case ["Sum", level, where, weight, body]:
            v, inner = bind(k, level, where, scope)
            signs = [sign(k, weight, inner, strict), sign(k, body, inner, strict), 2 if side(k.finite(v)) else 1]
        case ["Pow", base, ["Rational", ["q", n]]] if side(rational(n) % 2 == 0):
            return max(1, abs(sign(k, base, scope, strict)))
    if side(0 not in signs):
        return prod(1 if s > 0 else -1 for s in signs) * min(abs(s) for s in signs)
    e = read(k, node, scope)
    return k.sign(e, strict) or -k.sign(scale(e, -1), strict)
