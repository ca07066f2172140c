"""The entropy of a uniform density as an integral, and sums over a support: what they are, and what they are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


UNIFORM = "If $X$ is uniform on $[0,a]$, then $h(X) = -\\int_0^a \\frac1a\\log\\frac1a\\,dx = \\log a$."


def test_the_entropy_of_a_uniform_density_is_the_integral() -> None:
    assert verdicts(UNIFORM) == ["definition", "proved"]


@pytest.mark.parametrize(("old", "new"), [("= -\\int", "= \\int"), ("= \\log a", "= -\\log a"), ("\\frac1a\\log", "\\frac2a\\log")])
def test_a_wrong_one_is_refuted(old: str, new: str) -> None:
    assert "refuted" in verdicts(UNIFORM.replace(old, new))


def test_the_form_of_an_entropy_is_not_one_where_nothing_is_summed() -> None:
    assert "definition" not in verdicts("Here $h(X) = \\int_0^a \\frac1a\\log\\frac1a\\,dx$.")


@pytest.mark.parametrize("tex", [r"\int_0^1 f\,dx = 1", r"\int_0^1 f(x)\,dx = 1"])
def test_a_function_written_without_its_variable_is_no_constant(tex: str) -> None:
    assert not {"proved", "refuted"} & set(verdicts(f"We have ${tex}$."))


SUPPORT = "Let $A = \\{x : p(x) > 0\\}$ be the support. Then "


def test_a_sum_over_the_support_is_one_over_all_where_the_law_weighs_it() -> None:
    assert (
        verdicts(SUPPORT + "$-\\sum_{x \\in A} p(x) \\log \\frac{p(x)}{q(x)} = \\sum_{x \\in A} p(x) \\log \\frac{q(x)}{p(x)}$.")[-1]
        == "proved"
    )


@pytest.mark.parametrize("relation", ["\\ge", "=", "\\le"])
def test_another_law_has_mass_outside_of_it(relation: str) -> None:
    assert "proved" not in verdicts(SUPPORT + f"$\\log \\sum_{{x \\in A}} q(x) {relation} \\log \\sum_{{x \\in \\mathcal{{X}}}} q(x)$.")
    assert "proved" not in verdicts(SUPPORT + f"$\\sum_{{x \\in A}} p(x) \\frac{{q(x)}}{{p(x)}} {relation} 1$.")
