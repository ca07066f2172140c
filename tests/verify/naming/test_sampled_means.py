r"""A mean over samples estimates a divergence or an entropy of the law they are from; with another sign or of other samples it is none."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

PAIR = r"\pi_\theta(y_i|x)", r"\pi_{ref}(y_i|x)"
MEAN = r"$D_{KL}(\pi_\theta \| \pi_{ref}) \approx \frac{1}{N} \sum_{i=1}^N \log \frac{%s}{%s}$"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MEAN % PAIR, POSITIVE),
        (MEAN % PAIR + r", where $y_i \sim \pi_\theta(\cdot|x)$.", POSITIVE),
        (MEAN % PAIR[::-1], NEGATIVE),
        (
            r"$D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N \left(\frac{q(x_i)}{p(x_i)} - 1 - \log \frac{q(x_i)}{p(x_i)}\right)$",
            POSITIVE,
        ),
        (r"$H(p) \approx -\frac{1}{N} \sum_{i=1}^N \log p(x_i)$", POSITIVE),
        (r"$H(p) \approx \frac{1}{N} \sum_{i=1}^N \log p(x_i)$", NEGATIVE),
        (r"$H(p, q) \approx -\frac{1}{N} \sum_{i=1}^N \log q(x_i)$", POSITIVE),
        (
            r"In practice, $D_{KL} \approx \frac{1}{T} \sum_{t=1}^T (\log \pi_\theta(y_t|x, y_{<t}) - \log \pi_{ref}(y_t|x, y_{<t}))$.",
            POSITIVE,
        ),
    ],
)
def test_an_estimate_has_its_sign(text: str, expected: frozenset[str]) -> None:
    assert expected & set(words(text))


@pytest.mark.parametrize(
    "text",
    [
        MEAN % PAIR + r", where $y_i \sim \pi_{ref}(\cdot|x)$.",
        r"$D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N \log \frac{p(x_i)}{q(x_i)}$ with samples $x_i \sim q$.",
        r"We draw $x_1, \dots, x_N$ from the data distribution $q$. Then $D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N \log \frac{p(x_i)}{q(x_i)}$.",
        r"Samples come from $q$, hence $D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N \log \frac{p(x_i)}{q(x_i)}$.",
        r"$D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N p(x_i) \log \frac{p(x_i)}{q(x_i)}$",
        r"$D_{KL}(p \| q) \approx \frac{1}{N} \sum_{i=1}^N \left(\frac{p(x_i)}{q(x_i)} - 1 - \log \frac{p(x_i)}{q(x_i)}\right)$",
        r"$D_{KL}(\pi_\theta \| \pi_{ref}) \approx \sum_{t=1}^T \log \frac{\pi_\theta(y_t|x, y_{<t})}{\pi_{ref}(y_t|x, y_{<t})}$",
        r"$D_{KL}(\pi_\theta \| \pi_{ref}) = \frac{1}{N} \sum_{i=1}^N \log \frac{\pi_\theta(y_i|x)}{\pi_{ref}(y_i|x)}$",
        r"$D_{KL} \approx \frac{1}{T} \sum_{t=1}^T (\log \pi_{ref}(y_t|x, y_{<t}) - \log \pi_\theta(y_t|x, y_{<t}))$",
    ],
)
def test_what_depends_on_other_samples_is_left_open(text: str) -> None:
    assert not (POSITIVE | NEGATIVE) & set(words(text))
