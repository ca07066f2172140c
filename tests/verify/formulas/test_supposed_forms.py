"""Forms that a text supposes: how a variable comes from others, and functions that words call convex or concave."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

JENSEN = r"If $f$ is convex, $f(\mathbb{E}[X]) \le \mathbb{E}[f(X)]$. "
VARIABLES = r"We know $I(X;Y) \ge 0$ and $H(Y) \ge 0$. "


def words(text: str) -> list[tuple[str, str]]:
    return [(c.text, c.verdict.word) for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The function $f(t) = -\log t$ is strictly convex on $(0, \infty)$.", "definition"),
        (r"We use the convex function $f(t) = t \log t$.", "definition"),
        (r"Take the concave function $f(u) = \log u$.", "definition"),
        (r"함수 $f(t) = t^2$는 볼록이다.", "definition"),
        (r"오목함수 $f(t) = -t \log t$를 쓴다.", "definition"),
        (r"The function $f(t) = \log t$ is strictly convex on $(0, \infty)$.", "undecided"),
        (r"We use the convex function $f(t) = -t \log t$.", "undecided"),
        (r"We use the convex function $f(t) = t^3$.", "undecided"),
        (r"함수 $f(t) = -t^2$는 볼록이다.", "undecided"),
        (r"The function $f(t) = t^4$ is not convex.", "undecided"),
        (r"The convex function $f(t) = -\log t$ gives the KL divergence.", "undecided"),
        (r"We know that $f(t) = -\log t$.", "undecided"),
    ],
)
def test_a_function_has_the_property_that_words_tell_by_its_second_derivative(text: str, word: str) -> None:
    found = words(JENSEN + text)[1][1]
    assert found == word if word == "definition" else found in (word, "data")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"We use the convex function $f(t) = -\log t$.", "definition"),
        (r"The function $f(t) = -t\log t$ is concave.", "definition"),
        (r"Let $f(t) = t^3$, which is not convex.", "definition"),
        (r"Consider the convex function $f(t) = -t \log t$.", "undecided"),
        (r"The function $f(t) = t\log t$ is strictly concave.", "undecided"),
        (r"볼록함수 $f(t) = \log t$를 쓴다.", "undecided"),
    ],
)
def test_a_new_function_is_not_introduced_as_what_it_is_the_contrary_of(text: str, word: str) -> None:
    assert words(text)[0][1] == word


def test_a_function_that_words_tell_anew_is_another_one() -> None:
    text = r"# A\n\nLet $f(t) = -\log t$.\n\n# B\n\n$f(t) = -t \log t$ is concave ($f''(t) = -1/t$). Then $f''(t) = 1/t^2$."
    assert [w for _, w in words(text.replace(r"\n", "\n"))][1:] == ["definition", "proved", "refuted"]


def test_a_derivative_of_a_function_that_was_not_shown_to_have_a_form_is_left_open() -> None:
    text = "# A\n\nLet $f(t) = -\\log t$.\n\n# B\n\nWe know that $f(t) = -t \\log t$. Then $f''(t) = -1/t$ or $f''(t) = 1/t$ or $f''(t) = 1/t^2$."
    assert not {"proved", "definition", "refuted"} & {w for c, w in words(text) if c.startswith("f''")}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$Y = g(X)$ 이면 $H(Y|X) = 0$.", "data"),
        (r"It may be positive (e.g., $Y = X^2$).", "data"),
        (r"In that channel $Y = aX + N$.", "data"),
        (r"So $Y = H(X)$.", "undecided"),
        (r"So $Y = X + I(X;N)$.", "undecided"),
    ],
)
def test_how_a_variable_comes_from_others_makes_no_claim(text: str, word: str) -> None:
    assert words(VARIABLES + text)[2][1] == word


def test_what_is_supposed_of_variables_refutes_and_proves_nothing_behind() -> None:
    text = VARIABLES + r"It may be positive (e.g., $Y = X^2$). Then $H(Y) \le H(X)$, and $H(Y|X) = 0$."
    assert [w for c, w in words(text) if c.startswith("H(Y")][1:] == ["undecided", "undecided"]
