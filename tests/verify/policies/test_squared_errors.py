"""The loss of a critic is the square of a difference."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$L^{VF}(\phi) = (V_\phi(s_t) - \hat{R}_t)^2$",
    r"$L(\phi) = \mathbb{E}_t\left[(V_\phi(s_t) - V_t^{\text{targ}})^2\right]$",
    r"$L(\phi) = \frac{1}{2}\mathbb{E}[(G_t - V_\phi(s_t))^2]$",
    r"$L(w) = \mathbb{E}[(y_t - Q_w(s_t,a_t))^2]$",
]
FALSE = [
    r"$L^{VF}(\phi) = (V_\phi(s_t) + \hat{R}_t)^2$",
    r"$L(\phi) = \frac{1}{2}\mathbb{E}[(G_t + V_\phi(s_t))^2]$",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathcal{L} = \|x - g_\phi(f_\theta(x))\|^2", "definition"),
        (r"\mathcal{L}(\phi, \theta) = \frac{1}{N} \sum_i \| x^{(i)} - g_\theta(f_\phi(x^{(i)})) \|^2", "definition"),
        (r"\mathcal{L} = \| x - \hat{x} \|_2^2", "definition"),
        (r"\mathcal{L} = \|x + g_\phi(f_\theta(x))\|^2", "convention-mismatch"),
        (r"\mathcal{L} = \| x + \hat{x} \|^2", "convention-mismatch"),
        (r"\mathcal{L} = \|x - g_\phi(f_\theta(x))\|", "undecided"),
    ],
)
def test_errors_of_a_reconstruction(formula: str, word: str) -> None:
    assert verify_document(parse_chapter(f"The reconstruction loss is ${formula}$.\n")).claims[-1].verdict.word == word


@pytest.mark.parametrize(("sign", "expected"), [("", POSITIVE), ("-", NEGATIVE)])
def test_a_squared_error_is_not_negated(sign: str, expected: set[str]) -> None:
    assert set(words(rf"The value loss is $L^{{value}}(\theta) = {sign}\frac12 (V_\theta(s_t) - R_t)^2$.")) <= expected


def test_minus_a_squared_error_is_a_slip_of_a_critic_and_may_be_a_likelihood() -> None:
    square = r"-\frac12 (V_\phi(s_t) - \hat R_t)^2"
    found = [
        verify_document(parse_chapter(f"We have ${name} = {square}$.")).claims[0].verdict.word
        for name in ("L^V", "L_{VF}", r"\ell(\phi)", r"L(\phi)")
    ]
    assert found == ["convention-mismatch", "convention-mismatch", "undecided", "undecided"]
