"""Every summand says from which step it is discounted."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.policies.discounted import NotDiscounted, summands


@pytest.mark.parametrize(
    "tex",
    [
        r"\sum_{k=0}^\infty \gamma^k r_{t+k}",
        r"\sum_{t'=t}^T \gamma^{t'-t} r_{t'}",
        r"r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2})",
        r"\sum_{l=0}^\infty (\gamma\lambda)^l \delta_{t+l}",
    ],
)
def test_all_is_discounted_from_one_step(tex: str) -> None:
    assert len({p.base for p in summands(read_expression(tex))}) == 1


@pytest.mark.parametrize("tex", [r"\sum_{t'=t}^T \gamma^{t'+t} r_{t'}", r"r_t + \gamma^2 V(s_{t+1})"])
def test_another_exponent_shows(tex: str) -> None:
    assert {p.base for p in summands(read_expression(tex))} != {p.base for p in summands(read_expression("r_t"))}


@pytest.mark.parametrize("tex", [r"r_t^2", r"2^t r_t", r"r_t + x", r"\gamma^l \lambda \delta_{t+l}", r"\sum_{t=0}^{T+1} r_t"])
def test_other_factors_are_refused(tex: str) -> None:
    with pytest.raises(NotDiscounted):
        summands(read_expression(tex))


def test_a_sum_that_begins_late_is_not_first() -> None:
    (late,) = summands(read_expression(r"\sum_{k=1}^\infty \gamma^k r_{t+k}"))
    assert not late.first
