"""A loss on a margin is what it is called by what the text has said the margin is."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

POLICY, REFERENCE = r"\log [W] - \log [L]", r"\log [U] - \log [V]"
GAP = r"\log\frac{[W]}{[U]} - \log\frac{[L]}{[V]}"
TURNED = r"\log\frac{[L]}{[V]} - \log\frac{[W]}{[U]}"
TRUE = [
    rf"With the margin $m = \beta({GAP})$ the DPO loss is $L_{{DPO}} = -\log\sigma(m)$.",
    rf"With the margin $m_\theta = \beta({GAP})$ the DPO loss is $L_{{DPO}} = \mathrm{{softplus}}(-m_\theta)$.",
    rf"Let $\Delta_\theta = {POLICY}$ and $\Delta_{{ref}} = {REFERENCE}$. The DPO loss is $L_{{DPO}} = -[E][\log\sigma(\beta(\Delta_\theta - \Delta_{{ref}}))]$.",
    rf"Let $\Delta_\theta = {POLICY}$, $\Delta_{{ref}} = {REFERENCE}$ and $d = \Delta_\theta - \Delta_{{ref}}$. The DPO loss is $L_{{DPO}} = -\log\sigma(\beta d)$.",
    rf"Let $h(x, y_w, y_l) = {GAP}$. The IPO loss is $L_{{IPO}} = (h(x, y_w, y_l) - \frac{{1}}{{2\tau}})^2$.",
    rf"Let $u = {TURNED}$. The DPO loss is $L_{{DPO}} = -\log\sigma(-\beta u)$.",
]
FALSE = [
    rf"With the margin $m = \beta({GAP})$ the DPO loss is $L_{{DPO}} = -\log\sigma(-m)$.",
    rf"With the margin $m_\theta = \beta({GAP})$ the DPO loss is $L_{{DPO}} = \mathrm{{softplus}}(m_\theta)$.",
    rf"Let $\Delta_\theta = {POLICY}$ and $\Delta_{{ref}} = {REFERENCE}$. The DPO loss is $L_{{DPO}} = -[E][\log\sigma(\beta(\Delta_\theta + \Delta_{{ref}}))]$.",
    rf"Let $u = {TURNED}$. The DPO loss is $L_{{DPO}} = -\log\sigma(\beta u)$.",
]
UNBLESSED = [
    rf"Let $h(x, y_w, y_l) = {GAP}$. The IPO loss is $L_{{IPO}} = (h(x, y_l, y_w) - \frac{{1}}{{2\tau}})^2$.",
    rf"Let $m = {GAP}$. The IPO loss is $L_{{IPO}} = (m - \frac{{1}}{{2}})^2$.",
    rf"The margin is $m = \beta({GAP})$.\n\n# Rewards\n\nNow let $m$ be the margin of two ratings. The DPO loss is $L_{{DPO}} = -\log\sigma(m)$.".replace(
        r"\n", "\n"
    ),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text) and set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert words(text)[-1] in NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert words(text)[-1] not in POSITIVE
