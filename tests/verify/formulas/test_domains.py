r"""What is said of f'' is said where f is defined: of a logarithm, at positive numbers."""

from __future__ import annotations

from tests.verify.answers import words


def test_the_second_derivative_of_a_logarithm() -> None:
    assert words(r"Let $f(t) = t\log t$, so that $f'' = 1/t > 0$.")[-1] == "proved"
    assert words(r"Let $f(t) = t\log t$. Then $f''(t) = 1/t > 0$.")[-1] == "proved"
    assert words(r"Let $g(u) = -\log u$. Then $g''(u) = 1/u^2 > 0$ and $-1/u < 0$.")[-1] == "proved"


def test_its_twins_are_refuted() -> None:
    assert words(r"Let $f(t) = t\log t$, so that $f'' = 1/t < 0$.")[-1] == "refuted"
    assert words(r"Let $f(t) = t\log t$. Then $f''(t) = 1/t > 1$.")[-1] == "refuted"


def test_without_a_logarithm_nothing_is_positive() -> None:
    assert words(r"Let $f(t) = t^2$. For all real $t$ we have $1/t > 0$.")[-1] == "refuted"
    assert words(r"Let $f(t) = t^3$, so that $f''(t) = 6t > 0$.")[-1] == "refuted"
