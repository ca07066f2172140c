"""An E is an operator where something is averaged, and an energy or a count elsewhere."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import BigOp


@pytest.mark.parametrize(
    "text",
    ["E[X]", r"E_p \log q", "E_y H(X|Y=y)", r"E_{p(x)} D(q\|p)", r"E_x D_{KL}(p\|q)", r"\mathbb{E} X", r"\mathrm{E} X", r"E(\log p(x))", "E_{x ~ p}[f(x)]"],
)  # fmt: skip
def test_means(text: str) -> None:
    node = read_expression(text)
    assert isinstance(node, BigOp) and node.kind == "E"


@pytest.mark.parametrize("text", ["E(x)", "E_b D", "E_b", "E_1 + E_2", "E_s H", "E^2"])
def test_energies(text: str) -> None:
    node = read_expression(text)
    assert not (isinstance(node, BigOp) and node.kind == "E")
