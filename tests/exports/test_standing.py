"""What `replay` prints is the whole statement that was proved: with its conditions, and with one thing for each name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from symbolic_it import catalogue
from symbolic_it.exports.replayed import Forged, account
from symbolic_it.identities import Identity
from symbolic_it.kernel.replay import replay
from symbolic_it.quantities import load as quantity
from symbolic_it.terms.domain import NATURAL, POSITIVE, UNIT_INTERVAL, Domain
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.term import ONE, TWO, ZERO, Array, Entry, Index, Law, Log, Mass, Space, Symbol, Term, as_term, function_of, sum_over

a, b = Symbol("a"), Symbol("b")
X, coin = Space("X"), Space("X", as_term(2))
H = quantity("entropy")


def law(space: Space, name: str = "p") -> Law:
    return Law(name, (("x", space),))


def certificate(lhs: Term, relation: str, rhs: Term, step: dict[str, Any], *given: tuple[str, Term]) -> dict[str, Any]:
    statement = {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}
    return {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": [[k, to_json(t)] for k, t in given], "steps": [step]}


def signs(lhs: Term, rhs: Term) -> dict[str, Any]:
    """lhs >= rhs, since the difference has a known sign."""
    return {"rule": "tangent", "terms": [], "rest": to_json(lhs - rhs)}


EQUAL = {"rule": "normal-form"}
x, heads = Index("x", X), Index("x", coin)
uniform = function_of((x,), 1 / X.size, "p")
SAID = [
    (certificate(a, ">=", b, signs(a, b), ("nonnegative", a - b)), "given: a − b ≥ 0"),
    (certificate(sum_over(heads, Mass(law(coin), (("x", heads),))), "=", ONE, EQUAL), "given: X of 2 outcomes"),
    (certificate(Symbol("t", POSITIVE), ">", ZERO, signs(Symbol("t", POSITIVE), ZERO)), "given: t > 0"),
    (certificate(H(uniform), "=", Log(X.size), EQUAL), "accepted: H(x ↦ 1/K) = log(K)"),
    (certificate(Symbol("n", NATURAL), ">=", ONE, signs(Symbol("n", NATURAL), ONE)), "given: n an integer ≥ 1"),
]


@pytest.mark.parametrize(("document", "said"), SAID)
def test_what_a_statement_needs_stands_beside_it(document: dict[str, Any], said: str) -> None:
    assert said in account(replay(document))


@pytest.mark.parametrize(
    ("name", "said"), [("source-coding-lower-bound", "1 − (∑_{x∈X} exp(−l(x))) ≥ 0"), ("normal-kl", "g normal of mean mu_2 and")]
)
def test_the_conditions_of_an_identity_are_printed(name: str, said: str) -> None:
    identity = catalogue.load(catalogue.find("identities", name))
    assert isinstance(identity, Identity)
    assert said in account(replay(identity.derive().certificate))[-1]


low, high = Symbol("a", UNIT_INTERVAL), Symbol("a", Domain(Fraction(2)))
two = Symbol("2", UNIT_INTERVAL)
odd = Law("log", (("x", X),))
function = Array("exp", (X,), UNIT_INTERVAL)
FORGED = [
    (certificate(high, ">", low, signs(high, low)), "two things"),
    (certificate(ONE, ">=", two, signs(ONE, two)), "not the name"),
    (certificate(ONE, ">=", Entry(function, (x,)), signs(ONE, Entry(function, (x,)))), "not the name"),
    (certificate(sum_over(x, Mass(odd, (("x", x),)) * a), "=", a, EQUAL), "not the name"),
    (certificate(sum_over(heads, Mass(law(coin, "q"), (("x", heads),))) + sum_over(x, Mass(law(X), (("x", x),))), "=", TWO, EQUAL), "two"),
    (certificate(ONE, ">=", Symbol("b + a", low.domain), signs(ONE, Symbol("b + a", low.domain))), "not the name"),
]


@pytest.mark.parametrize(("document", "why"), FORGED)
def test_a_name_that_could_be_taken_for_another_thing_is_refused(document: dict[str, Any], why: str) -> None:
    with pytest.raises(Forged, match=why):
        account(replay(document))


def test_laws_that_are_no_terms_are_refused_in_words() -> None:
    laws = (["Lambda", 1, ["t", "x"], "p"], ["Lambda", 1, ["t", "x"], "q"])
    replayed = type(
        "Case", (), {"lhs": to_json(a), "rhs": to_json(a), "laws": laws, "hypotheses": (), "definedness": (), "relation": "iff"}
    )
    with pytest.raises(Forged):
        account(replayed)  # type: ignore[arg-type]
