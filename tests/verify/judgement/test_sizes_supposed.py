"""The end of a sum that is no law's is the number of outcomes of the one variable; what is false of it is refuted still."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

UNIFORM = r"-\sum_{k=1}^n \frac{1}{n} \log \frac{1}{n}"


@pytest.mark.parametrize("claim", [rf"H(X) \le {UNIFORM}", rf"H(X) \le {UNIFORM} = \log n", r"H(Y) \leq \sum_{j=1}^{M} \frac1M \log M"])
def test_an_entropy_is_at_most_that_of_a_uniform_law(claim: str) -> None:
    assert set(words(f"We have $${claim}$$")) == {"proved"}


@pytest.mark.parametrize(
    "claim",
    [
        rf"H(X) \ge {UNIFORM}",
        r"H(X) \le \sum_{k=1}^n \frac{1}{n} \log \frac{1}{n}",
        r"H(X) \le -\sum_{k=1}^n \frac1n \log n",
        rf"H(X) < {UNIFORM}",
    ],
)
def test_a_false_twin_is_refuted(claim: str) -> None:
    assert words(f"We have $${claim}$$")[0] == "refuted"


def test_a_number_that_the_text_gives_another_value_is_none() -> None:
    assert words(rf"Let $n = 2$. Then $$H(X) \le {UNIFORM}$$")[-1] != "proved"
    assert "proved" not in words(rf"$$H(X) + H(Y) \le {UNIFORM}$$")
