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
    ],
)
def test_what_is_not_derived_has_its_reason(statement: str, reason: str) -> None:
    with pytest.raises(NotDerived) as refusal:
        symbolic_it.derive(statement)
    assert reason in str(refusal.value)


def test_an_unknown_name_is_a_lookup_error_that_suggests() -> None:
    with pytest.raises(UnknownNameError, match="gibbs-inequality"):
        symbolic_it.derive("gibs-inequality")
