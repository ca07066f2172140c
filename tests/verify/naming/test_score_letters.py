"""Densities and fields by their places in a formula."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import Name
from symbolic_it.verify.naming.score_letters import Letters, letter


def test_scores_name_laws_and_what_they_are_compared_with_is_a_field() -> None:
    found = Letters.of({}, read_expression(r"\mathbb{E}_{f(x)}[\|\nabla \log f(x) - v(x)\|^2 + \nabla \cdot w(x)]"))
    assert Name("f") in found.laws and found.fields == {Name("v"), Name("w")}


def test_capital_and_small_letters_are_one_variable() -> None:
    assert letter(Name("X")) == letter(Name("x")) != letter(Name("x", ("tilde",)))
