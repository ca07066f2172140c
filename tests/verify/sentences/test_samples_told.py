"""What a text calls samples, tokens or data is no alphabet: no law sums to one over it, and no bound of an alphabet holds for it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SAMPLES = [
    r"Let $x_1,\dots,x_N$ be i.i.d. samples from $p$.",
    r"A data set of $N$ points $x_1, \ldots, x_N$ is given.",
    r"The training set is $\mathcal{D} = \{x_1,\dots,x_N\}$.",
    r"The observations $x_i$ are independent.",
    r"$x_1, \dots, x_N$ 은 표본이다.",
    r"设 $x_1, \dots, x_N$ 为样本。",
]
OUTCOMES = [
    r"The variable takes the values $x_1, \dots, x_N$ with probabilities $p(x_i)$.",
    r"The possible outcomes of a sample are $x_1,\dots,x_N$.",
    r"Samples $x_1, \dots, x_N$ are drawn. Let now $x_1, \dots, x_N$ be all possible outcomes.",
    "Nothing is told.",
]
FALSE_OF_SAMPLES = [
    r"\sum_{i=1}^N p(x_i) = 1",
    r"-\sum_{i=1}^N p(x_i)\log p(x_i) \le \log N",
    r"\sum_{i=1}^N p(x_i)\log\frac{p(x_i)}{q(x_i)} \ge 0",
]
OF_MEANS = [r"-\frac1N\sum_{i=1}^N \log p(x_i) \ge \log N", r"-\frac1N\sum_{i=1}^N \log q(x_i) \ge H(p)"]


def word(before: str, text: str) -> str:
    return verify_document(parse_chapter(f"{before}\n\nThen $${text}$$ follows.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("before", SAMPLES)
@pytest.mark.parametrize("text", [*FALSE_OF_SAMPLES, *OF_MEANS])
def test_what_holds_of_an_alphabet_only_is_not_blessed_for_samples(before: str, text: str) -> None:
    assert word(before, text) in ("undecided", "not-understood")


@pytest.mark.parametrize("before", OUTCOMES)
@pytest.mark.parametrize("text", FALSE_OF_SAMPLES)
def test_it_is_proved_where_the_letters_number_the_outcomes(before: str, text: str) -> None:
    assert word(before, text) == "proved"


@pytest.mark.parametrize("text", [r"\sum_{x\in\mathcal D} p(x) = 1", r"-\sum_{x\in\mathcal B} p(x)\log p(x) = H(p)"])
def test_data_by_their_letter_are_no_alphabet(text: str) -> None:
    assert word("We go on.", text) in ("undecided", "not-understood")
    assert word("We go on.", text.replace(r"\mathcal D", r"\mathcal X").replace(r"\mathcal B", r"\mathcal X")) == "proved"
