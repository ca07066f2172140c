r"""Words that tell a law without a letter are about the variable or law of the one entropy of the formula, and about nothing else."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = {"definition", "proved", "confirmed"}
NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


#: The words, and what is true of them; with "2 " in front of the right side it is false.
TOLD = [
    (r"For a uniform distribution $H(X) = {}\log n$.", r"the size is the one that the formula names"),
    (r"With $n$ equally likely outcomes, the entropy is $H(X) = {}\log n$.", "the size is told"),
    (r"The uniform distribution has $H(p) = {}\log K$.", "of a law"),
    (r"$H(p) = {}\log K$ is attained by the uniform distribution.", "behind the formula"),
    (r"If all $N$ messages are equally probable then $H = {}\log_2 N$.", "of a variable without a name"),
    (r"If all outcomes are equally likely, $H(X) = {}\log |\mathcal{{X}}|$.", "an alphabet by its letter"),
    (r"The entropy of a fair die is $H(X) = {}\log_2 6$.", "of a die"),
    (r"等概率时，$H(X) = {}\log n$。", "in Chinese"),
]


@pytest.mark.parametrize("text", [t for t, _ in TOLD], ids=[name for _, name in TOLD])
def test_the_entropy_of_a_uniform_law(text: str) -> None:
    (true,), (false,) = words(text.format("")), words(text.format("2"))
    assert true in POSITIVE and false in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"If the outcome is certain, then $H(X) = {}$.",
        r"When one outcome has probability one, $H(p) = {}$.",
        r"The minimum $H(X) = {}$ is attained for a deterministic variable.",
    ],
)
def test_the_entropy_of_what_is_certain_is_zero(text: str) -> None:
    (true,), (false,) = words(text.format(0)), words(text.format(1))
    assert true in POSITIVE and false in NEGATIVE


def test_each_formula_of_a_sentence_has_its_own_case() -> None:
    assert set(words(r"We have $H = 0$ when the outcome is certain, and $H = \log n$ for a uniform law.")) <= POSITIVE
    assert words(r"A fair coin has $H(X) = 1$ bit while a biased one has $H(X) = 0.8$ bits.") == ["confirmed", "undecided"]


@pytest.mark.parametrize(
    "text",
    [
        r"If the outcome is not certain, $H(X) = 2$ bits.",
        r"If the distribution is not uniform, $H(X) = 2\log n$.",
        r"For a non-uniform distribution, $H(X) = 2$ bits.",
        r"Unless all outcomes are equally likely, $H(X) = 2$ bits.",
        r"For the uniform distribution $q$, $H(p) = 2\log n$.",
        r"With the uniform distribution as reference, $H(p) = 2$ bits here.",
        r"Compared with a uniform distribution over 8 outcomes, $H(p) = 2$ bits is small.",
        r"We start from a uniform distribution over 8 outcomes and sharpen it until $H(p) = 2$ bits.",
        r"For a uniform distribution over 8 outcomes we need 3 bits, but here $H(p) = 2$ bits.",
        r"For a fair coin tossed twice, $H(X) = 2$ bits.",
        r"For the sum of a fair die and a coin, $H(X) = 3$ bits.",
        r"If all outcomes are equally likely given $Y$, $H(X) = 2\log n$.",
        r"If one outcome has probability 1/2 and the others are equally likely, $H(X) = 2$ bits.",
        r"If there are 4 equally likely outcomes and one rare outcome, $H(X) = 2.1$ bits.",
        r"For a uniform prior over 4 classes, $H(Y|X) = 1$ bit and $H(X) = 3$ bits.",
        r"Only a non-uniform distribution has $H(X) < \log n$.",
        r"균등분포가 아니면 $H(X) = 2\log n$이다.",
        r"一様分布でないとき、$H(X) = 2\log n$である。",
        r"If $p$ has a uniform distribution over 8 outcomes, $H(q) = 2$ bits.",
        r"For $Y$ with a uniform distribution over 8 outcomes, $H(X) = 2$ bits.",
        r"With 4 equally likely input symbols, $H(Y) = 1.5$ bits.",
        r"If the input distribution is uniform, $H(Y) = 2\log n$.",
        r"For a uniform distribution over 8 outcomes, the entropy of its first bit is $H(B) = 1$ bit.",
        r"When the outcome is certain, $H(p) = 1$ for the other.",
        r"当分布非均匀分布时，$H(X) = 2$ bits。",
    ],
)
def test_what_is_said_of_another_law_settles_nothing(text: str) -> None:
    assert not (POSITIVE | NEGATIVE) & set(words(text))


@pytest.mark.parametrize(
    "text",
    [
        r"A coin is flipped until the first head occurs. Let $X$ denote the number of flips. For a fair coin, $H(X) = {}$ bits.",
        r"A coin is flipped until the first head occurs. For a fair coin, $H(X) = {}$ bits.",
        r"Let $X$ be the sum of the two numbers. For a fair die, $H(X) = {}$ bits.",
        r"Let $S$ be the whole message. For 4 equally likely symbols, $H(S) = {}$ bits.",
        r"A source emits blocks of ten letters. With 4 equally likely letters, $H(X) = {}$ bits.",
        r"Let $H$ be the entropy of ten letters. With 4 equally likely letters, $H = {}$ bits.",
        r"Let $X$ be the label. With 4 equally likely outcomes, $H(X) = {}$ bits.",
    ],
)
@pytest.mark.parametrize("value", ["1", "2", "20"])
def test_a_letter_that_the_text_describes_is_of_no_law_in_other_words(text: str, value: str) -> None:
    """X may be the number of flips: it was called right and wrong by the entropy of one flip."""
    found = verify_document(parse_chapter(text.format(value), "markdown")).claims
    assert not (POSITIVE | NEGATIVE) & {c.verdict.word for c in found}


def test_a_number_beside_several_throws_is_not_held_against_one() -> None:
    assert words("We toss it until it shows heads. For a fair coin, the entropy is 2 bits.") == []
