"""What a chapter says in words of a channel or a noise is no counterexample's business; what it repeats in the formula is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


OPEN = [
    "A channel flips each bit with probability $p$. Then $$\\begin{aligned} I(X;Y) &= H(Y) - H(Y|X)\\\\ &= H(Y) - H(p)\\\\ &\\le 1 - H(p) \\end{aligned}$$",
    "The erasure channel has $\\max_{p(x)} I(X;Y) = \\max_{p(x)} H(Y) - H(\\alpha)$.",
    "The output is the input plus noise, and $I(X;Y) = h(Y) - h(Z)$.",
    "A bijection changes nothing, so $H(X) = H(Y)$.",
    "Each row is a permutation of $\\mathbf{r}$, so $I(X;Y) = H(Y) - H(\\mathbf{r})$.",
    "Hence $I(X;Y) \\le 1 - h(p)$ bits.",
    "Any code with lengths $L$ has $H(X) \\le \\mathbb{E}[L(X)]$, and a good one $\\mathbb{E}[L(X)] \\le H(X) + 1$.",
]
REFUTED = [
    "We have $I(X;Y) = H(Y) - H(X)$.",
    "We have $I(X;Y) = H(X) - H(Y|X)$.",
    "We have $H(X,Y) = H(X) - H(Y)$.",
    "We have $H(X|Y) \\ge H(X)$.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_variable_or_number_of_which_words_tell_refutes_and_proves_nothing(text: str) -> None:
    assert "refuted" not in verdicts(text) and "undecided" in verdicts(text)


@pytest.mark.parametrize("text", REFUTED)
def test_a_claim_about_the_variables_it_names_is_refuted_by_a_joint_law(text: str) -> None:
    assert "refuted" in verdicts(text)


def test_a_mean_length_is_no_mean_of_masses() -> None:
    """The collision probability is below one, but the mean length of a code is not below the entropy plus one."""
    assert verdicts("For a code, $\\mathbb{E}[L(X)] \\le H(X) + 1$.") == ["undecided"]
    assert verdicts("For a code, $\\mathbb{E}[l(X)] \\le H(X) + 1$.") == ["undecided"]


FANO = [
    r"Let $P_e = \Pr(X\ne\hat X)$. Then $H(X|\hat X) \le h(P_e) + P_e\log(|\mathcal X| - 1)$.",
    r"With $P_e = P(\hat X \neq X)$, $H(P_e) + P_e\log|\mathcal X| \ge H(X|\hat X) \ge H(X|Y)$.",
    r"Hence $P_e \ge \frac{H(X|Y) - 1}{\log|\mathcal X|}$ bits.",
]


@pytest.mark.parametrize("text", FANO)
def test_the_probability_of_an_error_is_the_texts_own(text: str) -> None:
    """P_e is a number that the text describes, and an estimate has seen what the text says."""
    assert not {"refuted", "not-understood", "proved"} & set(verdicts(text))


def test_an_estimate_from_told_data_is_judged() -> None:
    assert verdicts(r"If $X \to Y \to \hat X$, then $H(X|\hat X) \ge H(X|Y)$.")[-1] == "proved"
    assert verdicts(r"If $X \to Y \to \hat X$, then $H(X|\hat X) \le H(X|Y)$.")[-1] == "refuted"


def test_a_sum_without_an_index_runs_over_what_another_one_runs_over() -> None:
    text = "$$\\begin{aligned} I(X;Y) &= H(Y) - \\sum p(x) H(Y|X=x)\\\\ &= H(Y) - \\sum p(x) H(p) \\end{aligned}$$"
    assert verdicts(text)[0] == "proved"
    assert verdicts(text.replace("H(Y) - \\sum p(x) H(Y|X=x)", "H(X) - \\sum p(x) H(Y|X=x)"))[0] == "refuted"
