"""A certificate by cases, term by term or by squares is accepted as a whole, and refused with anything in it changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.decide.cases import decide_cases
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import POSITIVE
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import HALF, ZERO, Absolute, Index, Law, Limit, Mass, Maximum, Pow, Space, Symbol, Term, sum_over

a, b = Symbol("a"), Symbol("b")
c, d = Symbol("c", POSITIVE), Symbol("d", POSITIVE)
X = Space("X")
x = Index("x", X)
p, q, r = (Mass(Law(n, (("x", X),)), (("x", x),)) for n in "pqr")


def certificate(lhs: Term, relation: str, rhs: Term) -> Any:
    found = decide_cases(Statement(Relation(lhs, relation, rhs)))
    assert found is not None and found.certificate is not None
    return found.certificate


def distance(f: Term, g: Term) -> Term:
    return sum_over(x, Absolute(f - g))


def root(t: Term) -> Term:
    return Pow(t, HALF)


MAX = certificate(Maximum((a, b)), ">=", a)
ABS = certificate(Absolute(a), ">=", a)
TERMS = certificate(distance(p, r), "<=", distance(p, q) + distance(q, r))
SQUARE = certificate(root(c + d), "<=", root(c) + root(d))


@pytest.mark.parametrize("good", [MAX, ABS, TERMS, SQUARE])
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found = replay(good)
    assert [found.lhs, found.relation, found.rhs] == [good["statement"][n] for n in ("lhs", "relation", "rhs")]
    assert not found.hypotheses


def _premise(n: int, key: str, value: Any) -> Callable[[Any], None]:
    def alter(cert: Any) -> None:
        cert["premises"][n][key] = value

    return alter


def _set(path: list[str], value: Any) -> Callable[[Any], None]:
    def alter(cert: Any) -> None:
        for key in path[:-1]:
            cert = cert[key]
        cert[path[-1]] = value

    return alter


OTHER = to_json(b)
ALTERED: list[tuple[Any, Callable[[Any], None]]] = [
    (MAX, _set(["statement", "relation"], "<=")),
    (MAX, _set(["statement", "relation"], ">")),
    (MAX, _set(["statement", "relation"], "~")),
    (MAX, _set(["statement", "rhs"], OTHER)),
    (MAX, _set(["statement", "more"], OTHER)),
    (MAX, _set(["of"], to_json(a))),
    (MAX, _set(["of"], to_json(Maximum((a, c))))),
    (MAX, _set(["of"], to_json(Absolute(a)))),
    (MAX, _set(["version"], 2)),
    (MAX, _set(["kind"], "pointwise")),
    (MAX, _set(["kind"], "case")),
    (MAX, _set(["extra"], 1)),
    (MAX, lambda cert: cert["premises"].pop()),
    (MAX, lambda cert: cert["premises"].reverse()),
    (MAX, lambda cert: cert["premises"].append(cert["premises"][0])),
    (MAX, _premise(1, "hypotheses", [])),
    (ABS, lambda cert: cert["premises"].reverse()),
    (TERMS, _set(["statement", "relation"], "<")),
    (TERMS, _set(["statement", "relation"], ">=")),
    (TERMS, _set(["statement", "rhs"], to_json(distance(p, q)))),
    (TERMS, _set(["statement", "rhs"], to_json(distance(p, q) - distance(q, r)))),
    (TERMS, _set(["statement", "rhs"], to_json(distance(p, q) + 1))),
    (TERMS, _set(["statement", "rhs"], to_json(ZERO))),
    (SQUARE, _set(["statement", "relation"], ">=")),
    (SQUARE, _set(["statement", "lhs"], to_json(root(c + 2 * d)))),
    (SQUARE, _set(["statement", "rhs"], to_json(-root(c) - root(d)))),
    (SQUARE, _set(["premise"], MAX)),
]


@pytest.mark.parametrize(("good", "alter"), ALTERED)
def test_anything_altered_is_refused(good: Any, alter: Callable[[Any], None]) -> None:
    altered = copy.deepcopy(good)
    alter(altered)
    with pytest.raises(ReplayError):
        replay(altered)


def test_a_case_may_not_bring_a_hypothesis_of_its_own() -> None:
    """b >= a where b is the greater; a premise that takes b >= 1 for granted is no case of the maximum."""
    altered = copy.deepcopy(MAX)
    altered["premises"][1]["hypotheses"].append(["nonnegative", to_json(b - 1)])
    altered["premises"][1]["statement"] = {"lhs": to_json(b), "relation": ">=", "rhs": to_json(a)}
    replay(altered)  # it is not used
    altered = {**MAX, "statement": {"lhs": to_json(Maximum((a, b))), "relation": ">=", "rhs": to_json(a + 1)}}
    altered = copy.deepcopy(altered)
    for premise, value in zip(altered["premises"], (a, b), strict=True):
        premise["statement"] = {"lhs": to_json(value), "relation": ">=", "rhs": to_json(a + 1)}
        premise["hypotheses"] = [["nonnegative", to_json(value - a - 1)]]
        premise["steps"] = [{"rule": "tangent", "terms": [], "rest": to_json(value - a - 1)}]
    with pytest.raises(ReplayError, match="hypothesis"):
        replay(altered)


def test_a_hypothesis_of_the_whole_is_returned() -> None:
    given = Relation(b, ">=", ZERO)
    found = decide_cases(Statement(Relation(Absolute(b), "<=", b), (given,)))
    assert found is not None
    assert len(replay(found.certificate).hypotheses) == 1


def test_squares_of_negative_sides_prove_nothing() -> None:
    """1 <= 4 does not give 1 <= -2."""
    inner = {"lhs": to_json(ZERO + 1), "relation": "<=", "rhs": to_json(ZERO + 4)}
    premise = {
        "kind": "kernel",
        "version": 1,
        "statement": inner,
        "hypotheses": [],
        "steps": [{"rule": "tangent", "terms": [], "rest": to_json(ZERO + 3)}],
    }
    whole = {
        "kind": "square",
        "version": 1,
        "statement": {"lhs": to_json(ZERO + 1), "relation": "<=", "rhs": to_json(ZERO - 2)},
        "hypotheses": [],
    }
    replay(premise)
    with pytest.raises(ReplayError, match="nonnegative"):
        replay({**whole, "premise": premise})
    replay({**whole, "statement": {**whole["statement"], "rhs": to_json(ZERO + 2)}, "premise": premise})  # type: ignore[dict-item]


def test_the_variable_of_a_limit_is_not_split() -> None:
    limit = Limit(a, ZERO, "", Maximum((a, ZERO)) / a)
    altered = copy.deepcopy(MAX)
    altered["of"] = to_json(Maximum((a, ZERO)))
    altered["statement"] = {"lhs": to_json(limit), "relation": "=", "rhs": to_json(ZERO + 1)}
    with pytest.raises(ReplayError):
        replay(altered)
