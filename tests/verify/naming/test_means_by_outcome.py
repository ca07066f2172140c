r"""1/N \sum_x f(x) is a mean over samples where the words speak of samples, and of nothing else."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The Monte Carlo estimate is $KL[q,p] \approx \frac1N\sum_x \log\frac{q(x)}{p(x)}$.", "definition"),
        (r"The Monte Carlo estimate is $KL[q,p] \approx \frac1N\sum_x \log\frac{p(x)}{q(x)}$.", "convention-mismatch"),
        (
            r"The Monte Carlo estimate is $KL[q,p] \approx \frac1N\sum_x \left[\log\frac{q(x)}{p(x)} + \frac{p(x)}{q(x)} - 1\right]$.",
            "definition",
        ),
        (r"The Monte Carlo estimate is $KL[q,p] \approx \frac2N\sum_x \log\frac{q(x)}{p(x)}$.", "undecided"),
        (r"With $N$ outcomes, $KL(q\|p) \approx \frac1N\sum_x \log\frac{q(x)}{p(x)}$.", "undecided"),
        (r"Sampling $x \sim p$ we approximate $D(q\|p) \approx \frac{1}{N}\sum_{x} \log\frac{q(x)}{p(x)}$.", "undecided"),
        (r"With samples from $q$, $\mathbb{E}_{x\sim q}[f(x)] \approx \frac1N\sum_x f(x)$.", "definition"),
        (r"With samples from $q$, $\mathbb{E}_{x\sim q}[f(x)] \approx -\frac1N\sum_x f(x)$.", "convention-mismatch"),
    ],
)
def test_a_mean_over_samples_by_their_letter(text: str, word: str) -> None:
    assert words(text)[-1] == word
