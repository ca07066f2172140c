r"""clip(x, a, b) in the objective of PPO, for bounds in order."""

from __future__ import annotations

import pytest

from symbolic_it import check

VERDICTS = [
    (r"\operatorname{clip}(1.5, 0.8, 1.2) = 1.2", "confirmed"),
    (r"\operatorname{clip}(1.5, 0.8, 1.2) = 1.5", "refuted"),
    (r"\text{clip}(0.5, 1-0.2, 1+0.2) = 0.8", "confirmed"),
    (r"\text{clip}(0.5, 1-0.2, 1+0.2) = 0.5", "refuted"),
    (r"\mathrm{clip}(r, 1-\epsilon, 1+\epsilon) = r", "refuted"),
    (r"\min(r A, \mathrm{clip}(r, 1-\epsilon, 1+\epsilon) A) \ge r A", "refuted"),
    (r"\mathrm{clip}(x, a, b) = \max(a, \min(x, b))", "proved"),
    (r"\mathrm{clip}(x, 2, 1) = 1", "not-understood"),  # libraries differ where the bounds are not in order
]


@pytest.mark.parametrize(("text", "word"), VERDICTS)
def test_clips(text: str, word: str) -> None:
    assert check(text).verdict.word == word


def test_nothing_is_refuted_by_bounds_out_of_order() -> None:
    """min(max(x, a), b) = max(a, min(x, b)) holds for a <= b only."""
    assert check(r"\mathrm{clip}(x, a, b) = \min(\max(x, a), b)").verdict.word != "refuted"


def test_a_clip_that_the_text_defines_is_that() -> None:
    assert check(r"\mathrm{clip}(x, a, b) = x", [r"\mathrm{clip}(x, a, b) = x"]).verdict.positive


def test_bounds_that_are_the_same_in_each_term() -> None:
    total = r"\sum_{t=1}^n\min(r_t A_t, clip(r_t,1-\epsilon,1+\epsilon) A_t)"
    assert check(rf"{total} \ge \sum_{{t=1}}^n r_t A_t").verdict.word == "refuted"
    assert check(rf"{total} = {total}").verdict.word == "proved"
