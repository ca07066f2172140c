r"""Words tell which letter goes with the rows of a joint law; where they do not and marginals speak against the order, nothing is judged."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

MATRIX = r"$$p(x,y) = \begin{pmatrix} 1/4 & 1/8 & 1/8 \\ 1/4 & 1/8 & 1/8 \end{pmatrix}"
X_IN_COLUMNS = r" Hence $H(X) = \frac32$ bits and $H(Y) = 1$ bit."
TOLD = [
    f"The joint law (rows are $y$, columns are $x$) is {MATRIX}.$$",
    f"The joint law, with $X$ across and $Y$ down, is {MATRIX}.$$",
    f"The joint law is {MATRIX},$$ where the rows are indexed by $y$ and the columns by $x$.",
    f"The joint law is {MATRIX}.$$ The column sums are the marginal of $X$; each row sum is a probability of $Y$.",
]


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-2:]


@pytest.mark.parametrize("told", TOLD)
def test_words_go_before_the_order_of_the_letters(told: str) -> None:
    assert verdicts(told + X_IN_COLUMNS) == ["confirmed"] * 2
    assert verdicts(told + X_IN_COLUMNS.replace("H(X)", "H(Z)").replace("H(Y)", "H(X)").replace("H(Z)", "H(Y)")) == ["refuted"] * 2


def test_without_words_the_first_letter_goes_with_the_rows() -> None:
    text = f"The joint law is {MATRIX}.$$ Hence $H(X) = 1$ bit and $H(Y) = \\frac32$ bits."
    assert verdicts(text) == ["confirmed"] * 2


def test_a_marginal_of_the_other_order_leaves_both_possible() -> None:
    text = f"The joint law is {MATRIX}.$$ So $p_X = (1/2, 1/4, 1/4)$ and $p_Y = (1/2, 1/2)$." + X_IN_COLUMNS
    assert "refuted" not in verdicts(text)
    assert "confirmed" not in verdicts(text.replace("3}2", "5}2"))
