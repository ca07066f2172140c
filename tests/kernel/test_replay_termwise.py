"""A certificate term by term is accepted as a whole, and refused with anything in it changed."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from forged import setting

from symbolic_it.decide.termwise import decide_termwise
from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import Domain
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import HALF, ONE, ZERO, Absolute, Index, Law, Mass, Mul, Pow, Space, Symbol, Term, sum_over

X, C = Space("X"), Space("C", ONE, "continuous", "c")
x, y, c = Index("x", X), Index("y", X), Index("c", C)
p, q, r = (Mass(Law(n, (("x", X),)), (("x", x),)) for n in "pqr")
f = Mass(Law("f", (("c", C),)), (("c", c),))


def hellinger() -> Any:
    """1 - sum sqrt(p q) <= sum |p - q|/2."""
    claim = Relation(ONE - sum_over(x, Pow(p * q, HALF)), "<=", HALF * sum_over(x, Absolute(p - q)))
    found = decide_termwise(Statement(claim))
    assert found is not None and found.certificate is not None
    return found.certificate


GOOD = hellinger()


def by_hand(
    lhs: Term, rhs: Term, premise: Relation, at: list[tuple[Symbol, Term]], outcome: Index = x, given: tuple[Relation, ...] = ()
) -> Any:
    proof = prove(Statement(premise, given))
    assert proof is not None
    return {
        "kind": "termwise", "version": 1, "statement": {"lhs": to_json(lhs), "relation": ">=", "rhs": to_json(rhs)}, "hypotheses": [],
        "outcome": to_json(outcome), "at": [[to_json(s), to_json(m)] for s, m in at], "premise": proof.certificate,
    }  # fmt: skip


s = Symbol("s", Domain(Fraction(0), lower_open=True))
above_one, whole, real = Symbol("s", Domain(Fraction(1))), Symbol("s", Domain(Fraction(0), integer=True)), Symbol("s")
square = sum_over(x, Pow(p, ONE + ONE))
FALSE: list[Any] = [  # statements that do not hold, or are not proved so, with nothing amiss but one thing
    by_hand(square, ONE, Relation(Pow(above_one, ONE + ONE), ">=", above_one), [(above_one, p)]),
    by_hand(square, ONE, Relation(Pow(whole, ONE + ONE), ">=", whole), [(whole, p)]) if prove(Statement(Relation(Pow(whole, ONE + ONE), ">=", whole))) else None,
    by_hand(square, ONE, Relation(Pow(real, ONE + ONE), ">=", real), [(real, p)], given=(Relation(Pow(real, ONE + ONE) - real, ">=", ZERO),)),
    by_hand(sum_over(x, Pow(p, ONE + ONE)), ZERO - ONE, Relation(Pow(s, ONE + ONE), ">=", ZERO), [(s, p)]),
    by_hand(square, ZERO, Relation(Pow(s, ONE + ONE), ">=", ZERO), [(s, Mass(p.law, (("x", y),)))]),
    by_hand(sum_over(c, Pow(f, ONE + ONE)), ZERO, Relation(Pow(s, ONE + ONE), ">=", ZERO), [(s, f)], c),
]  # fmt: skip


def test_what_is_supposed_of_the_number_is_not_supposed_of_the_mass() -> None:
    """s >= 1 gives s^2 >= s, and is said of s, not of p(x)."""
    given = Relation(s, ">=", ONE)
    cert = by_hand(square, ONE, Relation(Pow(s, ONE + ONE), ">=", s), [(s, p)], given=(given,))
    cert["hypotheses"] = [["nonnegative", to_json(s - ONE)]]
    assert cert["premise"]["hypotheses"] == cert["hypotheses"]
    with pytest.raises(ReplayError, match="hypothesis"):
        replay(cert)


@pytest.mark.parametrize("false", [cert for cert in FALSE if cert is not None])
def test_a_certificate_with_one_fault_is_refused(false: Any) -> None:
    with pytest.raises(ReplayError):
        replay(false)


def test_it_is_accepted_as_it_is() -> None:
    for good in (GOOD, by_hand(square, ZERO, Relation(Pow(s, ONE + ONE), ">=", ZERO), [(s, p)])):
        found = replay(good)
        assert [found.lhs, found.relation, found.rhs] == [good["statement"][n] for n in ("lhs", "relation", "rhs")]


ALTERED: list[tuple[Callable[[Any], None], str]] = [
    (setting(["version"], 2), "version 2"),
    (setting(["more"], 1), "a proof term by term has the keys"),
    (setting(["kind"], "pointwise"), "pointwise has the keys"),
    (setting(["statement", "relation"], ">="), "a premise that says something else"),
    (setting(["statement", "relation"], "<"), "it proves <= or >=, not <"),
    (setting(["statement", "relation"], "="), "it proves <= or >=, not ="),
    (setting(["statement", "lhs"], to_json(ONE)), "lhs - rhs leaves"),
    (setting(["statement", "rhs"], to_json(Mul((HALF, HALF)) * sum_over(x, Absolute(p - q)))), "lhs - rhs leaves"),
    (setting(["statement", "more"], 1), "a statement has the keys"),
    (setting(["at"], []), "no masses"),
    (setting(["at", 0, 1], to_json(r)), "lhs - rhs leaves"),
    (setting(["at", 0, 1], to_json(ONE)), "no mass"),
    (setting(["at", 0, 0], to_json(p)), "something that is no symbol"),
    (setting(["at", 0], [GOOD["at"][0][0]]), "no masses"),
    (setting(["at", 1, 0], GOOD["at"][0][0]), "two masses for one symbol"),
    (setting(["outcome"], to_json(y)), "a mass of another outcome"),
    (setting(["outcome"], to_json(c)), "a mass of another outcome"),
    (setting(["premise"], GOOD), "a premise about more than numbers"),
    (setting(["premise", "hypotheses"], [["nonnegative", to_json(ONE)]]), "a hypothesis about a number"),
]


@pytest.mark.parametrize(("alter", "message"), ALTERED)
def test_anything_altered_is_refused(alter: Callable[[Any], None], message: str) -> None:
    altered = copy.deepcopy(GOOD)
    alter(altered)
    with pytest.raises(ReplayError, match=re.escape(message)):
        replay(altered)
