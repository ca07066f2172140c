"""Measures with a name of their own are defined only by their formula: Gini, Tsallis, Bhattacharyya, Brier, capacity ..."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


#: A measure, its formula and a false twin.
TWINS = [
    (r"The Gini impurity is $G(p) = {}$.", r"1 - \sum_i p_i^2", r"1 + \sum_i p_i^2"),
    (r"The Gini impurity, $G = {}$, measures disorder.", r"\sum_i p_i (1 - p_i)", r"\sum_i p_i^2"),
    (r"The Tsallis entropy is $S_q(p) = {}$.", r"\frac{1 - \sum_x p(x)^q}{q-1}", r"\frac{1 - \sum_x p(x)^q}{1-q}"),
    (r"The Bhattacharyya coefficient is $BC(p,q) = {}$.", r"\sum_x \sqrt{p(x) q(x)}", r"\sum_x p(x) q(x)"),
    (r"The Brier score is $\mathrm{BS} = {}$.", r"\frac1N \sum_{i=1}^N (p_i - y_i)^2", r"\frac1N \sum_{i=1}^N (p_i + y_i)^2"),
    (r"The variation of information is $VI(X,Y) = {}$.", r"H(X|Y) + H(Y|X)", r"H(X|Y) - H(Y|X)"),
    (r"The total correlation is $TC(X,Y,Z) = {}$.", r"H(X) + H(Y) + H(Z) - H(X,Y,Z)", r"H(X,Y,Z) - H(X) - H(Y) - H(Z)"),
    (r"The redundancy is $R = {}$.", r"\log K - H(p)", r"H(p) - \log K"),
    (r"The redundancy is $R = {}$.", r"1 - \frac{H(p)}{\log K}", r"1 - \frac{\log K}{H(p)}"),
    (r"The entropy power of $X$ is $N(X) = {}$.", r"\frac{1}{2\pi e} e^{2 h(X)}", r"\frac{1}{2\pi e} e^{h(X)}"),
    (r"The entropy power is $N(X) = {}$.", r"\frac{1}{2\pi e} e^{\frac{2}{n} h(X)}", r"\frac{1}{2\pi} e^{\frac{2}{n} h(X)}"),
    (r"The channel capacity is $C = {}$.", r"\max_{p(x)} I(X;Y)", r"\min_{p(x)} I(X;Y)"),
]


@pytest.mark.parametrize(("frame", "right", "wrong"), TWINS)
def test_a_measure_is_defined_by_its_formula_and_not_by_the_twin(frame: str, right: str, wrong: str) -> None:
    assert verdicts(frame.replace("{}", right)) == ["definition"]
    assert verdicts(frame.replace("{}", wrong)) == ["undecided"]


def test_the_ideal_length_of_a_codeword_has_one_sign() -> None:
    for formula in (r"l(x) = -\log_2 p(x)", r"\ell_i = \log_2 \frac{1}{p_i}", r"L = -\sum_x p(x) \log p(x)", r"L = \sum_i p_i l_i"):
        assert verdicts(f"The optimal code length is ${formula}$.")[0] == "definition"
    for formula in (r"l(x) = \log_2 p(x)", r"\ell_i = \log_2 p_i"):
        assert verdicts(f"The ideal codeword length is ${formula}$.") == ["refuted"]
    assert verdicts(r"The optimal code length is $L = \sum_x p(x) \log p(x)$.")[0] not in ("definition", "proved")


def test_redundancy_beside_the_largest_entropy() -> None:
    """H_max - H, and its share; turned around, or a share of H, it is not shown."""
    told = r"The redundancy is $R = H_{max} - H(S)$, the relative redundancy $\rho = \frac{H_{\max} - H(S)}{H_{\max}}$."
    assert words(told) == ["definition", "definition"]
    assert set(words(r"The redundancy is $R = H(S) - H_{max}$, the relative redundancy $\rho = \frac{H_{max} - H(S)}{H(S)}$.")) == {
        "undecided"
    }
