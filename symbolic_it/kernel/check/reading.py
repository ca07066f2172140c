"""Terms of a certificate as expressions: every field is checked, bound variables are looked up, quantities are their meaning

What is written to be defined (a logarithm, a divisor) becomes a fact while ``k.assume`` holds, and an obligation otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import Any

from . import functions as f
from .algebra import ONE, add, close, lift, multiply, number, scale, substituted
from .expression import Atom, Expression, Interval, Law, ReplayError, Space, Var, fresh, require, side
from .knowledge import Fact, Knowledge

Scope = dict[int, tuple[Any, Var]]  # level -> (space as written, variable)
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,399})(/[1-9][0-9]{0,399})?")
MAX_DEPTH, MAX_NODES = 120, 20000


def plain(value: Any, depth: int = 0) -> int:
    """The number of values in a JSON tree of lists, objects, texts, integers, booleans and null. Raises ReplayError."""
    require(depth <= MAX_DEPTH, "nested too deeply")
    require(type(value) in (list, dict, str, int, bool, type(None)), f"{type(value).__name__} {str(value)[:20]!r} in a certificate")
    inside = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return 1 + sum(plain(v, depth + 1) for v in inside)


def top(node: Any) -> int:
    """The greatest level of a binder inside. Raises ReplayError unless each level is one more than what it encloses."""
    if not isinstance(node, list) or not node or node[0] in ("space", "law", "array", "domain", "Bound"):
        return 0
    inner = max((top(n) for n in node[1:]), default=0)
    if node[0] not in ("Sum", "Product", "Lambda"):
        return inner
    require(type(node[1]) is int and node[1] == inner + 1, f"a binder of level {node[1]}, expected {inner + 1}")
    return inner + len(node[2]) - 1 if node[0] == "Lambda" else inner + 1


def rational(text: Any) -> Fraction:
    require(isinstance(text, str) and NUMBER.fullmatch(text) is not None and str(Fraction(text)) == text, f"not a number: {text!r}"[:60])
    return Fraction(text)


def _domain(node: Any) -> Interval:
    match node:
        case ["domain", lower, upper, bool(a), bool(b), bool(integer)]:
            return Interval(*(None if x is None else rational(x) for x in (lower, upper)), a, b, integer)
    raise ReplayError(f"not a domain: {str(node)[:60]}")


def space(k: Knowledge, node: Any) -> Space:
    match node:
        case ["space", str(), size, "finite" | "continuous" as kind, str()]:
            many = read(k, size, {})
            if size[0] == "Symbol":
                k.sizes.add(many.parts[0][0].factors[0][0])
            else:
                require(size[0] != "Rational" or (many.value.denominator == 1 and many.value > 0), "a space of no natural size")
            return Space(json.dumps(node), kind == "finite", many)
    raise ReplayError(f"not a space: {str(node)[:60]}")


def _law(k: Knowledge, node: Any) -> Law:
    match node:
        case ["law", str(), ["t", *axes], family]:
            named = tuple((a[1], space(k, a[2])) for a in axes if len(a) == 3 and isinstance(a[1], str))
            require(len(dict(named)) == len(axes), "axes of a law need names of their own")
            normal = None
            match family:
                case ["t", "normal", ["t", mean, variance]]:
                    require([s.finite for _, s in named] == [False], "a normal law has one continuous axis")
                    normal = (read(k, mean, {}), read(k, variance, {}))
                    k.learn(Fact("positive", normal[1], (), variance, False))
            return Law(json.dumps(node), named, normal)
    raise ReplayError(f"not a law: {str(node)[:60]}")


def outcome(k: Knowledge, node: Any, scope: Scope) -> Var:
    match node:
        case ["Index", str(name), where]:
            return Var(name, space(k, where))
        case ["Bound", int(level), where] if type(level) is int:
            require(level in scope and scope[level][0] == where, f"bound variable {level} has no binder")
            return scope[level][1]
    raise ReplayError(f"not an outcome: {str(node)[:60]}")


def bind(k: Knowledge, level: int, where: Any, scope: Scope) -> tuple[Var, Scope]:
    v = Var(next(fresh), space(k, where))
    return v, {**scope, level: (where, v)}


def read(k: Knowledge, node: Any, scope: Scope) -> Expression:
    """The expression that a term means."""
    match node:
        case ["Rational", ["q", value]]:
            return number(rational(value))
        case ["Constant", "pi" | "euler_gamma" as name]:
            return lift(Atom("constant", name))
        case ["Symbol", str(), where]:
            return lift(Atom("symbol", (json.dumps(node), _domain(where))))
        case ["Index" | "Bound", _, _]:
            return lift(Atom("value", None, (outcome(k, node, scope),)))
        case ["Mass", law, ["t", *at]]:
            return _mass(k, _law(k, law), at, scope)
        case ["Entry", ["array", str(), ["t", *spaces], where], ["t", *at]]:
            point = tuple(outcome(k, a, scope) for a in at)
            require([v.space for v in point] == [space(k, s) for s in spaces], "an entry outside its spaces")
            return lift(Atom("entry", (json.dumps(node[1]), _domain(where)), point))
        case ["Delta", left, right]:
            pair = (outcome(k, left, scope), outcome(k, right, scope))
            require(pair[0].space == pair[1].space and pair[0].space.finite, "a delta needs two outcomes of one finite space")
            return multiply(k, lift(Atom("delta", None, pair)))
        case ["Add", ["t", *args]]:
            return add(*(read(k, a, scope) for a in args))
        case ["Mul", ["t", *args]]:
            return multiply(k, *(read(k, a, scope) for a in args))
        case ["Pow", base, exponent]:
            return _power(k, base, read(k, exponent, scope), scope)
        case ["Log", arg, None]:
            return f.logarithm(k, defined(k, "positive", arg, scope))
        case ["Log", arg, base]:
            below = f.logarithm(k, defined(k, "positive", base, scope))
            require(below.value != 0 and (k.assume or k.nonzero(below)), "a logarithm to base 1")
            return multiply(k, read(k, ["Log", arg, None], scope), f.power(k, below, Fraction(-1)))
        case ["Exp", arg]:
            return f.exponential(k, read(k, arg, scope))
        case ["Absolute", arg]:
            return f.absolute(k, read(k, arg, scope))
        case ["Maximum", ["t", first, *args]]:
            return f.maximum(k, [read(k, a, scope) for a in (first, *args)])
        case ["Sum", int(level), where, weight, body]:
            v, inner = bind(k, level, where, scope)
            return close(k, (v,), multiply(k, read(k, weight, inner), read(k, body, inner)))
        case ["Product", int(level), where, body]:
            v, inner = bind(k, level, where, scope)
            require(v.space.finite, "a product over a continuum")
            return f.exponential(k, close(k, (v,), f.logarithm(k, defined(k, "positive", body, inner))))
        case ["Quantity", str(), ["t", *_], meaning]:
            return read(k, meaning, scope)
        case ["Derivative", body, variable]:
            return _derivative(k, body, variable, scope)
    raise ReplayError(f"no meaning for {str(node)[:60]}")


def defined(k: Knowledge, kind: str, node: Any, scope: Scope) -> Expression:
    """The expression, positive or nonzero because what is written around it is defined, or else by proof."""
    e = read(k, node, scope)
    deltas = any(a.kind == "delta" for p, _ in e.parts for a, _ in p.factors)  # may be 0 under a factor 0
    if k.nonzero(e) if kind == "nonzero" else (e.value == 0 or k.positive(e) or (deltas and k.sign(e) > 0)):
        return e
    require(k.assume or k.stated(kind, e), f"{str(node)[:200]} is not known to be {kind}")
    if not deltas and k.assume:
        bound = tuple(v for _, v in scope.values() if v in e.free)
        k.learn(Fact(kind, e, bound, node, False))
    return e


def _mass(k: Knowledge, law: Law, at: list[Any], scope: Scope) -> Expression:
    require(all(isinstance(x, list) and len(x) == 3 and x[0] == "t" for x in at), "a mass needs outcomes by axis")
    axes, point = tuple(x[1] for x in at), tuple(outcome(k, x[2], scope) for x in at)
    require([a for a, _ in law.axes if a in axes] == list(axes), f"axes {axes} are not those of the law, in its order")
    require([dict(law.axes)[a] for a in axes] == [v.space for v in point], "a mass at an outcome of another space")
    return lift(Atom("mass", (law, axes), point)) if at else ONE


def _power(k: Knowledge, base: Any, exponent: Expression, scope: Scope) -> Expression:
    n = exponent.value
    if n is not None and n.denominator == 1 and n >= 0:
        return f.power(k, read(k, base, scope), n)
    e = defined(k, "nonzero" if n is not None and n.denominator == 1 else "positive", base, scope)
    return f.power(k, e, n) if n is not None else f.exponential(k, multiply(k, exponent, f.logarithm(k, e)))


def _derivative(k: Knowledge, body: Any, variable: Any, scope: Scope) -> Expression:
    require(variable[0] in ("Symbol", "Entry", "Mass"), "a derivative by something else than a symbol, an entry or a mass")
    x = read(k, variable, scope).parts[0][0].factors[0][0]
    owner = variable if variable[0] == "Symbol" else variable[1]
    fixed = [n for n in nodes(body) if n[0] in ("space", "law") and n != owner]
    require(not any(owner in nodes(n) for n in fixed), "a space or a law that depends on the variable")
    if variable[0] == "Symbol":
        require(not x.name[1].integer, "a derivative by an integer")
        require(not any(n[1].endswith(f"_{variable[1]}") for n in named(body)), "something named after the variable")
    require(all(v.space.finite for v in x.args if isinstance(v, Var)), "a derivative at a point of a continuum")
    law = x.name[0].text if variable[0] == "Mass" else ""
    require(not law or owner[3] is None, "the masses of a family are not free of each other")
    inner = law in k.free_laws
    k.free_laws.add(law)
    out = f.derivative(k, read(k, body, scope), x)
    if not inner:
        k.free_laws.discard(law)
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


def named(node: Any) -> Iterator[list[Any]]:
    return (n for n in nodes(node) if n[0] in ("Symbol", "law", "array") and len(n) > 1 and isinstance(n[1], str))


def mentions(e: Expression, parameter: str) -> bool:
    """Whether a law, an array or a symbol is the parameter, or is named after it: q_theta."""
    for p, _ in e.parts:
        texts = [v.space.text for v in p.binders]
        for a, _ in p.factors:
            if any(isinstance(x, Expression) and mentions(x, parameter) for x in a.args):
                return True
            texts += [x.space.text for x in a.args if isinstance(x, Var)]
            texts += [str(getattr(a.name[0], "text", a.name[0]))] if a.kind in ("symbol", "entry", "mass") else []
        names = (re.sub(r"[{}\\]", "", n[1]) for text in texts for n in named(json.loads(text)))
        if any(name == parameter or name.endswith("_" + parameter) for name in names):
            return True
    return False


def sign(k: Knowledge, node: Any, scope: Scope, strict: bool) -> int:
    """2 (> 0), 1 (>= 0), -1, -2 or 0 (not known), by the form in which the term is written, else by `Knowledge.sign`."""
    signs: list[int] = []
    match node:
        case ["Quantity", _, _, meaning]:
            return sign(k, meaning, scope, strict)
        case ["Add", ["t", *args]]:
            signs = [sign(k, a, scope, strict) for a in args]
            if min(signs) > 0 or max(signs) < 0:
                return max(signs, key=abs)
        case ["Mul", ["t", *args]]:
            signs = [sign(k, a, scope, strict) for a in args]
        case ["Sum", level, where, weight, body]:
            v, inner = bind(k, level, where, scope)
            signs = [sign(k, weight, inner, strict), sign(k, body, inner, strict), 2 if side(v.space.finite) else 1]
        case ["Pow", base, ["Rational", ["q", n]]] if rational(n) % 2 == 0:
            return max(1, abs(sign(k, base, scope, strict)))
    if signs and node[0] != "Add" and 0 not in signs:
        return prod(1 if s > 0 else -1 for s in signs) * min(abs(s) for s in signs)
    e = read(k, node, scope)
    return k.sign(e, strict) or -k.sign(scale(e, -1), strict)
