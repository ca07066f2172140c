"""A forward divergence is of the truth from the model, a loss takes the model's logarithm: letters have the roles that the text tells."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

P_Q, Q_P = r"\sum_v p(v) \log\frac{p(v)}{q(v)}", r"\sum_v q(v) \log\frac{q(v)}{p(v)}"
#: A frame, its right formula and the turned one, and whether that is refuted.
TWINS = [
    (r"The student $q$ learns from the teacher $p$ by the forward KL, $F = {}$.", P_Q, Q_P, True),
    (r"The student $q$ learns from the teacher $p$ by the reverse KL, $R_{kl} = {}$.", Q_P, P_Q, True),
    (r"The student model $p$ follows the teacher model $q$. The forward KL is $F = {}$.", Q_P, P_Q, True),
    (r"Here $q$ is the data distribution and $p$ the model. The training loss is $L = {}$.", r"-\sum_x q(x)\log p(x)", r"-\sum_x p(x)\log q(x)", False),
    (r"The optimal discriminator is $D^*(x) = {}$, where $p_d$ is the data and $p_g$ the generator.",
     r"\frac{p_d(x)}{p_d(x) + p_g(x)}", r"\frac{p_g(x)}{p_d(x) + p_g(x)}", False),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "right", "turned", "refuted"), TWINS)
def test_the_roles_are_those_that_are_told(frame: str, right: str, turned: str, refuted: bool) -> None:
    assert words(frame.replace("{}", right))[-1] in POSITIVE
    found = words(frame.replace("{}", turned))[-1]
    assert found in NEGATIVE if refuted else found not in POSITIVE


def test_roles_that_are_told_anew_are_the_new_ones() -> None:
    text = rf"Let $p$ be the data and $q$ the model. The forward KL is $F = {P_Q}$. Now with $q$ the data and $p$ the model, the forward KL is $G = {Q_P}$."
    assert set(words(text)) <= POSITIVE
