"""Nothing false is blessed and nothing true accused: generated statements in contexts that mislead, and classes that once got through."""

from __future__ import annotations

import pytest
from silent_errors import FALSE, POSITIVE, Case, Outcome, cases, judge

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SEED, COUNT = 20, 150
DENSITY = r"$$f(z; a, b) = \frac{\Gamma(a+b) z^{a-1} (1-z)^{b-1}}{\Gamma(a) \Gamma(b)}$$"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [judge(case) for case in cases(SEED, COUNT)]


def test_no_false_statement_is_blessed(outcomes: list[Outcome]) -> None:
    assert [(o.case.text, o.claims) for o in outcomes if o.blessed] == []


def test_no_true_statement_is_accused(outcomes: list[Outcome]) -> None:
    assert [(o.case.text, o.claims) for o in outcomes if o.accused] == []


def test_two_false_statements_of_three_are_told(outcomes: list[Outcome]) -> None:
    """Where sums over too much or too little and lost supports count, too, most of which are not read yet."""
    false = [o for o in outcomes if o.case.of != "true"]
    assert 3 * sum(o.told for o in false) >= 2 * len(false)


def test_every_class_of_slips_is_drawn(outcomes: list[Outcome]) -> None:
    assert {o.case.of for o in outcomes} == {*FALSE, "true"}


def test_a_seed_gives_the_same_cases() -> None:
    assert list(cases(3, 20)) == list(cases(3, 20)) != list(cases(4, 20))


def test_the_judge_of_the_gate_sees_what_is_false() -> None:
    text = r"D(p \| q) = H(p, q) + H(p)"
    assert judge(Case("signs", text, f"${text}$", "md")).told


@pytest.mark.parametrize(
    "formula",
    [r"D_{KL}(f\|g) = D_{KL}(g\|f)", r"D_{KL}(f\|g) = \sum_x g(x) \log\frac{g(x)}{f(x)}", r"D_{KL}(f\|g) = H(g,f) - H(g)"],
)
def test_behind_a_density_the_form_of_one_side_proves_nothing(formula: str) -> None:
    assert words(f"{DENSITY}\n\n${formula}$")[1:] == ["undecided"]


@pytest.mark.parametrize(
    "formula", [r"D_{KL}(f\|g) = \sum_x f(x) \log\frac{f(x)}{g(x)}", r"D_{KL}(f\|g) = \int f(x) \log\frac{f(x)}{g(x)} dx"]
)
def test_behind_a_density_a_definition_is_one(formula: str) -> None:
    assert words(f"{DENSITY}\n\n${formula}$")[1:] == ["definition"]


@pytest.mark.parametrize("mixture", ["f+g", r"\frac12 f + g", r"\frac13 f + \frac23 g"])
def test_a_name_defined_in_the_formula_has_that_value(mixture: str) -> None:
    assert words(rf"$JS(f,g) = \frac12 D_{{KL}}(f\|m) + \frac12 D_{{KL}}(g\|m), \quad m = {mixture}$")[0] not in POSITIVE


def test_a_mixture_defined_in_the_formula_is_used() -> None:
    assert words(r"$JS(f,g) = \frac12 D_{KL}(f\|m) + \frac12 D_{KL}(g\|m), \quad m = \frac12(f+g)$") == ["proved", "definition"]


def test_a_link_behind_an_unread_side_is_not_judged_by_the_side_before() -> None:
    found = words(r"$\sum_x p(x)\frac{q(x)}{p(x)} = \sum_{x: p(x) > 0} q(x) \geq \sum_x q(x)$")
    assert found[1] not in POSITIVE
