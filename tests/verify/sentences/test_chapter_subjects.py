"""What a chapter is about is told by its own words."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.chapter_subjects import EXPECTATION_MAXIMISATION, is_about, told_subjects


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Expectation-Maximization algorithm climbs.", True),
        ("The E-step is followed by the\nM-step.", True),
        ("EM算法", True),
        ("We maximise the expectation of the reward.", False),
        ("The ELBO is a bound.", False),
    ],
)
def test_expectation_maximisation_is_named(text: str, told: bool) -> None:
    assert is_about(Context(facts=told_subjects(text)), EXPECTATION_MAXIMISATION) == told
