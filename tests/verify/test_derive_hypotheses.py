"""Hypotheses are said once, in signs, and none that binds a proof is lost."""

from __future__ import annotations

import pytest

from symbolic_it.verify.derive import derive
from symbolic_it.verify.derive_hypotheses import as_said

SAID = [
    (("epsilon is a number > 0 and < 1", r"0<\epsilon<1", "epsilon is a weight between 0 and 1"), (r"0<\epsilon<1",), ("0 < ε < 1",)),
    (("alpha is a number > 1", "beta is a number > 1", r"1 < \alpha < \beta"), (r"1 < \alpha < \beta",), ("β > 1", "1 < α < β")),
    (("alpha is a number > 0", "alpha ≠ 1", "the order alpha is positive"), (), ("α > 0", "α ≠ 1")),
    (("the order alpha is positive",), (), ("the order α is positive",)),
    (
        ("pi, rho are pmfs on one finite alphabet", "m = (p+q)/2"),
        ("m = (p+q)/2", "x is even"),
        ("π, ρ pmfs on one finite alphabet", "m = (p + q)/2"),
    ),
]


@pytest.mark.parametrize(("hypotheses", "given", "said"), SAID)
def test_how_they_are_said(hypotheses: tuple[str, ...], given: tuple[str, ...], said: tuple[str, ...]) -> None:
    assert as_said(hypotheses, given) == said


def test_an_order_that_no_line_tells_is_told() -> None:
    assert "1 < α < β" in derive(r"H_\beta(p) \le H_\alpha(p)", [r"1 < \alpha < \beta"]).hypotheses
