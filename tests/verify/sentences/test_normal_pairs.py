"""Which pairs of normal variables a sentence names."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.normal_pairs import normal_pairs, without_redefined

NAMED = [
    r"Let $X$ and $Y$ be jointly Gaussian with correlation $\rho$.",
    r"Let $(X, Y)$ be a bivariate normal pair with correlation coefficient $\rho$.",
    r"Suppose $X, Y$ are jointly normal, and $\rho$ is their correlation coefficient $\rho$.",
]
OTHERS = [
    r"Let $X$ and $Y$ be Gaussian with correlation $\rho$.",
    r"Gaussian variables $X$ and $Y$ with correlation $\rho$ are not always jointly Gaussian.",
    r"Let $X$, $Y$ be jointly Gaussian.",
    r"Let $X$ and $Y$ with correlation $\rho$ be discrete.",
]


@pytest.mark.parametrize("sentence", NAMED)
def test_a_pair_is_named_with_its_correlation(sentence: str) -> None:
    (fact,) = normal_pairs(sentence)
    assert fact.value.variables == ("X", "Y")


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_sentences_name_none(sentence: str) -> None:
    assert not normal_pairs(sentence)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (r"Let $Y$ be uniform.", 0),
        (r"Now $X$ and $Y$ are binary.", 0),
        (r"Suppose $\rho$ is a density.", 0),
        (r"Let $X$ be normal with mean $0$.", 1),
        (r"The entropy of $X$ is finite.", 1),
        (r"Let $Z$ be uniform.", 1),
    ],
)
def test_a_pair_is_forgotten_once_it_is_something_else(sentence: str, kept: int) -> None:
    context = Context().extend(*normal_pairs(NAMED[0]))
    assert len(without_redefined(context, sentence).facts) == kept
