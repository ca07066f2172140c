"""log N less the InfoNCE loss is a lower bound on mutual information: no upper one, and nothing with a plus."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$I(X; Y) \geq \log N - \mathcal{L}_{\text{InfoNCE}}$",
    r"$I(x_{t+k}; c_t) \ge \log N - \mathcal{L}_N$",
    r"$I(f(x_i), f(x_i^+)) \geq \log N - \mathcal{L}_{\text{InfoNCE}}$",
    r"$\log(K+1) - \mathcal{L}_{\text{NCE}} \le I(X; Y)$",
    r"InfoNCE bounds mutual information from below: $I \ge \log N - \mathcal{L}_{\text{InfoNCE}}$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_bound_is_known(text: str) -> None:
    assert set(words(text)) <= POSITIVE and words(text)


@pytest.mark.parametrize("text", TRUE)
def test_turned_or_with_a_plus_it_is_false(text: str) -> None:
    relation = next(r for r in (r"\geq", r"\ge", r"\le") if r in text)
    assert set(words(text.replace(relation, r"\ge" if relation == r"\le" else r"\le"))) & NEGATIVE
    assert set(words(text.replace(r"- \mathcal", r"+ \mathcal"))) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$I(X; Y) \geq \log N - \mathcal{L}_{adv}$",
        r"$I(X; Y) \geq \log_2 N - \mathcal{L}_{NCE}$",
        r"$I(X; Y) \geq 2 \log N - \mathcal{L}_{NCE}$",
    ],
)
def test_other_bounds_are_neither(text: str) -> None:
    assert not set(words(text)) & (POSITIVE | NEGATIVE)


DEFINED = (
    r"The loss is $\mathcal{L} = -\mathbb{E}_X[%s\frac{f(x, c)}{\sum_{x_j \in X} f(x_j, c)}]$. Then $I(x, c) %s \log N - \mathcal{L}$."
)


@pytest.mark.parametrize(
    ("log", "relation", "expected"),
    [(r"\log ", r"\ge", POSITIVE), (r"\log ", r"\le", NEGATIVE), ("", r"\ge", frozenset(["undecided", "not-understood"]))],
)
def test_the_loss_is_the_one_that_the_text_defines(log: str, relation: str, expected: frozenset[str]) -> None:
    assert words(DEFINED % (log, relation))[-1] in expected
