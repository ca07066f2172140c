"""A name given anew with other things in it is no false claim about the first; a slip away from the first is one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"The softmax is $p_i = e^{z_i}/Z$ with $Z = \sum_j e^{z_j}$."


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        rf"{SOFTMAX} With a temperature it is $p_i = e^{{z_i/T}}/Z$ with $Z = \sum_j e^{{z_j/T}}$.",
        rf"{SOFTMAX} With a temperature the normaliser is $Z = \sum_j e^{{z_j/T}}$.",
        rf"{SOFTMAX} For a reference law, $Z = \sum_j u_j e^{{z_j}}$.",
    ],
)
def test_another_normaliser_is_no_false_claim(text: str) -> None:
    assert not words(text) & {"refuted", "convention-mismatch"}


@pytest.mark.parametrize("again", [r"with $Z = \sum_j e^{-z_j}$", r"Thus $Z = \sum_j e^{z_j/T}$", r"so that $Z = 2 \sum_j e^{z_j}$"])
def test_a_slip_and_a_wrong_conclusion_are_refuted(again: str) -> None:
    assert "refuted" in words(f"{SOFTMAX} We also write it {again}.")


def test_a_function_of_two_arguments_is_another_than_one_of_one_by_the_same_letter() -> None:
    text = (
        "The ratio is $r(\\theta) = \\frac{\\pi_\\theta(a|s)}{\\pi_{old}(a|s)}$.\n\n"
        "$$\\log \\pi^*(y|x) = \\log \\pi_{ref}(y|x) - \\log Z(x) + \\frac1\\beta r(x, y).$$"
    )
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert "not-understood" not in words and "refuted" not in words


def test_another_perplexity_is_not_refuted_by_the_loss_of_an_earlier_section() -> None:
    text = (
        "The loss is $L = 0.398$, and $\\text{PPL} = e^{L} \\approx 1.49$.\n\n## Later\n\n"
        "Perplexity $\\text{PPL} = 2^{H(p, q)}$ measures the cross-entropy."
    )
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text + "\n\nSo $\\text{PPL} = 2^{L}$.", "markdown")).claims]


@pytest.mark.parametrize("later", [r"y = |x|", r"y = \tanh(x)", r"y = \frac{1}{1 + \exp(-x)}"])
def test_a_name_of_another_section_is_another_one_although_it_speaks_of_the_same_letters(later: str) -> None:
    assert "refuted" not in words(f"# First\n\nThe map is $y = \\exp(x)$.\n\n# Second\n\nThe map is ${later}$.")


@pytest.mark.parametrize("later", [r"y = \exp(-x)", r"y = -\exp(x)"])
def test_a_slip_away_from_the_formula_of_an_earlier_section_is_refuted(later: str) -> None:
    assert "refuted" in words(f"# First\n\nThe map is $y = \\exp(x)$.\n\n# Second\n\nThe map is ${later}$.")


@pytest.mark.parametrize("step", [r"n = n + 1", r"\beta = 2\beta", r"L_{out} = L_{out} - 1"])
def test_a_name_on_both_sides_is_a_step_of_an_algorithm(step: str) -> None:
    assert words(f"Then set ${step}$ and repeat.") == {"undecided"}


def test_smoothed_labels_with_another_letter_are_others() -> None:
    told = "The targets are $y_i^{LS} = (1 - \\epsilon) y_i + \\frac{\\epsilon}{K}$.\n\n## Later\n\n"
    again = "**Label smoothing**: $y_i^{LS} = (1 - \\alpha) y_i + \\frac{\\alpha}{K}$."
    assert verify_document(parse_chapter(told + again, "markdown")).claims[-1].verdict.word == "undecided"
    slip = "**Label smoothing**: $y_i^{LS} = (1 - \\epsilon) y_i - \\frac{\\epsilon}{K}$."
    assert verify_document(parse_chapter(told + slip, "markdown")).claims[-1].verdict.word == "refuted"
