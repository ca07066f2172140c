"""The optimum of the KL-regularised objective, solved for the policy, its logarithm or the reward; one sign away it is another."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

P, REF = r"\pi^*(y|x)", r"\pi_{\text{ref}}(y|x)"
TRUE = [
    rf"$\log {P} = \log \left(\frac{{1}}{{Z(x)}} {REF} \exp\left(\frac{{1}}{{\beta}} r^*(x, y)\right)\right)$",
    rf"$\log {P} = -\log Z(x) + \log {REF} + \frac{{1}}{{\beta}} r^*(x, y)$",
    rf"$\frac{{1}}{{\beta}} r^*(x, y) = \log {P} - \log {REF} + \log Z(x)$",
    rf"$r(x, y) = \beta \log \frac{{{P}}}{{{REF}}} + \beta \log Z(x)$",
    rf"$r(x, y) = \beta \left(\log \frac{{{P}}}{{{REF}}} + \log Z(x)\right)$",
    rf"The optimal policy is $\pi^*(y|x) = \pi(y|x) = \frac{{1}}{{Z(x)}} {REF} \exp\left(\frac{{1}}{{\beta}} r(x, y)\right)$.",
]
FALSE = [
    rf"$\log {P} = \log Z(x) + \log {REF} + \frac{{1}}{{\beta}} r^*(x, y)$",
    rf"$\frac{{1}}{{\beta}} r^*(x, y) = \log {P} - \log {REF} - \log Z(x)$",
    rf"$\frac{{1}}{{\beta}} r^*(x, y) = \log {P} + \log {REF} + \log Z(x)$",
    rf"$r(x, y) = \beta \log \frac{{{REF}}}{{{P}}} + \beta \log Z(x)$",
    rf"$r(x, y) = \beta \log \frac{{{P}}}{{{REF}}} - \beta \log Z(x)$",
    rf"$\pi^*(y|x) = Z(x) {REF} \exp\left(\frac{{1}}{{\beta}} r(x, y)\right)$",
]
OPEN = [
    rf"With the energy $r$, $\log {P} = -\log Z(x) + \log {REF} - \frac{{1}}{{\beta}} r(x, y)$.",
    rf"$\log {P} = \log {REF} + \frac{{1}}{{\beta}} r(x, y) + c(x)$",
    r"$\log \pi^*(y|x) = \log \mu(y|x) + A(x, y)$",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_the_optimum_is_known_however_it_is_solved(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize("text", FALSE)
def test_one_sign_or_ratio_away_it_is_false(text: str) -> None:
    assert set(words(text)) & {"refuted", "convention-mismatch"}


@pytest.mark.parametrize("text", OPEN)
def test_another_equation_is_left_alone(text: str) -> None:
    assert not set(words(text)) & {"refuted", "convention-mismatch"}


def test_a_policy_that_no_formula_defines_is_the_one_that_it_is_solved_for() -> None:
    z = rf"Let $Z(x) = \sum_y {REF} \exp\left(\frac{{1}}{{\beta}} r(x, y)\right)$. "
    for policy, sign, word in (("\\pi_r", "+", "definition"), ("\\pi", "+", "undecided"), ("\\pi_r", "-", "refuted")):
        formula = rf"Solving for the reward, $r(x, y) = \beta \log \frac{{{policy}(y|x)}}{{{REF}}} {sign} \beta \log Z(x)$."
        assert words(z + formula)[-1] == word


def test_what_is_solved_for_is_no_optimum_with_its_normaliser_turned_over() -> None:
    tilt = rf"{REF} \exp(\frac{{1}}{{\beta}} r(x, y))"
    for left, factor, word in (
        (r"\pi_r(y|x)", r"\frac{1}{Z(x)}", "definition"),
        (r"\pi_r(y|x)", r"\frac{Z(x)}{1}", "refuted"),
        ("p^*(y|x)", r"\frac{1}{Z(x)}", "definition"),
        ("p^*(y|x)", "Z(x)", "refuted"),
    ):
        assert words(rf"${left} = {factor} {tilt}$")[-1] == word, left + factor
    inverse = rf"$\pi_r(y|x) = \frac{{1}}{{Z(x)}} {REF} \exp(\beta r(x, y))$"  # beta may be an inverse temperature
    assert words(inverse)[-1] == "undecided"
