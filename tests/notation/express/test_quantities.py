"""Quantities are written by the symbol that stands in their own file; without one, by their name."""

from __future__ import annotations

import pytest

from symbolic_it import catalogue
from symbolic_it.notation.express.quantities import _symbol, quantity_call
from symbolic_it.notation.latex import latex_of
from symbolic_it.notation.syntax.nodes import Name
from symbolic_it.notation.text import text_of
from symbolic_it.quantities import load

NAMES = [entry.name.replace("-", "_") for entry in catalogue.entries("quantities")]
a, b, c = Name("a"), Name("b"), Name("c")


@pytest.mark.parametrize("latex", [False, True], ids=["text", "latex"])
@pytest.mark.parametrize("name", NAMES)
def test_the_symbol_of_every_quantity_is_understood(name: str, latex: bool) -> None:
    assert _symbol(name, len(load(name).parameters), latex) is not None


@pytest.mark.parametrize(
    ("name", "arguments", "text", "latex"),
    [
        ("kl_divergence", (a, b), "D(a‖b)", r"D_{\mathrm{KL}}(a \,\|\, b)"),
        ("jensen_shannon_divergence", (a, b), "JSD(a, b)", r"\mathrm{JSD}(a, b)"),
        ("conditional_mutual_information", (a, b, c), "I(a;b|c)", r"I(a;b \mid c)"),
        ("perplexity", (a, b), "PPL(a, b)", r"\mathrm{PPL}(a, b)"),
        ("softmax", (a, b), "softmax(a)_b", r"\mathrm{softmax}(a)_{b}"),
        ("renyi_divergence", (a, b, c), "D_a(b‖c)", r"D_{a}(b \,\|\, c)"),
        ("self_information", (a, b), "s_a(b)", "s_{a}(b)"),
        ("no_such_quantity", (a, b), "no_such_quantity(a, b)", r"\text{no\_such\_quantity}(a, b)"),
        ("kl_divergence", (a,), "kl_divergence(a)", r"\text{kl\_divergence}(a)"),
        ("../escape", (), "../escape()", r"\text{../escape}()"),
    ],
)
def test_a_quantity_is_written_by_its_symbol(name: str, arguments: tuple[Name, ...], text: str, latex: str) -> None:
    assert text_of(quantity_call(name, arguments, False)) == text
    assert latex_of(quantity_call(name, arguments, True)) == latex
