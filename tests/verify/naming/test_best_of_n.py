"""The divergence of the best of n answers from their reference is at most log n - (n - 1)/n."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$D_{\mathrm{KL}}(\pi_{\mathrm{bon}} \| \pi_{\mathrm{ref}}) \le \log n - \frac{n-1}{n}$",
    r"The best-of-n divergence is $\mathrm{KL}_{\mathrm{bon}} = \log n - \frac{n-1}{n}$.",
    r"For best-of-$N$ sampling $D_{KL}(\pi_{\text{BoN}} \| \pi_0) = \log N - 1 + \frac{1}{N}$.",
    r"With $d$ the root of the divergence, $R_{\mathrm{bon}}(d) = d (\alpha - \beta d)$ and $R_{\mathrm{RL}}(d) = d (\alpha - \beta \log d)$.",
]
FALSE = [
    r"$D_{\mathrm{KL}}(\pi_{\mathrm{bon}} \| \pi_{\mathrm{ref}}) \ge \log n - \frac{n-1}{n}$",
    r"$D_{\mathrm{KL}}(\pi_{\mathrm{bon}} \| \pi_{\mathrm{ref}}) \le \log n - \frac{n}{n-1}$",
    r"The best-of-n divergence is $\mathrm{KL}_{\mathrm{bon}} = \log n + \frac{n-1}{n}$.",
    r"The best-of-n divergence is $\mathrm{KL}_{\mathrm{bon}} = \log n - \frac{n+1}{n}$.",
    r"With $d$ the root of the divergence, $R_{\mathrm{bon}}(d) = d (\alpha + \beta d)$.",
]
OPEN = [
    r"$D_{\mathrm{KL}}(\pi_n \| \pi_{n-1}) \ge \log n - \frac{n-1}{n}$",
]
UNBLESSED = [
    r"$D_{\mathrm{KL}}(\pi_{\mathrm{ref}} \| \pi_{\mathrm{bon}}) = \log n - \frac{n-1}{n}$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE
