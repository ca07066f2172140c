"""Uniform laws on finite sets are read by the sizes of the sets."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.elaborate.laws.uniform_on_a_set import counted, equal_masses, is_on_a_set
from symbolic_it.notation.syntax import read, read_expression
from symbolic_it.notation.syntax.nodes import Node
from symbolic_it.notation.text import text_of
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("tex", "size"),
    [
        (r"\mathrm{Unif}\{1, \dots, N\}", "N"),
        (r"\mathrm{Unif}(\{1, 2, \dots, 6\})", "6"),
        (r"\mathrm{Unif}(\{a, b, c\})", "3"),
        (r"\mathrm{Unif}\{0, 1\}", "2"),
        (r"\mathcal{U}([K])", "K"),
    ],
)
def test_the_size_of_the_set_is_counted(tex: str, size: str) -> None:
    node = read_expression(tex)
    assert is_on_a_set(node)
    assert text_of(counted(node)).replace(" ", "") == f"DiscreteUniform({size})"


@pytest.mark.parametrize(
    "tex",
    [r"\mathrm{Unif}(a, b)", r"\mathrm{Unif}\{0, \dots, N\}", r"\mathrm{Unif}\{1, 1\}", r"\mathrm{Unif}\{1, a\}", r"\mathrm{Exp}(\lambda)"],
)
def test_any_other_law_is_left_as_it_is(tex: str) -> None:
    node = read_expression(tex)
    assert counted(node) is node


@pytest.mark.parametrize("told", ["P(X = x) = 1/n", "p(x = k) = n^{-1}", r"p_X(x) = \frac{1}{n}"])
def test_equal_masses_of_every_outcome_are_a_uniform_law(told: str) -> None:
    assert check(r"H(X) = \log n", [told]).verdict.positive
    assert check(r"H(X) = n \log n", [told]).verdict.word == "refuted"


@pytest.mark.parametrize("told", ["P(X = 1) = 1/n", "P(X = x) = 1/2", "P(X = n) = 1/n", "P(X = x) = 2/n", "q_X(x) = 1/n", "q(X = x) = 1/n"])
def test_one_mass_tells_nothing_of_the_others(told: str) -> None:
    assert equal_masses(*_sides(told)) is None


def _sides(text: str) -> tuple[Node, Node]:
    (chain,) = read(text).chains
    assert chain.first is not None
    return chain.first, chain.links[0].right


def test_a_sum_over_a_uniform_variable_has_as_many_terms() -> None:
    assert verdicts(r"Let $P(X=x) = \frac1n$. Then $H(X) = -\sum_{x} \frac{1}{n}\log\frac1n = \log n$.") == ["data", "definition", "proved"]
    assert verdicts(r"Let $P(X=x) = \frac1n$. Then $H(X) = -\sum_{x} \frac{1}{n}\log\frac1n = \log n^2$.")[-1] == "refuted"


def test_a_law_of_equal_masses_in_words_is_data() -> None:
    text = r"The KL divergence from the uniform distribution $u(x) = 1/K$ is $D(p\|u) = \log K - H(p)$."
    assert verdicts(text) == ["data", "proved"]
    assert verdicts(text.replace("-", "+")) == ["data", "refuted"]


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
