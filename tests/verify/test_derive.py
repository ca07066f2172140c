"""`symbolic_it.derive` gives the derivation of a name or of a true statement, and says why there is none."""

from __future__ import annotations

import pytest

import symbolic_it
from symbolic_it.catalogue import UnknownNameError
from symbolic_it.kernel.derivation import NotDerived


def test_a_name_and_a_statement_are_derived() -> None:
    assert symbolic_it.derive("gibbs-inequality").name == symbolic_it.derive("Gibbs_Inequality").name == "gibbs-inequality"
    assert symbolic_it.derive("H(m) >= H(p)/2 + H(q)/2", given="m = (p+q)/2").steps


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("D(p||q) >= 1", "refuted: at p = "),
        ("kl-is-symmetric", "Counterexample: at p = (1/2, 1/2), q = (1/4, 3/4)"),
        ("entropy", "entropy is a quantity, no identity: see `symbolic-it explain entropy`"),
        ("H(p", "not understood: column 4"),
        ("I(X;Y|Z) <= I(X;Y)", "refuted"),
        ("D(p||q) >= 0 with equality iff p = 1/K", "refuted"),
        ("H(X_1, ..., X_n) <= H(X_1)", "refuted"),
    ],
)
def test_what_is_not_derived_has_its_reason(statement: str, reason: str) -> None:
    with pytest.raises(NotDerived) as refusal:
        symbolic_it.derive(statement)
    assert reason in str(refusal.value)


def test_an_unknown_name_is_a_lookup_error_that_suggests() -> None:
    with pytest.raises(UnknownNameError, match="gibbs-inequality"):
        symbolic_it.derive("gibs-inequality")


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("H(X|Y) <= H(X)", "conditioning-lowers-entropy"),
        ("log K >= H(p)", "uniform-maximises-entropy"),
        ("H(lambda p + (1-lambda) q) >= lambda H(p) + (1-lambda) H(q)", "entropy-concavity"),
        ("H(m) >= H(p)", None),
    ],
)
def test_a_statement_that_has_a_name_is_derived_as_under_its_name_and_another_is_not(statement: str, name: str | None) -> None:
    try:
        found = symbolic_it.derive(statement).name
    except NotDerived:
        found = None
    assert found == name


def test_hypotheses_read_after_for_and_a_lone_statement_is_its_own_title() -> None:
    text = str(symbolic_it.derive("D(Exp(a)||Exp(b)) >= 0"))
    assert text.splitlines()[1] == "for a > 0; b > 0"
    assert "p, q pmfs on one finite alphabet" in str(symbolic_it.derive("D(p||q) + D(q||p) >= 0"))
