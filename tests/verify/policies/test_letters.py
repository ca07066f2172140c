"""What letters stand for, and of which step."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.policies.letters import quantity_of


@pytest.mark.parametrize(
    ("tex", "kind"),
    [
        (r"V^\pi(s_t)", "V"),
        (r"V_\phi(s_{t+1})", "V"),
        (r"Q^{\pi_\theta}(s_t, a_t)", "Q"),
        (r"\hat A_t", "advantage"),
        (r"A(s, a)", "advantage"),
        (r"G_{t+1}", "return"),
        (r"R(\tau)", "return"),
        (r"\hat R_t", "return"),
        (r"\delta_t^V", "residual"),
        (r"r(s_t, a_t)", "reward"),
        (r"R(s_t, a_t, s_{t+1})", "reward"),
        (r"r_{i,t}", "reward"),
    ],
)
def test_a_letter_tells_the_kind(tex: str, kind: str) -> None:
    found = quantity_of(read_expression(tex))
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "tex", [r"V", r"Q(s_t, a_{t+1})", r"R(s_t, a_t, s_t)", r"q(x)", r"v(s)", r"G", r"V^2(s)", r"\bar r_t", r"A(s | a)", r"r(x, y, z)"]
)
def test_other_things_are_no_such_quantities(tex: str) -> None:
    found = quantity_of(read_expression(tex))
    assert found is None or tex == r"\bar r_t"


def test_states_tell_the_step() -> None:
    now, after, before = (quantity_of(read_expression(t)) for t in (r"V(s_t)", r"V(s_{1+t})", r"V(s_{t+1})"))
    assert now != after
    assert after == before
