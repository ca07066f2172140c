"""A ranking by Plackett and Luce chooses each answer among those that are left."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$P(\tau | s) = \prod_{k=0}^{K-1} \frac{\exp(r(s, a_{\tau(k)}))}{\sum_{j=k}^{K-1} \exp(r(s, a_{\tau(j)}))}$",
    r"$p(\tau \mid x) = \prod_{k=1}^{K} \frac{\exp(r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
    r"$P(\tau) = \prod_{k=1}^{K} \frac{e^{r_k}}{\sum_{j=k}^{K} e^{r_j}}$",
]
FALSE = [
    r"$p(\tau \mid x) = \prod_{k=1}^{K} \frac{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}{\exp(r(x, y_{\tau(k)}))}$",
    r"$p(\tau \mid x) = \sum_{k=1}^{K} \frac{\exp(r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
    r"$p(\tau \mid x) = \prod_{k=1}^{K} \frac{\exp(-r(x, y_{\tau(k)}))}{\sum_{j=k}^{K} \exp(r(x, y_{\tau(j)}))}$",
]
FALSE += [TRUE[1].replace("= ", "= -"), TRUE[2].replace("= ", "= -")]
OPEN = [
    r"$p(x) = \prod_{k=1}^{K} \frac{f_k}{g_k}$",
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


def test_the_answers_listed_are_as_many_as_the_factors() -> None:
    law = r"$P(\sigma|s,a_0,\ldots,LAST) = \prod_{k=0}^{K-1} \frac{e^{r(s,a_{\sigma(k)})}}{\sum_{j=k}^{K-1} e^{r(s,a_{\sigma(j)})}}$"
    for last, word in (("a_{K-1}", "definition"), ("a_{K+1}", "undecided"), ("a_K", "undecided")):
        assert words(law.replace("LAST", last))[-1] == word
    assert words(r"$P(a_1, \dots, a_K) = \prod_{k=0}^{K-1} \frac{e^{s(a_k)}}{\sum_{j=k}^{K-1} e^{s(a_j)}}$") == ["undecided"]
