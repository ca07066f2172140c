r"""A chain that is read in two ways: the links that hold under both hold; \log p(x) p(x), of which one of the readings is false, is left open."""

from __future__ import annotations

from tests.verify.answers import words

CHAIN = r"""$$
\begin{{aligned}}
H(X, Y) &= -\sum_{{x,y}} p(x, y) \log (p(y|x) p(x)) \\
&= H(Y|X) - \sum_x \log p(x) \sum_y p(x, y) \\
&= H(Y|X) - \sum_x \log p(x) p(x) \\
&= H(Y|X) {} H(X)
\end{{aligned}}
$$"""


def test_the_others_hold() -> None:
    assert [w in ("proved", "definition") for w in words(CHAIN.format("+"))] == [True, True, False, True]


def test_a_slip_in_it_is_not_called_true() -> None:
    assert words(CHAIN.format("-"))[-1] not in ("proved", "definition")


def test_a_base_that_is_told_is_still_tried() -> None:
    text = "$$D(P\\|Q) = \\sum_x P(x) \\log_2 \\frac{P(x)}{Q(x)}$$\n\n$$D(P\\|Q) = -\\frac{1}{\\ln 2} \\sum_x P(x) \\ln \\frac{Q(x)}{P(x)} \\ge 0$$"
    assert set(words(text)) <= {"proved", "definition"}
