r"""\pi_E and, beside p, p_D are laws of their own names; p_X and p_{XY} are those of random variables; \pi_{RL} is a label."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "statement",
    [
        r"D(\pi_E \| \pi) \ge 0",
        r"D(\pi_S \| \pi_T) = H(\pi_S, \pi_T) - H(\pi_S)",
        r"H(p_D, p) = H(p_D) + D(p_D \| p)",
        r"D(\pi_{RL} \| \pi_{SFT}) \ge 0",
        r"D(p_T \| p_S) = H(p_T, p_S) - H(p_T)",
        r"I(X;Y) = D(p_{XY} \| p_X p_Y)",
        r"H(p_X) = H(X)",
        r"H(p_{XY}) = H(X, Y)",
        r"D(p_X \| q_X) \ge 0",
    ],
)
def test_what_is_true_is_proved(statement: str) -> None:
    assert check(statement).verdict.word == "proved"


@pytest.mark.parametrize(
    "statement",
    [
        r"D(\pi_E \| \pi) = 0",
        r"D(\pi_{RL} \| \pi) = 0",
        r"D(p_{LS} \| p) = 0",
        r"D(p_D \| p) = 0",
        r"H(p_D) = H(p)",
        r"D(p_T \| p_S) = H(p_T, p_S) - H(p_S)",
        r"H(p_D, p) = H(p) + D(p_D \| p)",
        r"I(X;Y) = D(p_X p_Y \| p_{XY})",
    ],
)
def test_a_label_is_no_variable_of_the_law_above_it(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"
