"""A certificate about the outcome at which a value is largest is accepted as a whole, and refused with anything in it changed."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from forged import EQUIVALENT, setting

from symbolic_it.decide.attained import decide_attained
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    ONE,
    POSITIVE,
    TWO,
    Array,
    Entry,
    Exp,
    Index,
    K,
    Law,
    Log,
    Mass,
    Pow,
    Space,
    Symbol,
    Term,
    largest_over,
    sum_over,
)

X = Space("X")
x, y = Index("x", X), Index("y", X)
z = Array("z", (X,))
p = Law("p", (("x", X),))


def at(i: Index) -> Term:
    return Entry(z, (i,))


TOP = largest_over(x, at(x))
LSE = Log(sum_over(x, Exp(at(x))))
MASS = largest_over(x, Mass(p, (("x", x),)))


def certificate(lhs: Term, relation: str, rhs: Term) -> Any:
    found = decide_attained(Statement(Relation(lhs, relation, rhs)))
    assert found is not None and found.certificate is not None
    return found.certificate


BOUND = certificate(LSE, "<=", TOP + Log(K))
SHIFT = certificate(LSE, "=", TOP + Log(sum_over(x, Exp(at(x) - TOP))))
MEAN = certificate(sum_over(x, Mass(p, (("x", x),)) * at(x)), "<=", TOP)
UNIFORM = certificate(MASS, ">=", ONE / K)
T = Symbol("T", POSITIVE)
COLD = certificate(T * Log(sum_over(x, Exp(at(x) / T))), "<=", TOP + T * Log(K))
TWO_WAYS = certificate(largest_over(x, Exp(at(x))), "=", Exp(TOP))


@pytest.mark.parametrize("good", [BOUND, SHIFT, MEAN, UNIFORM, TWO_WAYS])
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found = replay(good)
    assert [found.lhs, found.relation, found.rhs] == [good["statement"][n] for n in ("lhs", "relation", "rhs")]
    assert not found.hypotheses


ALTERED: list[tuple[Any, Callable[[Any], None], str]] = [
    (BOUND, setting(["statement", "rhs"], to_json(TOP)), "a premise that says something else"),
    (BOUND, setting(["statement", "relation"], "="), "the premises do not give ="),
    (BOUND, setting(["statement", "relation"], "<"), "the premises do not give <"),
    (BOUND, setting(["statement", "relation"], ">="), "the premises do not give >="),
    (BOUND, setting(["statement", "lhs"], to_json(LSE + ONE)), "a premise that says something else"),
    (BOUND, setting(["of"], to_json(-largest_over(x, -at(x)))), "the largest of what"),
    (BOUND, setting(["of"], to_json(TOP + ONE)), "the largest of what"),
    (BOUND, setting(["of"], to_json(at(y))), "the largest of what"),
    (BOUND, setting(["at"], "y"), "a premise that says something else"),
    (BOUND, setting(["at"], 1), "an outcome has a name"),
    (BOUND, setting(["statement", "more"], 1), "a statement has the keys"),
    (BOUND, setting(["statement", "relation"], "~"), "a statement is lhs, relation, rhs"),
    (BOUND, setting(["premises", 0], EQUIVALENT), "a premise that is no plain statement"),
    (BOUND, setting(["premises"], []), "the premises do not give <="),
    (BOUND, setting(["version"], 2), "version 2"),
    (BOUND, setting(["more"], None), "attained has the keys"),
    (BOUND, setting(["premises", 0, "hypotheses"], [["nonnegative", to_json(at(y) - at(x))]]), "no known sign"),
    (SHIFT, setting(["premises", 0, "statement", "relation"], ">="), "the premises do not give ="),
    (MEAN, setting(["weights"], []), "hypothesis of its own"),
    (MEAN, setting(["statement", "relation"], ">="), "the premises do not give >="),
    (COLD, setting(["scales"], []), "hypothesis of its own"),
    (COLD, setting(["scales"], [["Rational", ["q", "-1"]]]), "a scale that is not known to be positive"),
    (TWO_WAYS, lambda cert: cert["premises"].pop(), "the premises do not give ="),
]


@pytest.mark.parametrize(("good", "alter", "message"), ALTERED, ids=range(len(ALTERED)))
def test_it_is_refused_with_anything_changed(good: Any, alter: Callable[[Any], None], message: str) -> None:
    bad = copy.deepcopy(good)
    alter(bad)
    with pytest.raises(ReplayError, match=re.escape(message)):
        replay(bad)


def _kernel(lhs: Term, relation: str, rhs: Term, hypotheses: list[Any], rest: Term) -> Any:
    rule = {"rule": "tangent", "terms": [], "rest": to_json(rest)}
    statement = {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}
    return {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": hypotheses, "steps": [rule]}


def _attained(lhs: Term, relation: str, rhs: Term, premise: Any, name: str = "k", weights: tuple[Term, ...] = ()) -> Any:
    statement = {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}
    return {
        "kind": "attained", "version": 1, "statement": statement, "hypotheses": [], "of": to_json(TOP), "at": name,
        "weights": [to_json(w) for w in weights], "scales": [], "premises": [premise],
    }  # fmt: skip


def test_the_outcome_is_none_that_has_been_spoken_of() -> None:
    """max z <= z_y would follow from z_y <= z_y."""
    k = Index("y", X)
    premise = _kernel(at(k), "<=", at(y), [], at(y) - at(k))
    with pytest.raises(ReplayError, match="spoken of"):
        replay(_attained(TOP, "<=", at(y), premise, "y"))


def test_only_what_holds_there_is_supposed() -> None:
    k = Index("k", X)
    good = _kernel(at(y), "<=", at(k), [["nonnegative", to_json(at(k) - at(y))]], at(k) - at(y))
    assert replay(_attained(at(y), "<=", TOP, good)).relation == "<="
    bad = _kernel(at(k), "<=", at(y), [["nonnegative", to_json(at(y) - at(k))]], at(y) - at(k))
    with pytest.raises(ReplayError, match="hypothesis of its own"):
        replay(_attained(TOP, "<=", at(y), bad))


def _unrelated(lhs: Term, of: Term, least: Term) -> Any:
    """lhs >= least by a premise that supposes it, and a largest value that is defined only there."""
    premise = _kernel(lhs, ">=", least, [["nonnegative", to_json(lhs - least)]], lhs - least)
    forged = _attained(lhs, ">=", least, premise)
    forged["of"] = to_json(of)
    return forged


C = Symbol("c")
FIVE = ONE + ONE + ONE + ONE + ONE
#: c is the size of the space that a largest value is taken over, so c >= 1; log(c - 5) is defined, so c > 5.
FORGED = [
    _unrelated(C, largest_over(w := Index("w", Space("W", C)), Entry(Array("u", (Space("W", C),)), (w,))), ONE),
    _unrelated(C, largest_over(x, at(x) + Log(C - FIVE)), FIVE),
]


@pytest.mark.parametrize("forged", FORGED)
def test_of_a_largest_value_that_the_statement_is_not_about_nothing_is_learned(forged: Any) -> None:
    with pytest.raises(ReplayError, match="not about"):
        replay(forged)


@pytest.mark.parametrize("forged", FORGED)
def test_what_a_quantity_is_named_after_is_not_what_it_is(forged: Any) -> None:
    named = ["Quantity", "c", ["t", forged["of"]], to_json(C)]
    bad = copy.deepcopy(forged)
    there = ["Quantity", "c", ["t", _at_k(forged["of"])], to_json(C)]
    bad["statement"]["lhs"], bad["premises"][0]["statement"]["lhs"] = named, there
    with pytest.raises(ReplayError, match="not about"):
        replay(bad)


@pytest.mark.parametrize("forged", FORGED)
def test_a_largest_value_inside_what_stays_tells_nothing(forged: Any) -> None:
    bad = copy.deepcopy(forged)
    for statement in (bad["statement"], bad["premises"][0]["statement"]):
        statement["lhs"] = ["Derivative", ["Mul", ["t", to_json(C), forged["of"]]], to_json(Symbol("a"))]
    with pytest.raises(ReplayError, match="not about"):
        replay(bad)


def _at_k(of: Any) -> Any:
    """The value of a largest one at k."""

    def put(node: Any) -> Any:
        if isinstance(node, list) and node[:2] == ["Bound", of[1]]:
            return ["Index", "k", of[2]]
        return [put(n) for n in node] if isinstance(node, list) else node

    return put(of[3])


def test_a_largest_value_inside_a_derivative_stays() -> None:
    """d max z / d z_y is not d z_k / d z_y."""
    k = Index("k", X)
    slope = ["Derivative", to_json(at(k)), to_json(at(y))]
    premise = _kernel(at(k), "=", at(k), [], ONE)
    premise["statement"] = {"lhs": slope, "relation": "=", "rhs": slope}
    premise["steps"] = [{"rule": "normal-form"}]
    replay(premise)
    bad = _attained(TOP, "=", TOP, premise)
    bad["statement"] = {"lhs": ["Derivative", to_json(TOP), to_json(at(y))], "relation": "=", "rhs": slope}
    with pytest.raises(ReplayError):
        replay(bad)


def test_levels_are_those_of_the_term_without_the_largest_value() -> None:
    bad = json.loads(json.dumps(SHIFT).replace('"Sum", 2', '"Sum", 3').replace('"Bound", 2', '"Bound", 3'))
    assert bad != SHIFT
    with pytest.raises(ReplayError):
        replay(bad)


def test_a_weight_is_not_negative() -> None:
    bad = copy.deepcopy(MEAN)
    bad["weights"][0][3] = ["Mul", ["t", ["Rational", ["q", "-1"]], bad["weights"][0][3]]]
    with pytest.raises(ReplayError, match="a weight that is not known to be nonnegative"):
        replay(bad)


def test_a_square_of_the_largest_is_not_the_largest_square() -> None:
    two = ONE + ONE
    found = decide_attained(Statement(Relation(largest_over(x, Pow(at(x), two)), "=", Pow(TOP, two))))
    assert found is None


def test_the_greatest_of_a_continuum_is_not_attained() -> None:
    line = Space("L", ONE, "continuous", "l")
    o, k, m = (Index(n, line) for n in "okm")
    u = Array("u", (line,))
    premise = _kernel(
        Entry(u, (m,)), "<=", Entry(u, (k,)), [["nonnegative", to_json(Entry(u, (k,)) - Entry(u, (m,)))]], Entry(u, (k,)) - Entry(u, (m,))
    )
    forged = _attained(Entry(u, (m,)), "<=", largest_over(o, Entry(u, (o,))), premise)
    forged["of"] = to_json(largest_over(o, Entry(u, (o,))))
    with pytest.raises(ReplayError, match="the largest of infinitely many values"):
        replay(forged)


def test_of_one_outcome_the_sum_is_no_more_than_the_largest() -> None:
    """log-sum-exp z > max z for two logits or more, and equal for one."""

    def of(size: Term) -> tuple[Term, Term]:
        space = Space("X", size)
        i = Index("x", space)
        logits = Entry(Array("z", (space,)), (i,))
        return Log(sum_over(i, Exp(logits))), largest_over(i, logits)

    strict = certificate(of(TWO)[0], ">", of(TWO)[1])
    assert replay(strict).relation == ">"
    one = json.loads(json.dumps(strict).replace(json.dumps(to_json(TWO)), json.dumps(to_json(K))))
    assert one["statement"]["rhs"] == to_json(of(K)[1])
    with pytest.raises(ReplayError, match="hypothesis of its own"):
        replay(one)
