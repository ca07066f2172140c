"""A conditional law is proportional to its joint law, in the first outcome; laws of other names are not judged."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"p(z|x) \propto p(x|z) p(z)", "proved"),
        (r"p(z|x) = \frac{p(x,z)}{p(x)} \propto p(x,z)", "proved"),
        (r"p(z|x) \propto p(x,z) \propto p(x|z) p(z)", "proved"),
        (r"p(z|x) \propto p(x|z)", "refuted"),
        (r"p(z|x) \propto \frac{p(x|z)}{p(z)}", "refuted"),
        (r"p(z|x) \propto p(x|z) p(x)", "refuted"),
        (r"q(z) \propto p(x,z)", "not-understood"),
        (r"p(x) \propto e^{-E(x)}", "not-understood"),
        (r"p(z|x) \propto p(x,z) = p(x|z) p(z)", "proved"),
        (r"p(z|x) \propto p(x,z) = p(z|x) p(z)", "refuted"),
    ],
)
def test_proportions(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


def test_a_proportion_is_shown_as_it_was_written() -> None:
    assert check(r"p(z|x) \propto p(x,z) = p(x|z) p(z)").reading == "p(z|x) ∝ p(x, z); p(x, z) = p(x|z) p(z)"


def test_a_posterior_of_parameters_is_proportional_to_likelihood_times_prior() -> None:
    assert check(r"p(\theta|x) \propto p(x|\theta) p(\theta)").verdict.word == "proved"
    assert check(r"p(\theta|x) \propto p(\theta|x) p(\theta)").verdict.word == "refuted"
    assert check(r"p(\theta|x) \propto p(x|\theta)").verdict.word == "not-understood"  # its prior may be flat
