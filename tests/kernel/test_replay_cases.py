"""A certificate by cases, term by term or by squares is accepted as a whole, and refused with anything in it changed."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from forged import EQUIVALENT, setting

from symbolic_it.decide.cases import decide_cases
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import POSITIVE
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    HALF,
    OO,
    ZERO,
    Absolute,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Rational,
    Space,
    Symbol,
    Term,
    sum_over,
)

a, b = Symbol("a"), Symbol("b")
c, d = Symbol("c", POSITIVE), Symbol("d", POSITIVE)
X = Space("X")
x = Index("x", X)
p, q, r = (Mass(Law(n, (("x", X),)), (("x", x),)) for n in "pqr")


def certificate(lhs: Term, relation: str, rhs: Term) -> Any:
    found = decide_cases(Statement(Relation(lhs, relation, rhs)))
    assert found is not None and found.certificate is not None
    return found.certificate


def supposing(lhs: Term, relation: str, rhs: Term, rest: Term) -> Any:
    """A proof of what it supposes."""
    statement = {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}
    steps = [{"rule": "tangent", "terms": [], "rest": to_json(rest)}]
    return {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": [["nonnegative", to_json(rest)]], "steps": steps}


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


OTHER = to_json(b)
ALTERED: list[tuple[Any, Callable[[Any], None], str]] = [
    (MAX, setting(["statement", "relation"], "<="), "a premise that says something else"),
    (MAX, setting(["statement", "relation"], ">"), "a premise that says something else"),
    (MAX, setting(["statement", "relation"], "~"), "a statement is lhs, relation, rhs"),
    (MAX, setting(["statement", "rhs"], OTHER), "a premise that says something else"),
    (MAX, setting(["statement", "more"], OTHER), "a statement has the keys"),
    (MAX, setting(["of"], to_json(a)), "neither a maximum nor an absolute value"),
    (MAX, setting(["of"], to_json(Maximum((a, c)))), "a premise that says something else"),
    (MAX, setting(["of"], to_json(Absolute(a))), "a premise that says something else"),
    (MAX, setting(["version"], 2), "version 2"),
    (MAX, setting(["kind"], "pointwise"), "pointwise has the keys"),
    (MAX, setting(["kind"], "case"), "unknown kind 'case'"),
    (MAX, setting(["extra"], 1), "cases has the keys"),
    (MAX, lambda cert: cert["premises"].pop(), "a premise for each case"),
    (MAX, lambda cert: cert["premises"].reverse(), "a premise that says something else"),
    (MAX, lambda cert: cert["premises"].append(cert["premises"][0]), "a premise for each case"),
    (MAX, setting(["premises"], [EQUIVALENT, EQUIVALENT]), "a premise that is no plain statement"),
    (MAX, _premise(1, "hypotheses", []), "no known sign"),
    (ABS, lambda cert: cert["premises"].reverse(), "a premise that says something else"),
    (TERMS, setting(["statement", "relation"], "<"), "it proves <= or >=, not <"),
    (TERMS, setting(["statement", "relation"], ">="), "a term that may be negative"),
    (TERMS, setting(["statement", "rhs"], to_json(distance(p, q))), "a term that may be negative"),
    (TERMS, setting(["statement", "rhs"], to_json(distance(p, q) - distance(q, r))), "a term that may be negative"),
    (TERMS, setting(["statement", "rhs"], to_json(distance(p, q) + 1)), "not one sum"),
    (TERMS, setting(["statement", "rhs"], to_json(ZERO)), "a term that may be negative"),
    (SQUARE, setting(["statement", "relation"], ">="), "the premise gives <=, not >="),
    (SQUARE, setting(["statement", "lhs"], to_json(root(c + 2 * d))), "lhs - rhs leaves"),
    (SQUARE, setting(["statement", "rhs"], to_json(-root(c) - root(d))), "not known to be nonnegative"),
    (SQUARE, setting(["premise"], MAX), "the premise gives >=, not <="),
]


@pytest.mark.parametrize(("good", "alter", "message"), ALTERED)
def test_anything_altered_is_refused(good: Any, alter: Callable[[Any], None], message: str) -> None:
    altered = copy.deepcopy(good)
    alter(altered)
    with pytest.raises(ReplayError, match=re.escape(message)):
        replay(altered)


def test_a_case_may_not_bring_a_hypothesis_of_its_own() -> None:
    """b >= a where b is the greater; a premise that takes b >= 1 for granted is no case of the maximum."""
    altered = copy.deepcopy(MAX)
    altered["premises"][1]["hypotheses"].append(["nonnegative", to_json(b - 1)])
    altered["premises"][1]["statement"] = {"lhs": to_json(b), "relation": ">=", "rhs": to_json(a)}
    replay(altered)  # it is not used
    least = Symbol("e")  # of which nothing is known
    altered = copy.deepcopy({**MAX, "statement": {"lhs": to_json(Maximum((a, b))), "relation": ">=", "rhs": to_json(least)}})
    for premise, value in zip(altered["premises"], (a, b), strict=True):
        premise.update(supposing(value, ">=", least, value - least))
        replay(premise)
    with pytest.raises(ReplayError, match="a premise with a hypothesis of its own"):
        replay(altered)


def test_squares_may_not_bring_a_hypothesis_of_their_own() -> None:
    forged = {
        **SQUARE,
        "statement": {"lhs": to_json(c), "relation": "<=", "rhs": to_json(d)},
        "premise": supposing(c * c, "<=", d * d, d * d - c * c),
    }
    replay(forged["premise"])
    with pytest.raises(ReplayError, match="a premise with a hypothesis of its own"):
        replay(forged)


def infinite(hypotheses: list[Any]) -> Any:
    """log(a x) tends to -oo as x falls to 0, as a x tends to 0, from a premise with these hypotheses."""
    limit = Limit(a, ZERO, "+", Log(Mul((a, b))))
    to_zero = {"lhs": to_json(Limit(a, ZERO, "+", Exp(limit.body))), "relation": "=", "rhs": to_json(ZERO)}
    steps = [{"rule": "normal-form"}]
    premise = {"kind": "kernel", "version": 1, "statement": to_zero, "hypotheses": hypotheses, "steps": steps}
    statement = {"lhs": to_json(limit), "relation": "=", "rhs": to_json(Mul((Rational(Fraction(-1)), OO)))}
    return {"kind": "infinite", "version": 1, "statement": statement, "hypotheses": hypotheses, "premise": premise}


def test_a_limit_that_is_said_to_be_infinite_is_no_number_and_no_bound() -> None:
    replay(infinite([]))
    for key, value in (("rhs", to_json(ZERO)), ("rhs", to_json(c)), ("relation", "<=")):
        altered = infinite([])
        altered["statement"][key] = value
        with pytest.raises(ReplayError, match="no limit that is said to be infinite"):
            replay(altered)


def test_an_infinite_limit_may_not_bring_a_hypothesis_of_its_own() -> None:
    supposed = infinite([["positive", to_json(b)]])
    assert replay(supposed).hypotheses
    with pytest.raises(ReplayError, match="a premise with a hypothesis of its own"):
        replay({**supposed, "hypotheses": []})


def pointwise(lhs: Term, relation: str, rhs: Term) -> Any:
    return {**TERMS, "statement": {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}}


def test_without_an_absolute_value_nothing_is_shown_by_its_signs() -> None:
    with pytest.raises(ReplayError, match="no absolute values"):
        replay(pointwise(c, ">=", d))


@pytest.mark.parametrize("no_square", [root(a * b), root(-a * a), root(a * a * a)])
def test_only_the_root_of_a_square_is_an_absolute_value(no_square: Term) -> None:
    assert replay(pointwise(root(a * a), ">=", ZERO)).relation == ">="
    with pytest.raises(ReplayError, match="no absolute values"):
        replay(pointwise(no_square, ">=", ZERO))


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
