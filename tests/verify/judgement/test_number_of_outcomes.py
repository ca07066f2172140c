"""A number above an entropy is judged by the number of outcomes that the words tell; laws on more outcomes refute nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"For a distribution over 4 outcomes, $H(p) \le \log 4$.",
        r"For all $p$ on four letters, $H(p) \le \log 4$.",
        r"For a binary variable $H(X) \le 1$ bit.",
        r"With eight classes, $H(p) \leq 3$ bits.",
        r"For a vocabulary of 50,257 tokens, $H(p) \le \log_2 50257$.",
        r"The entropy of a die satisfies $H(X) \le \log_2 6$.",
    ],
)
def test_an_entropy_is_at_most_that_of_the_uniform_law_on_as_many(text: str) -> None:
    (claim,) = verify_document(parse_chapter(text, "markdown")).claims
    assert claim.verdict.word == "proved" and claim.verdict.certificate is not None


def test_a_larger_number_is_confirmed_by_the_largest_value() -> None:
    assert words(r"For a variable with 3 outcomes, $H(X) < 2$ bits.") == ["proved"]


@pytest.mark.parametrize(
    "text",
    [
        r"For a distribution over 4 outcomes, $H(p) \le \log 3$.",
        r"For a binary variable $H(X) \le 0.9$ bits.",
        r"With eight classes, $H(p) < 3$ bits.",
        r"The entropy of a die satisfies $H(X) \le \log_2 5$.",
    ],
)
def test_a_smaller_number_is_refuted_by_the_uniform_law(text: str) -> None:
    assert words(text) == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        r"A string of 4 binary symbols has $H(X) \le 2$ bits.",
        r"A source with 4 symbols has $H(X) \le 2$ bits.",
        r"Of three labels, $H(Y|X) \le \log_2 3$.",
        "The alphabet has four letters.\n\nThen $H(p) \\le \\log 4$.",
        r"In the case of two classes or of three classes, $H(p) \le 1$ bit.",
    ],
)
def test_where_the_words_leave_it_open_nothing_is_said(text: str) -> None:
    assert not {"refuted", "proved", "confirmed"} & set(words(text))


def test_without_words_a_bound_by_a_number_is_false() -> None:
    assert words(r"In general, $H(p) \le 1$ bit.") == ["refuted"]


@pytest.mark.parametrize("bound", [r"H(X) \le 0", r"I(X, Y) \leq 0", r"H(p, q) \le -1"])
def test_zero_is_no_bound_of_any_number_of_outcomes(bound: str) -> None:
    assert words(rf"A coin has two outcomes.\n\nWe have ${bound}$.".replace("\\n", "\n"))[-1] == "refuted"


@pytest.mark.parametrize(
    "text", [r"By the argument above, $H(A) + H(B) \le 2 \log 3$.", r"Поэтому $H(A,B) \le 2 \log 3$, так как исходов три."]
)
def test_a_bound_of_variables_whose_alphabets_the_text_knows_is_left_open(text: str) -> None:
    assert words(text) == ["undecided"]


def test_several_entropies_are_not_at_most_nothing() -> None:
    assert words(r"We have $H(A) + H(B) \le 0$.") == ["refuted"]


@pytest.mark.parametrize(
    "says", ["Let $p$ be a law on four outcomes. ", "$p$ 取 4 个值。", "$p$는 4개의 값을 가진다. ", "$p$ は4つの値をとる。"]
)
def test_a_sum_over_other_outcomes_than_the_text_tells_is_no_definition(says: str) -> None:
    formula = r"$$H(p) = -p_1 \log p_1 - p_2 \log p_2 - p_3 \log p_3$$"
    word = verify_document(parse_chapter(says + formula, "markdown")).claims[-1].verdict.word
    assert word == "undecided"
    whole = formula.replace("p_3$$", r"p_3 - p_4 \log p_4$$")
    assert verify_document(parse_chapter(says + whole, "markdown")).claims[-1].verdict.word == "definition"


TWO = r"$H(X) = -p(x_1) \log p(x_1) - p(x_2) \log p(x_2)$"


@pytest.mark.parametrize(
    "text",
    [
        f"Let $X$ take the values $x_1$, $x_2$ and $x_3$. Then {TWO}.",
        rf"Let $X$ take the values $x_1, \dots, x_n$. Then {TWO}.",
        f"Of $K$ outcomes, {TWO}.",
        f"Let $X$ have three values. Then {TWO}.",
        r"Let $p$ have $K$ outcomes. The first give $-p_1 \log p_1 - p_2 \log p_2 \le \log 2$.",
        r"Then $-p_1 \log p_1 - p_2 \log p_2 \le \log 2$.",  # 2/e
    ],
)
def test_a_part_of_the_outcomes_is_not_all_of_them(text: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(text))


def test_as_many_outcomes_as_the_words_tell_are_all_of_them() -> None:
    assert words(f"Let $X$ take the values $x_1$ and $x_2$. Then {TWO}.") == ["definition"]
    assert words(f"For two outcomes, {TWO}.") == ["definition"]
    assert words(r"We have $H(p) = -p_1 \log p_1 - p_2 \log p_2 \le \log 2$.") == ["definition", "proved"]
