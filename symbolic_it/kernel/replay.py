"""Replay: a second checker of theorems, from their certificates alone

It shares no code with the prover: it reads the JSON of a certificate, works on `lhs - rhs` as a sum of products with
bound indices, and accepts a statement only if a rule below proves it. A statement holds wherever it is defined, on the
support of its laws (0 log 0 = 0); nothing else may be assumed than its hypotheses, and those used are returned.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .check import functions as f
from .check.algebra import ONE, add, close, multiply, number, scale, subtract
from .check.expression import Atom, Expression, Product, ReplayError, Var, fresh, require, side
from .check.knowledge import Fact, Knowledge
from .check.reading import Scope, bind, mentions, plain, rational, read, sign, top

__all__ = ["ReplayError", "Replayed", "decide_zero", "replay"]

IMPLIES = {"=": ("=", "<=", ">="), "<": ("<", "<="), ">": (">", ">="), "<=": ("<=",), ">=": (">=",)}
MAX_LINKS, MAX_NODES = 60, 20000


@dataclass(frozen=True, slots=True)
class Replayed:
    """lhs relation rhs, proved; terms as JSON (see terms.serial). ``hypotheses`` are those of the certificate that were
    used; ``definedness`` are the conditions used because the statement is asserted only where it is defined."""

    lhs: Any
    relation: str
    rhs: Any
    hypotheses: tuple[Any, ...]
    definedness: tuple[Any, ...]


def replay(certificate: dict[str, Any]) -> Replayed:
    """What the certificate proves. Raises ReplayError, naming the rule, if it proves nothing."""
    k = Knowledge()
    try:
        require(plain(certificate) <= MAX_NODES, "a certificate that is too large")
        statement = _statement(certificate)
        for kind, term in certificate["hypotheses"]:
            _hypothesis(k, kind, term)
        _assume(k, statement["lhs"], statement["rhs"])
        _prove(k, certificate, certificate["hypotheses"])
    except RecursionError:
        raise ReplayError("nested too deeply") from None
    hypotheses, definedness = ([[x.kind, x.source] for x in k.used.values() if x.hypothesis is h] for h in (True, False))
    return Replayed(statement["lhs"], statement["relation"], statement["rhs"], tuple(hypotheses), tuple(definedness))


def decide_zero(term: Any) -> tuple[bool, tuple[Any, ...]]:
    """Whether a term (as JSON) is 0 wherever it is defined, and the conditions used: ["positive" | "nonzero", term]."""
    k = Knowledge()
    try:
        require(plain(term) <= MAX_NODES, "a term that is too large")
        top(term)
        _assume(k, term)
        answer = not vanishing(k, read(k, term, {})).parts
    except RecursionError:
        raise ReplayError("nested too deeply") from None
    return answer, tuple([x.kind, x.source] for x in k.used.values())


def _statement(certificate: Any) -> Any:
    keys = {"kind", "version", "statement", "hypotheses", "steps"}
    require(isinstance(certificate, dict) and set(certificate) == keys, f"a certificate has the keys {sorted(keys)}")
    require(certificate["kind"] == "kernel", f"a certificate of kind {certificate['kind']!r}, expected 'kernel'")
    version, statement = certificate["version"], certificate["statement"]
    require(type(version) is int and version == 1, f"version {version!r}, expected 1")
    require(isinstance(statement, dict) and set(statement) == {"lhs", "relation", "rhs"}, "a statement is lhs, relation, rhs")
    require(statement["relation"] in IMPLIES, f"unknown relation {statement['relation']!r}")
    top(statement["lhs"])
    top(statement["rhs"])
    hypotheses = certificate["hypotheses"]
    require(isinstance(hypotheses, list) and all(isinstance(h, list) and len(h) == 2 for h in hypotheses), "a hypothesis is [kind, term]")
    return statement


def _hypothesis(k: Knowledge, kind: Any, term: Any) -> None:
    require(kind in ("positive", "nonnegative", "nonzero"), f"unknown hypothesis {kind!r}")
    top(term)
    variables, scope, body = _opened(k, term)
    e = read(k, body, scope)
    require(e.value is None, "a hypothesis about a number")
    k.learn(Fact(kind, e, variables, term, True))


def _assume(k: Knowledge, *terms: Any) -> None:
    """Learn what is positive or nonzero because these terms are defined: twice, since facts help to find facts."""
    for _ in range(2):
        before, k.assume = len(k.facts), True
        for term in terms:
            if term[0] != "Argument":  # there the parameter varies, and where it is defined may depend on it
                read(k, term, {})
        k.assume = False
        if len(k.facts) == before:
            break


def _opened(k: Knowledge, term: Any, variables: tuple[Var, ...] | None = None) -> tuple[tuple[Var, ...], Scope, Any]:
    """Fresh variables (or the given ones), the scope and the body of a Lambda; of a plain term, none and itself."""
    match term:
        case ["Lambda", int(level), ["t", *spaces], body, None | str()]:
            scope: Scope = {}
            for n, where in enumerate(spaces):
                _, scope = bind(k, level + n, where, scope)
            if variables is not None:
                require([v.space for _, v in scope.values()] == [v.space for v in variables], "weight and ratio over different spaces")
                scope = {n: (where, v) for (n, (where, _)), v in zip(scope.items(), variables, strict=True)}
            return tuple(v for _, v in scope.values()), scope, body
    require(not variables, "weight and ratio over different spaces")
    return (), {}, term


def _prove(k: Knowledge, certificate: Any, hypotheses: list[Any]) -> Any:
    """The statement of a certificate, or of one inside it, proved under the outermost facts and hypotheses."""
    statement = _statement(certificate)
    require(all(h in hypotheses for h in certificate["hypotheses"]), "a link with a hypothesis that the whole lacks")
    steps = certificate["steps"]
    require(isinstance(steps, list) and len(steps) == 1 and isinstance(steps[0], dict), "a certificate has one step")
    step = {key: value for key, value in steps[0].items() if key != "rule"}
    name = steps[0].get("rule")
    require(isinstance(name, str) and name in RULES, f"unknown rule {name!r}")
    rule, keys = RULES[name]
    require(set(step) == keys, f"rule {name}: keys {sorted(step)}, expected {sorted(keys)}")
    try:
        if name == "chain" or name == "monotone":
            step["prove"] = lambda inner: _prove(k, inner, hypotheses)
        rule(k, statement["lhs"], statement["relation"], statement["rhs"], step)
    except ReplayError as e:
        raise ReplayError(f"rule {name}: {e}") from None
    return statement


def vanishing(k: Knowledge, e: Expression) -> Expression:
    """What is left of e after denominators are cleared; 0 if nothing."""
    e, _ = f.cleared(k, e)
    groups: dict[str, list[tuple[Product, Any]]] = {}
    for p, c in e.parts:  # sum_x R(x) = 0 if R(x) = 0 at every x: collect the products whose denominators share indices
        inside = [v for v in p.binders if any(a.kind == "power" and n < 0 and v in a.free for a, n in p.factors)]
        groups.setdefault(repr([v.space for v in inside]) if inside else "", []).append((p, c))
    return e


def _normal_form(k: Knowledge, lhs: Any, relation: str, rhs: Any, step: Any) -> None:
    """lhs = rhs, if lhs - rhs has the normal form 0."""
    require(relation == "=", f"it proves =, not {relation}")
    _zero(k, subtract(read(k, lhs, {}), read(k, rhs, {})))


def _zero(k: Knowledge, e: Expression) -> None:
    left = vanishing(k, e)
    require(not left.parts, f"lhs - rhs leaves {left.text[:300]}")


def _tangent(k: Knowledge, lhs: Any, relation: str, rhs: Any, step: Any) -> None:
    """lhs - rhs = sum_j sum_x w_j (-log u_j - 1 + u_j) + rest with w_j >= 0, u_j > 0, rest >= 0: lhs >= rhs, as -log u >= 1 - u."""
    require(relation != "=", "it proves an inequality")
    large, small = (lhs, rhs) if relation[0] == ">" else (rhs, lhs)
    total = read(k, step["rest"], {})
    strict = len(relation) == 1
    require(sign(k, step["rest"], {}, strict) >= (2 if side(strict) else 1), "the rest has no known sign")
    for term in step["terms"]:
        require(isinstance(term, dict) and set(term) == {"weight", "ratio"}, "a tangent has weight and ratio")
        variables, scope, weight = _opened(k, term["weight"])
        _, inner, ratio = _opened(k, term["ratio"], variables)
        require(sign(k, weight, scope, False) >= 1, "a weight that is not known to be nonnegative")
        w, u = read(k, weight, scope), read(k, ratio, inner)
        require(k.positive(u) or sign(k, ratio, inner, False) == 2, "a ratio that is not known to be positive")
        gap = subtract(subtract(u, ONE), f.logarithm(k, u))
        total = add(total, close(k, variables, multiply(k, w, gap)))
    _zero(k, subtract(subtract(read(k, large, {}), read(k, small, {})), total))


def _chain(k: Knowledge, lhs: Any, relation: str, rhs: Any, step: Any) -> None:
    """a = b, b >= c, ... give a >= c."""
    require(isinstance(step["links"], list) and 0 < len(step["links"]) <= MAX_LINKS, "a chain has links")
    links = [step["prove"](link) for link in step["links"]]
    ends = [lhs, *(x for link in links for x in (link["lhs"], link["rhs"])), rhs]
    require(all(a == b for a, b in zip(ends[::2], ends[1::2], strict=True)), "two links do not meet")
    relations = {link["relation"] for link in links} - {"="}
    require(len({r[0] for r in relations}) <= 1, f"links of relations {sorted(relations)}")
    strongest = min(relations, key=len) if relations else "="
    require(relation in IMPLIES[strongest], f"the links give {strongest}, not {relation}")


def _monotone(k: Knowledge, lhs: Any, relation: str, rhs: Any, step: Any) -> None:
    """a <= b gives exp a <= exp b, log a <= log b (0 < a), and t a <= t b (t >= 0)."""
    premise = step["prove"](step["premise"])
    a, b = read(k, premise["lhs"], {}), read(k, premise["rhs"], {})
    function, factor, given = step["function"], step["factor"], premise["relation"]
    require((factor is not None) == (function == "scale"), "a factor goes with scale")
    if function == "scale":
        t, known = read(k, factor, {}), sign(k, factor, {}, True)
        require(known > 0 or given == "=", "a factor that is not known to be nonnegative")
        given = given if given == "=" or side(known == 2) else given[0] + "="
        a, b = multiply(k, t, a), multiply(k, t, b)
    elif function == "log":
        require(k.positive(a) and k.positive(b), "a logarithm of what is not known to be positive")
        a, b = f.logarithm(k, a), f.logarithm(k, b)
    else:
        require(function == "exp", f"unknown function {function!r}")
        a, b = f.exponential(k, a), f.exponential(k, b)
    require(relation in IMPLIES[given], f"the premise gives {given}, not {relation}")
    _zero(k, subtract(read(k, lhs, {}), a))
    _zero(k, subtract(read(k, rhs, {}), b))


def _argument(k: Knowledge, lhs: Any, relation: str, rhs: Any, step: Any) -> None:
    """arg min f = arg min g, if f - c g does not depend on the parameter for a rational c > 0 (c < 0: arg max)."""
    factor = rational(step["factor"])
    match lhs, rhs:
        case ["Argument", "min" | "max" as kind, str(parameter), left], ["Argument", other, same, right]:
            require(relation == "=" and same == parameter, "two different parameters")
            require(factor != 0 and (kind == other) == (factor > 0), f"{kind} and {other} with factor {factor}")
            rest = vanishing(k, subtract(read(k, left, {}), scale(read(k, right, {}), factor)))
            require(not mentions(rest, parameter), f"the difference depends on {parameter}: {rest.text[:200]}")
        case _:
            raise ReplayError("it is about two arg min or arg max")


RULES: dict[str, tuple[Callable[..., None], set[str]]] = {
    "normal-form": (_normal_form, set()),
    "tangent": (_tangent, {"terms", "rest"}),
    "chain": (_chain, {"links"}),
    "monotone": (_monotone, {"function", "factor", "premise"}),
    "argument": (_argument, {"factor"}),
}
