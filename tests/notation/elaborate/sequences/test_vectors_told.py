r"""A vector that the text has spelled out is the tuple of its members: after X = (X_1, ..., X_n), H(X) <= \sum_i H(X_i)."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $X = (X_1, \dotsc, X_n)$ be a random vector. "
TRUE = [
    TOLD + r"Then $H(X) \le \sum_{i=1}^n H(X_i)$.",
    TOLD + r"Then $H(X) = \sum_{i=1}^n H(X_i | X_1, \dots, X_{i-1})$.",
    TOLD + r"Then $H(X) \ge H(X_1)$.",
    TOLD + r"Then $I(X;Y) \ge I(X_1;Y)$.",
    r"For $\mathbf{X} = (X_1, \ldots, X_m)$, $H(\mathbf{X}) \le \sum_{i=1}^m H(X_i)$.",
]
OPEN = [
    TOLD + r"Then $H(X) \ge \sum_{i=1}^n H(X_i)$.",
    TOLD + r"Then $H(X) = \sum_{i=1}^n H(X_i)$.",
    TOLD + r"Then $H(X) = \sum_{i=1}^n H(X_i | X_1, \dots, X_{i+1})$.",
    TOLD + r"Then $H(X) \le \sum_{i=1}^m H(X_i)$.",
    TOLD + r"Then $H(X) \le \sum_{i=2}^n H(X_i)$.",
    TOLD + r"Then $H(X) \le H(X_1)$.",
    TOLD + r"Then $H(X) \le \sum_{i=1}^n H(X_i | X_n)$.",
    TOLD + r"Then $I(X;Y) \le I(X_1;Y)$.",
    r"Then $H(X) \ge H(X_1)$.",
    r"Let $X = (Y_1, \dotsc, Y_n)$ be a random vector. Then $H(X) \ge H(X_1)$.",
    TOLD + "\n\n" + r"Let $X$ be a random variable and $X_1, \dots, X_n$ copies of it. Then $I(X;Z) \ge I(X_1;Z)$.",
    TOLD + "\n\n" + r"Now let $X = (X_2, \dotsc, X_n)$. Then $H(X) \ge H(X_1)$.",
    TOLD + "\n\n" + r"Now let $X = (X_2, \dotsc, X_n)$. Then $H(X) \le \sum_{i=1}^n H(X_i)$.",
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", TRUE)
def test_what_holds_of_the_members_is_proved(text: str) -> None:
    assert last(text) == "proved"


@pytest.mark.parametrize("text", OPEN)
def test_what_does_not_is_not(text: str) -> None:
    assert last(text) not in ("proved", "confirmed", "definition")
