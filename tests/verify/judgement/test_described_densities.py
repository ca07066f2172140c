"""Densities that words describe are refuted by no others; densities of which nothing is said are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.judgement.described_densities import described, speaks_of

TOLD = (
    r"Let $\phi$ be the density of $\mathcal{N}(0,\sigma^2)$ and $g$ that of $X$.",
    r"Let $g$ be any density with variance $\sigma^2$ and let $\phi$ be the normal density with the same variance.",
    r"Let $\phi(x)$ be the Gaussian density, and $g(x)$ a density whose second moment is the same.",
    r"The density $g$, satisfying $\int x^2 g(x) dx = \sigma^2$, is arbitrary; $\phi$ is uniform.",
)
EQUAL = r"\int g(x) \log \phi(x) dx = \int \phi(x) \log \phi(x) dx"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("told", TOLD)
def test_what_is_said_of_densities_may_make_it_true(told: str) -> None:
    assert last(f"{told} Then ${EQUAL}$.") == "undecided"
    assert last(f"{told}\n\nSince both have one variance,\n\n$${EQUAL}.$$") == "undecided"


@pytest.mark.parametrize("told", ["Let $g$ and $\\phi$ be two densities.", "For a density $g$ of $X$ and a density $\\phi$ of $Y$.", ""])
def test_of_any_two_densities_it_is_false(told: str) -> None:
    assert last(f"{told} Then ${EQUAL}$.") == "refuted"


def test_what_was_said_ends_with_its_section() -> None:
    assert last(f"{TOLD[0]}\n\n# Two densities\n\nFor densities $g$ and $\\phi$, ${EQUAL}$.") == "refuted"
    assert last(f"{TOLD[0]} In general, ${EQUAL}$.") == "refuted"


@pytest.mark.parametrize("told", TOLD[1:3])
@pytest.mark.parametrize("opening", ["In general,", "For all such $g$,", "We have for any such $g$ that"])
def test_a_condition_on_any_density_holds_in_general(told: str, opening: str) -> None:
    assert last(f"{told} {opening} ${EQUAL}$.") == "undecided"


def test_of_a_family_it_may_be_true_in_general() -> None:
    told = r"Let $\phi$ be the density of $\mathcal{N}(0,\sigma^2)$ and $g$ that of $X$. In general,"
    assert last(rf"{told} $-\int \phi(x) \log \phi(x) dx = \frac12 \log(2\pi e \sigma^2)$.") == "proved"
    assert last(rf"{told} $\int g(x) \log \phi(x) dx = -\frac12 \log(2\pi \sigma^2) - \frac{{E[X^2]}}{{2\sigma^2}}$.") not in (
        "refuted",
        "convention-mismatch",
    )


def test_letters_are_found_by_the_words_around_them() -> None:
    assert described(r"Let $\phi_K(x)$ be the density of a $\mathcal{N}(0, K)$ vector and $g$ that of $X$.") == [r"phi_K", "g"]
    assert described("Let $X$ have density $f$. The density $f$ of $X$ is bounded.") == []
    assert speaks_of("g", r"\int g \log \phi") and not speaks_of("g", r"\log \gamma")
