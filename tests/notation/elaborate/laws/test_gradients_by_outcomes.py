r"""Gradients by an outcome are taken coordinate by coordinate only where they stand alone, added up or times numbers."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate.laws.gradients_by_outcomes import POINT, by_outcome
from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.nodes import Derivative
from symbolic_it.notation.syntax.walk import walk
from symbolic_it.verify.chapter import verify_document


def kinds(text: str) -> set[str]:
    return {n.kind for n in walk(by_outcome(read(text), Context())) if isinstance(n, Derivative)}


@pytest.mark.parametrize(
    "text",
    [
        r"\nabla_x \log p(x|y) = \nabla_x \log p(x)",
        r"2 \nabla_{x_t} f(x_t) = -\nabla_{x_t} g(x_t)",
        r"\nabla_{\tilde x} \log q(\tilde x) = \int p(x|\tilde x) \nabla_{\tilde x} \log q(\tilde x|x) dx",
    ],
)
def test_gradients_that_stand_alone(text: str) -> None:
    assert kinds(text) == {POINT}


@pytest.mark.parametrize(
    "text",
    [
        r"\nabla_x f(x) \nabla_x g(x) = 0",  # an inner product
        r"\|\nabla_x f(x)\|^2 = 1",
        r"\nabla_x f(x) \ge 0",
        r"\nabla_x \log p(x) = -x",  # x is a number, too
        r"\nabla_x \log p(x|y) = \nabla_y \log p(y|x)",
        r"\nabla_\theta \log p_\theta(x) = 0",
        r"\nabla_x \sigma(x) = 1",
        r"\nabla_x (\nabla_x f(x)) = 0",
    ],
)
def test_others_are_left_as_they_are(text: str) -> None:
    assert POINT not in kinds(text)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Let $w$ be a constant.", {"proved"}),
        (r"Let $w = \|x\|$.", {"undecided", "not-understood"}),
        (r"Let $v = \|x\|$ and $w = v^2$.", {"undecided", "not-understood"}),
        ("Let $w = x^2$.", {"undecided", "not-understood"}),
        (r"Let $w = \log p(x)$.", {"refuted"}),
        ("Here $w$ depends on $x$.", {"undecided", "not-understood"}),
    ],
)
def test_a_factor_is_a_number_unless_the_text_lets_it_depend(said: str, expected: set[str]) -> None:
    text = said + r" Then $\nabla_x (w \log p(x)) = w \nabla_x \log p(x)$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word in expected
