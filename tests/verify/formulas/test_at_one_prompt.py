r"""An example of one prompt has the Z and the \pi^* of the definitions at that prompt; wrong digits are not confirmed."""

from __future__ import annotations

from tests.verify.answers import words

TOLD = (
    r"Let $Z(x) = \sum_y \pi_0(y|x) e^{R(x,y)/\beta}$ and $\pi^*(y|x) = \pi_0(y|x) e^{R(x,y)/\beta}/Z(x)$."
    "\n\nAt one prompt $\\pi_0 = (0.4, 0.4, 0.2)$, $R = (1, 0, 2)$ and $\\beta = 1$. "
)


def test_values_at_the_prompt() -> None:
    text = r"Then $Z\approx 2.965$, $\pi^*\approx (0.367, 0.135, 0.498)$ and $D_{KL}(\pi^*\|\pi_0)\approx 0.277$ nats."
    assert words(TOLD + text)[-3:] == ["confirmed"] * 3


def test_wrong_values_and_a_prompt_that_is_named() -> None:
    assert words(TOLD + r"Then $Z\approx 2.695$ and $\pi^*\approx (0.376, 0.135, 0.489)$.")[-2:] == ["refuted"] * 2
    assert words(TOLD + r"Then $Z(x')\approx 2.965$.")[-1] != "confirmed"
