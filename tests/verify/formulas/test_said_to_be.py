"""A number that an open formula ends in is no number of any value: nothing is refuted by choosing it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

ENERGY = r"The density is $p_\theta(x) = e^{-E_\theta(x)}/Z_\theta$ with $Z_\theta = \int e^{-E_\theta(x)} dx$." + "\n\n# Volumes\n\n"
RATIO = r"Then $\int \frac{1}{Z(\theta)} g_\theta(x) dx = \frac{Z(\theta)}{Z(\theta)}$."


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "told",
    [
        r"In general $\int g_\theta(x) dx = Z(\theta) \neq 1$.",
        r"In general $\int g_\theta(x) dx = Z(\theta)$.",
        r"Here, $\int g_\theta(x) dx = Z(\theta) > 0$ is the volume.",
    ],
)
def test_what_the_text_has_set_equal_to_it_may_be_it(told: str) -> None:
    assert "refuted" not in words(f"{ENERGY}{told}\n\n{RATIO}")


@pytest.mark.parametrize("formula", [r"H(p) = -H(p)", r"D(p \| q) = D(q \| p)", r"\log \frac{1}{2} = 1"])
def test_what_is_false_without_it_stays_refuted(formula: str) -> None:
    assert words(rf"In general $\int g_\theta(x) dx = Z(\theta)$. For discrete laws ${formula}$.")[-1] == "refuted"


def test_an_open_equation_puts_no_quantity_of_variables_in_doubt() -> None:
    told = "1. Noiseless channel: $I(X;Y) = H(X)$\n\n2. The chain rule: "
    assert words(told + "$H(X,Y) = H(X) - H(Y|X)$")[-1] == "refuted"
    assert words(told + "$H(X,Y) = H(X) + H(Y|X)$")[-1] == "proved"
