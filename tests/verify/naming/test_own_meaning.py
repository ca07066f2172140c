"""What the text has said that a name is comes before what its letter customarily is."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

LIKELIHOOD = r"\log p(x;\theta)"
DIFFERENCE = r"r(x, y_w) - r(x, y_l)"
GRADIENT = r"\sigma(r(x, y_l) - r(x, y_w)) (\nabla_\theta r(x, y_w) - \nabla_\theta r(x, y_l))"
UNBLESSED = [
    rf"Let $F(q, \theta) = {LIKELIHOOD} + D_{{KL}}(q(z) \| p(z|x;\theta))$." + "\n\n" + rf"Then ${LIKELIHOOD} \ge F(q, \theta)$.",
    rf"Let $L(q, \theta) = 2 {LIKELIHOOD}$." + "\n\n" + rf"Then ${LIKELIHOOD} \ge L(q, \theta)$.",
    rf"The loss is $J(q, \theta) \le {LIKELIHOOD}$.",
    rf"${LIKELIHOOD} = L(q, \theta) + D_{{KL}}(q(z) \| f(z|x;\theta))$",
    rf"$L(q, \theta) = {LIKELIHOOD} - D_{{KL}}(q(z) \| p(z|x))$",
    rf"Let $J = -\log\sigma({DIFFERENCE})$." + "\n\n" + rf"The gradient is $\nabla_\theta J = {GRADIENT}$.",
    rf"Let $L = -2\log\sigma({DIFFERENCE})$." + "\n\n" + rf"The gradient is $\nabla_\theta L = -{GRADIENT}$.",
    rf"Let $L = -\log\sigma({DIFFERENCE})$."
    + "\n\n"
    + rf"The gradient is $\nabla_\theta L = -{GRADIENT}$.".replace(r"\nabla_\theta r(x, y_l)", r"\nabla_\phi r(x, y_l)"),
]
UNACCUSED = [
    r"The loss to be minimised is $J(\pi) = \beta D_{KL}(\pi\|\pi_{ref}) - E_{y\sim\pi}[r(x,y)]$."
    + "\n\n"
    + r"Its minimum is $J(\pi^*) = -\beta\log Z(x)$.",
    rf"Let $L = \log\sigma({DIFFERENCE})$." + "\n\n" + rf"The gradient is $\nabla_\theta L = {GRADIENT}$.",
]


@pytest.mark.parametrize("text", UNBLESSED)
def test_no_custom_blesses_it(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


@pytest.mark.parametrize("text", UNACCUSED)
def test_no_custom_accuses_it(text: str) -> None:
    assert words(text)[-1] not in NEGATIVE


def test_what_agrees_is_known() -> None:
    assert (
        words(rf"Let $L = -\log\sigma({DIFFERENCE})$." + "\n\n" + rf"The gradient is $\nabla_\theta L = -{GRADIENT}$.")[-1] == "definition"
    )
    assert words(rf"${LIKELIHOOD} = L(q, \theta) + D_{{KL}}(q(z) \| p(z|x;\theta))$")[-1] == "definition"
