"""Cases of equality: lhs = rhs if and only if two laws are equal, because t - 1 - log t >= 0 is 0 only at t = 1

For pmfs a and m on one finite alphabet, D(a || m) is the sum of a (m/a - 1 - log(m/a)) over the support of a, and of m outside it:
terms that are >= 0. If D = 0, each is 0: m = a on the support, and m, with nothing left to sum, is 0 outside it, as a is. So
|lhs - rhs| >= c D(a || m) with c > 0 and m = a + s (b - a), s > 0, gives b = a where the two sides are equal and finite. Masses may
vanish; what vanishes with them does not count as > 0. Source: Cover and Thomas 2006, theorem 2.6.3.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..replay import IMPLIES, Replayed, accepted, guarded, opened, suppose, zero
from .algebra import ONE, add, scale, subtract
from .composed import first_version, form, of_use
from .expression import Expression, Var, require
from .functions import base_of
from .reading import Reader, Scope, nodes, top

KEYS = {"kind", "version", "word", "statement", "laws", "hypotheses", "bound", "if", "only-if"}
STRICTNESS = {"sign", "factor", "swapped", "share", "premise"}
CLAIMED = {"equality-iff": ("<=", ">="), "iff": ("=",), "only": ("=",)}


@dataclass(frozen=True, slots=True)
class EqualityCase(Replayed):
    """With ``word`` equality-iff: lhs relation rhs is proved, and that lhs = rhs if and only if the two ``laws`` (as JSON) are equal.
    With iff, only the latter; with only, only that equal sides mean equal laws; then ``relation`` is the word."""

    word: str
    laws: tuple[Any, Any]


def replay_case(certificate: Any) -> EqualityCase:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> EqualityCase:
        form(certificate, KEYS, "a case of equality")
        first_version(certificate)
        word, statement, hypotheses = certificate["word"], certificate["statement"], certificate["hypotheses"]
        require(word in CLAIMED, f"unknown word {word!r}")
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        require(relation in CLAIMED[word], f"{word} of a statement with {relation}")
        top(lhs)
        top(rhs)
        suppose(k, hypotheses, lhs, rhs)
        if word == "equality-iff":
            require(accepted(k, certificate["bound"], hypotheses) == (lhs, relation, rhs), "the bound is another statement")
        else:
            require(certificate["bound"] is None, "a bound that is not claimed")
        laws = Laws(k, certificate["laws"])
        exact = _only_if(k, subtract(k.closed(lhs), k.closed(rhs)), laws, certificate["only-if"], hypotheses)
        if word == "only":
            require(certificate["if"] is None, "a direction that is not claimed")
        else:
            k.used.update(_if(exact, lhs, rhs, laws, certificate["if"], hypotheses))
        given, defined = of_use(k.used)
        return EqualityCase(lhs, relation if word == "equality-iff" else word, rhs, given, defined, word, tuple(certificate["laws"]))

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


class Laws:
    """Two pmfs on one finite alphabet, as functions of the same outcomes."""

    def __init__(self, k: Reader, written: Any) -> None:
        self.first, self.second = written
        self.at, scope, body = opened(k, self.first)
        _, other, same = opened(k, self.second, self.at)
        require(bool(self.at) and k.finite(*self.at), "laws that are not of a finite alphabet")
        self.a, self.b = k.read(body, scope), k.read(same, other)
        for e in (self.a, self.b):
            require(k.sign(e) == 2, "a law that is not known to be positive on its support:", e.text)
            require(not k.cleared(subtract(k.close(self.at, e), ONE))[0].parts, "a law that is not known to sum to one:", e.text)


def _only_if(k: Reader, gap: Expression, laws: Laws, rule: Any, hypotheses: list[Any]) -> bool:
    """sign (lhs - rhs) >= factor D(a || a + share (b - a)); whether they are equal."""
    form(rule, STRICTNESS, "strictness")
    a, b = (laws.b, laws.a) if rule["swapped"] else (laws.a, laws.b)
    require(type(rule["sign"]) is int and abs(rule["sign"]) == 1, "a sign that is neither 1 nor -1")
    for positive in ("factor", "share"):
        require(k.written(rule[positive], {}, True) == 2, f"a {positive} that is not known to be positive at every pmf")
    middle = add(a, k.multiply(k.closed(rule["share"]), subtract(b, a)))
    require(k.sign(middle) == 2, "a mixture that is not known to be positive")
    divergence = k.close(laws.at, k.multiply(a, subtract(k.logarithm(a), k.logarithm(middle))))
    left, relation, right = accepted(k, rule["premise"], hypotheses)
    require(">=" in IMPLIES[relation], f"the premise gives {relation}, not >=")
    zero(k, subtract(k.closed(left), scale(gap, rule["sign"])))
    zero(k, subtract(k.closed(right), k.multiply(k.closed(rule["factor"]), divergence)))
    return bool(relation == "=")


def _if(exact: bool, lhs: Any, rhs: Any, laws: Laws, rule: Any, hypotheses: list[Any]) -> dict[str, Any]:
    """Equal laws make the divergence 0, and the sides equal; or the sides are equal with the first law read as the second."""
    if rule == "divergence":
        require(exact, "sides that differ by more than a divergence")
        return {}
    k = OneLaw(laws)
    suppose(k, hypotheses, lhs, rhs)
    require(accepted(k, rule, hypotheses) == (lhs, "=", rhs), "not the equality of the sides")
    return k.used


class OneLaw(Reader):
    """Reads the masses of the first law, which is one by name, as those of the second."""

    def __init__(self, laws: Laws) -> None:
        super().__init__()
        self.law = ""
        at, scope, body = opened(self, laws.first)
        mass = base_of(self.read(body, scope))
        require(mass.kind == "mass" and mass.args == at, "a law without a name of its own is not replaced")
        self.axes: tuple[str, ...] = mass.name[1]
        require(len(self.axes) == len(body[1][2]) - 1, "a marginal is not replaced")
        require(body[1] not in nodes(laws.second), "a law is replaced by what depends on it")
        _, other, same = opened(self, laws.second, at)
        self.at: tuple[Var, ...] = at
        self.second = self.read(same, other)
        self.law = mass.name[0]

    def read(self, node: Any, scope: Scope) -> Expression:
        e = super().read(node, scope)
        if node[0] == "Mass" and json.dumps(node[1]) == self.law:
            mass = base_of(e)
            require(mass.kind == "mass" and mass.name[1] == self.axes, "a marginal of the law that is replaced")
            return self.substituted(self.second, dict(zip(self.at, mass.args, strict=True)))
        require(node[0] != "Derivative" or node[2][1] != json.loads(self.law or "null"), "a derivative by a law that is replaced")
        return e
