"""No name that could be code passes, in either direction, and none reaches generated code."""

from __future__ import annotations

import numpy as np
import pytest
import sympy

from symbolic_it.quantities import load
from symbolic_it.terms.sympy import NotTranslatableError, from_sympy, to_sympy
from symbolic_it.terms.term import Array, Entry, Index, Law, Space, Symbol, mass

HOSTILE = [
    "__import__('os').system('true')",
    "x); print(1); (",
    "a b",
    "a.b",
    "a;b",
    "a\nb",
    "1x",
    "_x",
    "",
    "p[0]",
    "w*",
    "lambda x: x",
    "x\u200b",
    "ｘ",
]
X = Space("X")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_refused(name: str) -> None:
    i = Index("i", X)
    for term in (Symbol(name), Index(name, X), mass(Law(name, (("x", X),)), x=i), Entry(Array(name, (X,)), (i,))):
        with pytest.raises(NotTranslatableError, match="expected a Latin or Greek letter"):
            to_sympy(term)
    symbol = sympy.Symbol(name)
    for expression in (symbol, sympy.IndexedBase(symbol)[sympy.Symbol("i")], sympy.IndexedBase("p")[symbol]):
        with pytest.raises(NotTranslatableError):
            from_sympy(expression)


@pytest.mark.parametrize("name", ["epsilon", "ε", "p_theta", "x1", "Π", "lambda", "K"])
def test_latin_and_greek_names_pass(name: str) -> None:
    assert from_sympy(to_sympy(Symbol(name))) == Symbol(name)


def test_a_hostile_name_cannot_be_put_in_the_place_of_a_law() -> None:
    """A law renamed by substitution to what is no name keeps that name outside the term, and does not print it as code."""
    kl = load("kl_divergence")
    renamed = kl.definition.subs(kl.symbols[1], sympy.Symbol("x) or print(1) or ("))
    with pytest.raises(NotTranslatableError):
        from_sympy(renamed)
    with pytest.raises(NotTranslatableError, match="cannot stand in code"):
        sympy.lambdify([kl.symbols[0]], renamed, "numpy")


def test_a_keyword_can_name_a_law_if_it_is_an_argument() -> None:
    entropy = load("entropy")(Law("lambda", (("x", X),)))
    compiled = sympy.lambdify([sympy.Symbol("lambda")], to_sympy(entropy), "numpy")
    assert compiled(np.array([0.5, 0.5])) == pytest.approx(np.log(2))
