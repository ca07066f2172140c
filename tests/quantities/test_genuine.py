"""A quantity that means something else than its name says is found out."""

from __future__ import annotations

from symbolic_it.identities.vocabulary import X, Y, of_variables, p, q, quantity
from symbolic_it.quantities.genuine import impostors, is_genuine
from symbolic_it.terms.term import Quantity


def test_quantities_made_by_their_definitions_are_genuine() -> None:
    assert is_genuine(quantity("kl_divergence", p, q))
    assert is_genuine(of_variables("mutual_information", X, Y))


def test_a_forged_meaning_is_found() -> None:
    kl, ce = quantity("kl_divergence", p, q), quantity("cross_entropy", p, q)
    forged = Quantity("kl_divergence", kl.args, ce.meaning)
    assert impostors(forged - kl) == ["kl_divergence"]


def test_an_unknown_name_is_no_quantity() -> None:
    assert not is_genuine(Quantity("no_such_thing", (), quantity("entropy", p).meaning))
