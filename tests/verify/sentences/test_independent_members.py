"""Independent members of a sequence, told by name or by "independent variables": their entropies add up; less than that proves nothing."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.independent_members import independent_members
from tests.verify.answers import words

SUM = r"$H(X_1, \ldots, X_n) = \sum_{i=1}^n H(X_i)$"


@pytest.mark.parametrize(
    "text",
    [
        r"If $X_1, \ldots, X_n$ are independent, then " + SUM + ".",
        r"If $X_1, X_2, \ldots, X_n$ are mutually independent, " + SUM + ".",
        r"For independent random variables $X_1, \ldots, X_n$, " + SUM + ".",
        r"If the $X_i$ are independent, " + SUM + ".",
        "If the variables are independent, " + SUM + ".",
        r"$X_1, \ldots, X_n$가 상호 독립이면 " + SUM + ".",
        r"若 $X_1, \ldots, X_n$ 相互独立，则 " + SUM + "。",
        r"$X_1, \ldots, X_n$ が互いに独立ならば " + SUM + "。",
        r"If $X_1, \ldots, X_n$ are independent, then $H(X_i \mid X_1, \ldots, X_{i-1}) = H(X_i)$.",
        r"If $X_1, \ldots, X_n$ are independent given $Y$, then $H(X_1, \ldots, X_n \mid Y) = \sum_{i=1}^n H(X_i \mid Y)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $I(X_1, \ldots, X_n; Y) \ge \sum_{i=1}^n I(X_i; Y)$.",
        r"For independent variables, $H(X_1, X_2, X_3) = H(X_1) + H(X_2) + H(X_3)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $I(X_1; X_2) = 0$.",
        r"If $X_1, \ldots, X_n$ are i.i.d., then $H(X_1, \ldots, X_n) = n H(X_1)$.",
        r"Let $X_1, X_2, \ldots, X_n$ be i.i.d. copies of $X$. Then $H(X_1, \ldots, X_n) = n H(X)$.",
        r"For an i.i.d. source $\frac{1}{n} H(X_1, \ldots, X_n) = H(X_1)$.",
        "离散无记忆信源满足 $H(X^N) = N H(X)$。",
    ],
)
def test_what_follows(text: str) -> None:
    assert words(text)[-1] == "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"If $X_1, \ldots, X_n$ are pairwise independent, then " + SUM + ".",
        r"If $X_1, \ldots, X_n$ are conditionally independent, then " + SUM + ".",
        r"If $X_1, \ldots, X_n$ are not independent, then " + SUM + ".",
        r"If $X_1, \ldots, X_n$ are independent given $Y$, then " + SUM + ".",
        r"Unless $X_1, \ldots, X_n$ are independent, " + SUM + ".",
        r"If $Y_1, \ldots, Y_n$ are independent, then " + SUM + ".",
        r"If $X_1, \ldots, X_n$ are independent, then $H(X_1, \ldots, X_n \mid Y) = \sum_{i=1}^n H(X_i \mid Y)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $H(X_1, \ldots, X_n) = n H(X_1)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $I(X_1, \ldots, X_n; Y) = \sum_{i=1}^n I(X_i; Y)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $I(X_1, \ldots, X_n; Y) \le \sum_{i=1}^n I(X_i; Y)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $H(X_1, \ldots, X_n) = 2 \sum_{i=1}^n H(X_i)$.",
        r"If $X_1, \ldots, X_n$ are independent, then $H(X_1, \ldots, X_n) < \sum_{i=1}^n H(X_i)$.",
        r"For an i.i.d. source $\frac{1}{n} H(X_1, \ldots, X_n) = 2 H(X_1)$.",
        r"For a memoryless source $H(X^n) = H(X)$.",
        r"For a memoryless source $H(X^n) = n^2 H(X)$.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert words(text)[-1] not in ("proved", "confirmed", "definition")


def test_what_is_read() -> None:
    assert list(independent_members(r"If $X_1, \ldots, X_n$ are independent given $Y$,")) == [r"X_1 \perp \cdots \perp X_n \mid Y"]
    assert list(independent_members(r"with equality iff $X_1, \ldots, X_n$ are independent")) == []
    assert list(independent_members(r"The $X_i$ are i.i.d.")) == [r"X_1 \perp \cdots \perp X_n", r"X_1 \sim \cdots \sim X_n"]


def test_members_drawn_so_above_the_sign() -> None:
    r"""X_i \stackrel{i.i.d.}{\sim} p tells that their entropies add up, and \sim alone does not."""
    from tests.verify.answers import words

    told = r"Since $X_i \stackrel{i.i.d.}{\sim} p(x)$, $H(X_1, \cdots, X_n) = \sum_{i=1}^n H(X_i)$."
    assert words(told)[-1] == "proved"
    assert words(told.replace(r"\sum_{i=1}^n H(X_i)", r"n \sum_{i=1}^n H(X_i)"))[-1] != "proved"
    assert words(told.replace(r"\stackrel{i.i.d.}{\sim}", r"\sim"))[-1] != "proved"
