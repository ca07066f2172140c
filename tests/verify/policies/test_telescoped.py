r"""Residuals written out telescope: the rewards, the last value and less the value now; what counts a step twice or not at all does not."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

FINITE = r"With $\delta_t = R_t + \gamma V(s_{t+1}) - V(s_t)$, $A_t^{(k)} = \sum_{l=0}^{k-1} \gamma^l \delta_{t+l} = %s$."
ENDLESS = r"With $\delta_t = R_t + \gamma V(s_{t+1}) - V(s_t)$, $A_t = \sum_{l=0}^\infty \gamma^l \delta_{t+l} = %s$."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FINITE % r"-V(s_t) + R_t + \gamma R_{t+1} + \cdots + \gamma^{k-1} R_{t+k-1} + \gamma^k V(s_{t+k})", POSITIVE),
        (FINITE % r"V(s_t) + R_t + \gamma R_{t+1} + \cdots + \gamma^{k-1} R_{t+k-1} + \gamma^k V(s_{t+k})", NEGATIVE),
        (ENDLESS % r"\sum_{l=0}^\infty \gamma^l R_{t+l} - V(s_t)", POSITIVE),
        (ENDLESS % r"\sum_{l=0}^\infty \gamma^l R_{t+l} + V(s_t)", NEGATIVE),
    ],
)
def test_the_values_in_between_cancel(text: str, expected: frozenset[str]) -> None:
    assert words(text)[-1] in expected


@pytest.mark.parametrize(
    "text",
    [
        FINITE % r"-V(s_t) + R_t + \gamma R_{t+1} + \cdots + \gamma^{k-1} R_{t+k-1} + V(s_{t+k})",
        FINITE % r"-V(s_t) + R_t + \gamma R_{t+1} + \cdots + \gamma^k R_{t+k} + \gamma^k V(s_{t+k})",
        FINITE % r"-V(s_t) + R_t + \gamma R_{t+1} + \cdots + \gamma^{k-1} R_{t+k-1}",
        ENDLESS % r"\sum_{l=1}^\infty \gamma^l R_{t+l} - V(s_t)",
        ENDLESS % r"\sum_{l=0}^\infty R_{t+l} - V(s_t)",
        r"The return is $G_t = R_{t+1} + \gamma R_{t+2} + \cdots + \gamma^n R_{t+n} + \gamma^n V(S_{t+n})$.",
        r"The advantage is $A_t = r_t + \gamma r_{t+1} + \gamma^3 V(s_{t+3}) - V(s_t)$.",
    ],
)
def test_other_steps_are_not_blessed(text: str) -> None:
    assert words(text)[-1] not in POSITIVE
