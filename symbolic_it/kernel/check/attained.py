"""The largest of finitely many values is one of them: a statement about it follows from one about an outcome at its top

What is proved of f(i*), where no f(i) exceeds it, holds of max_i f(i). What may be used of i*: f(i) <= f(i*) at all i, the same of
exponentials of multiples, and of logarithms and ratios where f is positive (or negative, for a least value), the means and sums of all
this, and that a sum of two or more positive terms exceeds each.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..replay import IMPLIES, Replayed, guarded, opened, replay, suppose
from .algebra import ONE, scale, subtract
from .composed import first_version, form, of_use
from .expression import Expression, Var, require, side
from .knowledge import Fact
from .reading import Reader, nodes

BINDERS = ("Sum", "Product", "Largest", "Lambda")
#: What gives its own meaning to a symbol, or depends on more than the value of what is inside.
CLOSED_TO = ("Derivative", "Limit", "Argument", "space", "law", "array", "domain")
OWN = "the largest"


def replay_attained(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Replayed:
        form(certificate, {"kind", "version", "statement", "hypotheses", "of", "at", "weights", "scales", "premises"}, "attained")
        first_version(certificate)
        statement, hypotheses, of, at = (certificate[x] for x in ("statement", "hypotheses", "of", "at"))
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        require(relation in IMPLIES and isinstance(at, str), "a statement is lhs, relation, rhs, and an outcome has a name")
        everything = [lhs, rhs, of, *(term for _, term in hypotheses)]
        require(all(n[:2] != ["Index", at] for part in everything for n in nodes(part)), "an outcome that has been spoken of:", at)
        require(all(n[1] == _level(n) for part in everything for n in nodes(part) if n[0] in BINDERS), "a binder of a wrong level")
        match of:
            case ["Largest", level, space, body]:
                value = _instead(body, ["Bound", level, space], ["Index", at, space], ())
            case _:
                require(False, "the largest of what?")
        require(_is_about(lhs, of) or _is_about(rhs, of), "a largest value that the statement is not about")
        there = [_levelled(_instead(end, of, value, CLOSED_TO), {}) for end in (lhs, rhs)]
        suppose(k, hypotheses, value)
        _learn(k, of, at, certificate["weights"], certificate["scales"])
        premises = [replay(p) for p in certificate["premises"]]
        for found in premises:
            require(type(found) is Replayed, "a premise that is no plain statement")
            require([found.lhs, found.rhs] == there, "a premise that says something else")
            for kind, term in (h for h in found.hypotheses if h not in hypotheses):
                _, scope, inner = opened(k, term)
                known = k.sign(k.read(inner, scope))
                require(known == 2 or (kind == "nonnegative" and known == 1), "a premise with a hypothesis of its own")
        relations = {r for found in premises for r in IMPLIES[found.relation]}
        require(relation in relations or (relation == "=" and {"<=", ">="} <= relations), f"the premises do not give {relation}")
        given, defined = ([h for h in used if h[1] != OWN] for used in of_use(k.used))
        for found in premises:
            given += [h for h in found.hypotheses if h in hypotheses and h not in given]
            defined += [d for d in found.definedness if d not in defined]
        return Replayed(lhs, relation, rhs, tuple(given), tuple(defined))

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _learn(k: Reader, of: Any, at: str, weights: Any, scales: Any) -> None:
    """What is known of the outcome at which the value is largest."""
    _, level, space, body = of
    v, scope = k.bind(level, space, {})
    require(k.finite(v), "the largest of infinitely many values")
    here, there = k.read(body, scope), k.read(body, {level: (space, k.outcome(["Index", at, space], {}))})
    gap = subtract(there, here)
    small = k.exponential(scale(gap, -1))
    known = [gap, subtract(ONE, small)]
    for scaling in scales:
        require(k.written(scaling, {}, True) == 2, "a scale that is not known to be positive")
        low, high = (k.exponential(k.multiply(k.closed(scaling), e)) for e in (here, there))
        known += [subtract(high, low), subtract(ONE, k.multiply(low, k.power(high, Fraction(-1))))]
    if k.sign(here) == k.sign(there) == 2:
        known += _of_positive(k, there, here)
    elif k.sign(scale(here, -1)) == k.sign(scale(there, -1)) == 2:
        known += _of_positive(k, scale(here, -1), scale(there, -1))
    size = k.spaces[v.space][1]
    shares = [ONE, k.power(size, Fraction(-1)), *(_weight(k, w, v) for w in weights)]
    facts = [Fact("nonnegative", e, (v,), OWN, True) for e in known]
    facts += [Fact("nonnegative", k.close((v,), k.multiply(w, e)), (), OWN, True) for w in shares for e in known]
    if side(k.sign(subtract(size, ONE)) == 2) or side(k.sign(subtract(size, scale(ONE, 2))) == 1):
        total = k.close((v,), k.exponential(here))
        share = k.multiply(k.exponential(there), k.power(total, Fraction(-1)))
        facts += [Fact("positive", e, (), OWN, True) for e in (subtract(total, k.exponential(there)), subtract(ONE, share))]
    for fact in facts:
        k.learn(fact)


def _of_positive(k: Reader, large: Expression, small: Expression) -> list[Expression]:
    """log a - log b and 1 - b/a for a >= b > 0."""
    ratio = k.multiply(small, k.power(large, Fraction(-1)))
    return [subtract(k.logarithm(large), k.logarithm(small)), subtract(ONE, ratio)]


def _weight(k: Reader, node: Any, v: Var) -> Expression:
    _, scope, body = opened(k, node, (v,))
    require(k.written(body, scope, False) > 0, "a weight that is not known to be nonnegative")
    return k.read(body, scope)


def _instead(node: Any, old: Any, new: Any, closed: tuple[str, ...]) -> Any:
    """The term with something else in the place of a part."""
    if node == old:
        return new
    return [_instead(n, old, new, closed) for n in node] if isinstance(node, list) and node[:1] and node[0] not in closed else node


def _is_about(node: Any, part: Any) -> bool:
    """Whether the part is read where it is replaced: only then what it needs to be defined is what the term needs."""
    if node == part or not isinstance(node, list) or not node:
        return bool(node == part)
    inside = node[3:] if node[0] == "Quantity" else node[1:]  # of a quantity its meaning is read
    return node[0] not in CLOSED_TO and any(_is_about(n, part) for n in inside)


def _height(node: Any) -> int:
    """The greatest level of a binder inside, as levels have to be: each one more than what its binder encloses."""
    if not isinstance(node, list) or not node or node[0] in ("space", "law", "array", "domain", "Bound"):
        return 0
    inner = max((_height(n) for n in node[1:]), default=0)
    return inner + (0 if node[0] not in BINDERS else len(node[2]) - 1 if node[0] == "Lambda" else 1)


def _level(binder: Any) -> int:
    return 1 + max(_height(n) for n in binder[3:])


def _levelled(node: Any, levels: dict[int, int]) -> Any:
    """The term with the levels that its binders have after parts of it were replaced."""
    if not isinstance(node, list) or not node or node[0] in ("space", "law", "array", "domain"):
        return node
    if node[0] == "Bound":
        return ["Bound", levels[node[1]], *node[2:]]
    if node[0] not in BINDERS:
        return [node[0], *(_levelled(n, levels) for n in node[1:])]
    own, many = _level(node), len(node[2]) - 1 if node[0] == "Lambda" else 1
    inner = {**levels, **{node[1] + n: own + n for n in range(many)}}
    return [node[0], own, node[2], *(_levelled(n, inner) for n in node[3:])]
