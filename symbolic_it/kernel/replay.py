"""Replay: a second checker of theorems, from their certificates alone

It shares no code with the prover: it reads the JSON of a certificate, works on lhs - rhs as sums of products with bound indices, and
accepts a statement only by a rule of the table below. A statement holds wherever it is defined, on the support of its laws, with
0 log 0 = 0; beyond that nothing is assumed but its hypotheses, and those used are returned.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .check.algebra import ONE, add, scale, subtract
from .check.expression import Expression, ReplayError, Var, require, side
from .check.knowledge import Fact
from .check.reading import Reader, Scope, plain, subscripted, top

__all__ = ["ReplayError", "Replayed", "replay"]

IMPLIES = {"=": ("=", "<=", ">="), "<": ("<", "<="), ">": (">", ">="), "<=": ("<=",), ">=": (">=",)}
KEYS = {"kind", "version", "statement", "hypotheses", "steps"}
MAX_LINKS, MAX_NODES = 60, 20000
Statement = tuple[Any, str, Any]


@dataclass(frozen=True, slots=True)
class Replayed:
    """lhs relation rhs is proved; terms as JSON (terms.serial). ``hypotheses`` are those of the certificate that were used,
    ``definedness`` what was used because the statement is asserted only where it is defined: [kind, term]."""

    lhs: Any
    relation: str
    rhs: Any
    hypotheses: tuple[Any, ...]
    definedness: tuple[Any, ...]


def replay(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError, naming the rule and what differed, if it proves nothing."""
    if isinstance(certificate, dict) and certificate.get("kind") not in (None, "kernel"):
        from .check.composed import replay_composed  # an extension, imported only then

        return replay_composed(certificate)

    def run(k: Reader) -> Statement:
        lhs, _, rhs = stated_in(certificate)
        suppose(k, certificate["hypotheses"], lhs, rhs)
        return accepted(k, certificate, certificate["hypotheses"])

    statement, k = guarded(run, certificate)
    used = [tuple([fact.kind, fact.source] for fact in k.used.values() if fact.hypothesis is own) for own in (True, False)]
    return Replayed(*statement, *used)


def guarded(run: Callable[[Reader], Any], document: Any) -> tuple[Any, Reader]:
    k = Reader()
    try:
        require(plain(document) <= MAX_NODES, "too large")
        if "'Limit'" in repr(document):  # read by an extension, which is imported only then
            from .check.limits import LimitReader

            k = LimitReader()
        return run(k), k
    except (RecursionError, LookupError, TypeError, ValueError, AttributeError) as e:
        raise ReplayError(f"not of the form of a certificate: {type(e).__name__} {str(e)[:80]}") from None


def stated_in(certificate: Any) -> Statement:
    require(isinstance(certificate, dict) and set(certificate) == KEYS, f"a certificate has the keys {sorted(KEYS)}")
    require(certificate["kind"] == "kernel", f"a certificate of kind {certificate['kind']!r}, expected 'kernel'")
    require(type(certificate["version"]) is int and certificate["version"] == 1, f"version {certificate['version']!r}, expected 1")
    statement = certificate["statement"]
    require(set(statement) == {"lhs", "relation", "rhs"} and statement["relation"] in IMPLIES, "a statement is lhs, relation, rhs")
    top(statement["lhs"])
    top(statement["rhs"])
    return statement["lhs"], statement["relation"], statement["rhs"]


def suppose(k: Reader, hypotheses: list[Any], *terms: Any) -> None:
    """What is known where the hypotheses hold and the terms are defined."""
    learn(k, *terms)
    for kind, term in hypotheses:
        require(kind in ("positive", "nonnegative", "nonzero"), f"unknown hypothesis {kind!r}")
        variables, scope, body = opened(k, term)
        require(k.read(body, scope).value is None, "a hypothesis about a number")
        k.learn(Fact(kind, k.read(body, scope), variables, term, True))
    learn(k, *(terms if hypotheses else ()))


def learn(k: Reader, *terms: Any) -> None:
    """What is positive or nonzero where these terms are defined; read twice if need be, since facts help to find facts."""
    k.assume = True
    for _ in range(2):
        known = len(k.facts)
        for term in terms:
            with suppress(ReplayError):  # of an arg min nothing is learned: where its objective is defined may depend on the parameter
                k.whole[id(term)] = k.read(term, {})
        if known == len(k.facts):
            break
    k.assume = False


def opened(k: Reader, term: Any, given: tuple[Var, ...] | None = None) -> tuple[tuple[Var, ...], Scope, Any]:
    """(variables, scope, body) of a Lambda, with fresh variables or the given ones; a plain term has none."""
    top(term)
    scope: Scope = {}
    match term:
        case ["Lambda", level, ["t", *spaces], body, None | str()]:
            for n, where in enumerate(spaces):
                scope = k.bind(level + n, where, scope)[1]
            term = body
    if given is not None:
        require([v.space for v in given] == [v.space for _, v in scope.values()], "weight and ratio over different spaces")
        scope = {n: (where, v) for (n, (where, _)), v in zip(scope.items(), given, strict=True)}
    return tuple(v for _, v in scope.values()), scope, term


def accepted(k: Reader, certificate: Any, hypotheses: list[Any]) -> Statement:
    """The statement of a certificate, or of one inside it, proved from the outermost facts and hypotheses."""
    statement = stated_in(certificate)
    require(all(h in hypotheses for h in certificate["hypotheses"]), "a link with a hypothesis that the whole lacks")
    require(len(certificate["steps"]) == 1, "a certificate has one step")
    step = dict(certificate["steps"][0])
    name = step.pop("rule", None)
    require(name in RULES, f"unknown rule {name!r}")
    rule, keys = RULES[name]
    require(set(step) == keys, f"rule {name}: keys {sorted(step)}, expected {sorted(keys)}")
    try:
        rule(k, *statement, lambda inner: accepted(k, inner, hypotheses), **step)
    except ReplayError as e:
        raise ReplayError(f"rule {name}: {e}") from None
    return statement


def zero(k: Reader, e: Expression) -> None:
    left, _ = k.cleared(e)
    require(not left.parts, "lhs - rhs leaves", left.text)


def _normal_form(k: Reader, lhs: Any, relation: str, rhs: Any, prove: Any) -> None:
    """lhs = rhs, if lhs - rhs has the normal form 0."""
    require(relation in IMPLIES["="], f"it proves =, not {relation}")
    zero(k, subtract(k.closed(lhs), k.closed(rhs)))


def _tangent(k: Reader, lhs: Any, relation: str, rhs: Any, prove: Any, terms: list[Any], rest: Any) -> None:
    """lhs - rhs = sum_j sum_x w_j g_j + rest, rest and w_j >= 0, u > 0, g_j = v^2, or -log u - 1 + u, or, as its derivative is
    (u - 1)^3/(u (1 + 2 u)^2), g_j = -log u - 27/(8 + 16 u) + (7 + 2 u)/8, which is 0 at u = 1: lhs >= rhs."""
    require(relation != "=", "it proves an inequality")
    large, small = (lhs, rhs) if relation[0] == ">" else (rhs, lhs)
    total, strict = k.closed(opened(k, rest)[2]), len(relation) == 1
    require(k.written(rest, {}, strict) >= (2 if side(strict) else 1), "the rest has no known sign")
    for term in terms:
        (kind,) = {*term} & {"ratio", "square", "curved"} or {""}
        require({*term} == {"weight", kind}, "a tangent has a weight and a ratio, for a line or a curve, or a square")
        variables, scope, weight = opened(k, term["weight"])
        _, inner, other = opened(k, term[kind], variables)
        w, u = k.read(weight, scope), k.read(other, inner)
        require(k.written(weight, scope, False) > 0, "a weight that is not known to be nonnegative")
        require(kind == "square" or k.written(other, inner, False) == 2, "a ratio that is not known to be positive")
        bound = subtract(ONE, u)
        if kind == "curved":
            bound = scale(subtract(scale(k.power(add(u, u, ONE), Fraction(-1)), 27), add(u, u, scale(ONE, 7))), Fraction(1, 8))
        gap = k.multiply(u, u) if kind == "square" else scale(add(k.logarithm(u), bound), -1)
        total = add(total, k.close(variables, k.multiply(w, gap)))
    zero(k, subtract(subtract(k.closed(large), k.closed(small)), total))


def _chain(k: Reader, lhs: Any, relation: str, rhs: Any, prove: Any, links: list[Any]) -> None:
    """a = b, b >= c, ... give a >= c."""
    require(0 < len(links) <= MAX_LINKS, "a chain has links")
    proved = [prove(link) for link in links]
    ends = [lhs, *(x for a, _, b in proved for x in (a, b)), rhs]
    require(ends[::2] == ends[1::2], "two links do not meet")
    relations = {r for _, r, _ in proved} - {"="}
    require(len({r[0] for r in relations}) <= 1, f"links of relations {sorted(relations)}")
    strongest = min(relations, key=len, default="=")
    require(relation in IMPLIES[strongest], f"the links give {strongest}, not {relation}")


def _monotone(k: Reader, lhs: Any, relation: str, rhs: Any, prove: Any, function: str, factor: Any, premise: Any) -> None:
    """a <= b gives exp a <= exp b, log a <= log b (0 < a, b), and t a <= t b (t >= 0)."""
    left, given, right = prove(premise)
    ends = [k.closed(left), k.closed(right)]
    require((factor is not None) == (function == "scale"), f"{function!r} with factor {factor!r}")
    if function == "scale":
        known = k.written(factor, {}, True)
        require(known > 0 or given == "=", "a factor that is not known to be nonnegative")
        given = given if given == "=" or side(known == 2) else given[0] + "="
    require(function != "log" or all(k.sign(e) == 2 for e in ends), "a logarithm of what is not known to be positive")
    require(relation in IMPLIES[given], f"the premise gives {given}, not {relation}")
    image: Any = {"exp": k.exponential, "log": k.logarithm, "scale": lambda e: k.multiply(e, k.closed(factor))}[function]
    for e, end in zip(ends, (lhs, rhs), strict=True):
        zero(k, subtract(k.closed(end), image(e)))


def _argument(k: Reader, lhs: Any, relation: str, rhs: Any, prove: Any, factor: Any) -> None:
    """arg min f = arg min g, if f - c g is the same for two values of the parameter, c > 0; arg max g, if f + c g is."""
    (a, kind, parameter, left), (b, other, same, right) = lhs, rhs
    require(a == b == "Argument" and {kind, other} <= {"min", "max"} and relation == "=", "it is about two arg min or arg max")
    require(parameter == same, "two different parameters")
    require(k.written(factor, {}, True) == 2, "a factor that is not known to be positive")

    def elsewhere(node: Any) -> Any:
        new = isinstance(node, list) and [f"{x}'" if n == 1 and subscripted(node, parameter) else elsewhere(x) for n, x in enumerate(node)]
        return new or node

    occurs = [elsewhere(node) != node for node in (left, right, factor)]
    require(occurs == [True, True, False], f"{parameter} does not occur on both sides, or it does in the factor")
    c = scale(k.closed(factor), -1 if side(kind == other) else 1)
    zero(k, subtract(*(add(k.closed(f), k.multiply(k.closed(g), c)) for f, g in ((left, right), (elsewhere(left), elsewhere(right))))))


RULES: dict[str, tuple[Callable[..., None], set[str]]] = {
    "normal-form": (_normal_form, set()),
    "tangent": (_tangent, {"terms", "rest"}),
    "chain": (_chain, {"links"}),
    "monotone": (_monotone, {"function", "factor", "premise"}),
    "argument": (_argument, {"factor"}),
}
