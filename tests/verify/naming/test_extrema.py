"""Where a defined function is greatest, its derivative is 0, and its value there follows from its formula."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"Let $f(x) = x (a - b x)$. Then $f'(x) = a - 2 b x$.",
    r"Let $f(x) = x (a - b x)$. The maximum is at $x^* = \frac{a}{2b}$ with $f(x^*) = \frac{a^2}{4b}$.",
    r"Let $R(d) = d (\alpha - \beta \log d)$. The maximum is at $d^* = e^{\alpha/\beta - 1}$ with $R(d^*) = \beta e^{\alpha/\beta - 1}$.",
    r"Let $R_{\mathrm{bon}}(d) = d (\alpha - \beta d)$. Its derivative is $R_{\mathrm{bon}}'(d) = \alpha - 2\beta d$.",
    r"Let $J(p) = p r - \beta p \log p$. It is maximised at $p^* = e^{r/\beta - 1}$.",
    r"함수를 $f(x) = x (a - b x)$라 하자. 최대는 $x^* = \frac{a}{2b}$에서이다.",
]
FALSE = [
    r"Let $f(x) = x (a - b x)$. Then $f'(x) = a - b x$.",
    r"Let $R_{\mathrm{bon}}(d) = d (\alpha - \beta d)$. Its derivative is $R_{\mathrm{bon}}'(d) = \alpha + 2\beta d$.",
]
OPEN = [
    r"Let $f(x) = x (a - b x)$. Take any $x^* = 3a$.",
    r"Let $f(x) = x$. The maximum over $x \le c$ is at $x^* = c$.",
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


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


UNBLESSED = [
    r"Let $f(x) = x (a - b x)$. The maximum is at $x^* = \frac{a}{b}$.",
    r"Let $f(x) = x (a - b x)$. The maximum is at $x^* = \frac{a}{2b}$ with $f(x^*) = \frac{a^2}{2b}$.",
    r"Let $R(d) = d (\alpha - \beta \log d)$. The maximum is at $d^* = e^{\alpha/\beta + 1}$.",
    r"Let $g(x) = x^2 - 2 a b x$. The maximum is at $x^* = a b$.",
    r"Let $g(x) = -x^2 + 2 a b x$. The minimum is at $x^* = a b$.",
    r"Let $g(x) = (x - a b)^3$. The maximum is at $x^* = a b$.",
]


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_does_not_follow_is_not_blessed(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


def test_the_place_of_one_extremum_does_not_refute_that_of_another() -> None:
    text = (
        r"Let $g(x) = x^2 - 2 x a b$. The minimum is at $x^* = a b$."
        + "\n\n"
        + r"Let $F(x) = e^{x} - a b x$. The minimum is at $x^* = \log(a b)$."
    )
    assert words(text) == ["definition", "definition", "definition", "undecided"]
