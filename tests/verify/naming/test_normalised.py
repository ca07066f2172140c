"""A law that is given as a ratio of the same things above and below, and does not sum to one, is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

REFERENCE = r"\frac{1}{Z(x)} \pi_{ref}(y|x)"


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"Probabilities are $p_i = \frac{e^{-z_i}}{\sum_j e^{z_j}}$.",
        r"Probabilities are $p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j T}}$.",
        r"The escort law is $q_i = \frac{p_i^a}{\sum_j p_j^{-a}}$.",
        rf"The optimum is $\pi^*(y|x) = {REFERENCE} e^{{-r(x,y)/\beta}}$ with $Z(x) = \sum_y \pi_{{ref}}(y|x) e^{{r(x,y)/\beta}}$.",
        rf"The optimum is $\pi^*(y|x) = {REFERENCE} e^{{\beta r(x,y)}}$ with $Z(x) = \sum_y \pi_{{ref}}(y|x) e^{{r(x,y)/\beta}}$.",
    ],
)
def test_what_does_not_sum_to_one_is_no_law(text: str) -> None:
    assert "refuted" in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        r"Probabilities are $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$.",
        r"The Boltzmann law is $p_i = \frac{e^{-E_i}}{\sum_j e^{-E_j}}$.",
        r"The escort law is $q_i = \frac{p_i^a}{\sum_j p_j^a}$.",
        r"Frequencies are $p_i = \frac{n_i}{\sum_j n_j}$.",
        r"Weighted, they are $p_i = \frac{w_i n_i}{\sum_j n_j}$.",
        r"The unnormalised $q_i = \frac{e^{-z_i}}{\sum_j e^{z_j}}$.",
        r"The score is $s_i = \frac{e^{-z_i}}{\sum_j e^{z_j}}$.",
        rf"The optimum is $\pi^*(y|x) = {REFERENCE} e^{{r(x,y)/\beta}}$ with $Z(x) = \sum_y \pi_{{ref}}(y|x) e^{{r(x,y)/\beta}}$.",
    ],
)
def test_laws_and_what_need_not_be_one_are_left_alone(text: str) -> None:
    assert "refuted" not in verdicts(text)


def test_a_softmax_over_its_normaliser_agrees_with_the_definition() -> None:
    claims = verify_document(parse_chapter(r"The softmax is $p_i = e^{z_i}/Z$ with $Z = \sum_j e^{z_j}$.", "markdown")).claims
    assert claims[0].verdict.message == "agrees with the definition of softmax"


@pytest.mark.parametrize(
    ("masses", "word"),
    [
        (r"\frac{e^{z_i}}{\sum_j e^{z_j}}", "definition"),
        (r"\frac{f_i^{3/4}}{\sum_j f_j^{3/4}}", "definition"),
        (r"\frac{e^{-z_i}}{\sum_j e^{z_j}}", "refuted"),
        (r"\frac{e^{s_i}}{e^{s_i} + e^{s_j}}", "undecided"),
        (r"\frac{n_i}{N}", "undecided"),
    ],
)
def test_a_name_that_was_used_becomes_another_law_where_its_masses_sum_to_one(masses: str, word: str) -> None:
    assert verdicts(rf"Entropies of a law $p$ are $H(p) \ge 0$. Now $p_i = {masses}$.")[-1] == word


def test_a_ratio_turned_over_is_no_law() -> None:
    text = r"The probability for action $j$ is $p_j = \frac{\sum_{i} \exp(x_i)}{\exp(x_j)}$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["refuted"]


@pytest.mark.parametrize(
    "text",
    [
        r"$\pi(a|s) = \frac{e^{Q(s,a)/\tau}}{\sum_b e^{Q(s,b)/\tau}}$",
        r"$\pi(a|s) = \frac{\exp(Q(s,a)/\tau)}{\sum_{b} \exp(\frac{1}{\tau} Q(s,b))}$",
        r"$\pi(a|s) = \frac{\exp(Q(s,a))}{\sum_{a'} \exp(Q(s,a'))}$",
    ],
)
def test_a_softmax_of_values_is_a_law_and_its_twins_are_none(text: str) -> None:
    def words(text: str) -> list[str]:
        return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]

    assert words(text) == ["definition"]
    assert not {"definition", "proved"} & set(words(text.replace(r"\exp(Q(s,a)", r"\exp(-Q(s,a)").replace("{e^{Q(s,a)", "{e^{-Q(s,a)")))
    assert not {"definition", "proved"} & set(words(text.replace("Q(s,b)", "Q(b,s)").replace("Q(s,a')", "Q(a',s)")))
