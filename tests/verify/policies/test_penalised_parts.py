"""What a part of an objective is, and the sign with which it counts."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.policies.penalised_parts import direction, parts

SIGNS = {
    r"E[R] - \beta H(\pi)": [1, -1],
    r"r(x, y) - \beta D_{KL}(\pi_\theta \| \pi_{ref})": [1, 1],
    r"r(x, y) + \beta D_{KL}(\pi_\theta \| \pi_{ref})": [1, -1],
    r"-\frac{1}{N} \sum_i r(x_i, y_i)": [-1],
    r"\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}": [-1],
    r"\log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}": [1],
    r"\frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1": [-1],
    r"\log \pi_\theta(y|x) - \log \pi_{ref}(y|x)": [-1],
    r"\log \frac{\pi_{old}(a|s)}{\pi_{ref}(a|s)}": [-1],
    r"\log \frac{\pi_{ref}(a|s)}{\pi_{old}(a|s)}": [1],
    r"\mathbb{1}_{t = T} r(x, y) - \beta \log \frac{\pi_{\theta_{old}}(a|s)}{\pi_{ref}(a|s)}": [1, 1],
    r"L_{SFT} + \lambda L_{OR}": [-1, -1],
    r"r_\theta(x, y) - \lambda r_{\text{reg.}}": [1, 1],
    r"r_{RM} - \beta r_{KL}(x, y)": [1, 1],
    r"R_{task} - R_{len}": [1, 1],
    r"R_{task} + R_{len}": [1, -1],
    r"r_{RM}(x, y) - \beta D_{KL}(\pi_\theta \| \pi_{ref})": [1, 1],
}
UNKNOWN = [r"r_\theta(x, y) + \lambda r_{format}", r"R_{task} - R_{style}", r"f(x) - g(x)", r"r(x, y) - \beta Q(x, y)", r"-x r(x, y)"]
DIRECTIONS = {
    r"D_{KL}(\pi_\theta \| \pi_{ref})": "usual",
    r"D_{KL}(\pi_{ref} \| \pi_\theta)": "turned",
    r"KL[\pi_{old}(\cdot|s), \pi_\theta(\cdot|s)]": "either",
    r"D_{KL}(p \| q)": None,
    r"D_{KL}(\pi_\theta \| \pi_\phi)": None,
}


@pytest.mark.parametrize("text", SIGNS)
def test_signs_of_parts(text: str) -> None:
    found = parts(read_expression(text))
    assert found is not None
    assert [p.sign for p in found] == SIGNS[text]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_part_of_no_known_kind_makes_it_no_objective(text: str) -> None:
    assert parts(read_expression(text)) is None


@pytest.mark.parametrize("text", DIRECTIONS)
def test_directions_of_divergences(text: str) -> None:
    assert direction(read_expression(text)) == DIRECTIONS[text]
