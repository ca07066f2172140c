"""Blocks over a memoryless channel; with memory, feedback, another length or the letters exchanged, nothing is shown."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

DMC = "The channel is discrete and memoryless, of channel capacity $C$. "
LINES = r"\sum_{i=1}^n H(Y_i|X_i)"
IID = r"Let $X_1, \dots, X_n$ be i.i.d. "
HOLDS = [
    DMC + rf"$H(Y^n|X^n) = {LINES}$.",
    DMC + rf"$H(Y^n|X^n) = \sum_{{i=1}}^n H(Y_i|Y_1, \dots, Y_{{i-1}}, X^n) = {LINES}$.",
    DMC + rf"$I(X^n;Y^n) = H(Y^n) - {LINES} \le \sum_{{i=1}}^n H(Y_i) - {LINES} = \sum_{{i=1}}^n I(X_i;Y_i) \le nC$.",
    DMC + r"$I(X_1X_2\cdots X_N;Y_1Y_2\cdots Y_N) \leq \sum_{n=1}^NI(X_n;Y_n)$.",
    DMC + r"$H(\mathbf{Y}|\mathbf{X}) = -E\{\log p(y^n|x^n)\} = -\sum_{i=1}^n E\{\log p(y_i|x_i)\} = \sum_{i=1}^n H(Y_i|X_i)$.",
    rf"对于离散无记忆信道，$H(Y^n|X^n) = {LINES}$。",
    DMC + r"$I(X^n;Y^n) \le \sum_{i=1}^n I(X_i;Y_i)$, with equality when the inputs are independent.",
    rf"Always $H(Y^n|X^n) \le {LINES}$.",
    r"Always $H(\mathbf{Y}) = H(Y_1, Y_2, \dots, Y_N) \le \sum_{i=1}^N H(Y_i)$.",
    r"Always $\frac{H(X_1, X_2, \dots, X_n)}{n} = \frac1n \sum_{i=1}^n H(X_i|X_1, \dots, X_{i-1})$.",
    IID
    + r"$I(X^n;\hat X^n) = \sum_{i=1}^n H(X_i) - \sum_{i=1}^n H(X_i|\hat X^n, X_{i-1}, \dots, X_1) \ge \sum_{i=1}^n H(X_i) - \sum_{i=1}^n H(X_i|\hat X_i)$.",
]
OPEN = [
    rf"The channel is not memoryless. $H(Y^n|X^n) = {LINES}$.",
    rf"For a memoryless channel with feedback, $H(Y^n|X^n) = {LINES}$.",
    rf"For a memoryless channel with output $X$, $H(Y^n|X^n) = {LINES}$.",
    rf"For a channel, $H(Y^n|X^n) = {LINES}$.",
    rf"For a memoryless source, $H(Y^n|X^n) = {LINES}$.",
    DMC + r"$H(X^n|Y^n) = \sum_{i=1}^n H(X_i|Y_i)$.",
    DMC + r"$H(Y^n|X^n) = \sum_{i=1}^m H(Y_i|X_i)$.",
    DMC + r"$H(Y^n|X^n) = \sum_{i=1}^n H(Y_i|X_j)$.",
    DMC + r"$I(X^n;Y^n) \ge \sum_{i=1}^n I(X_i;Y_i)$.",
    DMC + r"$I(X^n;Y^n) = \sum_{i=1}^n I(X_i;Y_i)$.",
    DMC + r"$I(X^n;Y^n) \le mC$.",
    DMC + r"$\sum_{i=1}^n I(X_i;Y_i) \ge nC$.",
    DMC + rf"$I(X^n;Y^n) = H(Y^n) + {LINES}$.",
    DMC + r"$H(\mathbf{Y}|\mathbf{X}) = E\{\log p(y^n|x^n)\}$.",
    DMC + r"$H(\mathbf{Y}|\mathbf{X}) = -E\{\log p(x^n|y^n)\}$.",
    DMC + r"$H(\mathbf{Y}|\mathbf{X}) = -E_q\{\log p(y^n|x^n)\}$.",
    DMC + r"$I(X^n;Y^n) \le \sum_{i=1}^n I(X_i;Y_i)$, with equality iff the $X_i$ are identically distributed.",
    r"A memoryless channel. $\sum_{i=1}^n I(X_i;Y_i) \le nC$, where $C$ is a constant.",
    r"Always $\frac{H(X_1, X_2, \dots, X_n)}{n} = \frac1m \sum_{i=1}^n H(X_i|X_1, \dots, X_{i-1})$.",
    r"Always $\frac{H(X_1, X_2, \dots, X_n)}{n} = \frac1n \sum_{i=1}^n H(X_i|X_1, \dots, X_{i})$.",
    r"Always $H(\mathbf{Y}) = H(Y_1) + H(Y_2) + \dots + H(Y_N|Y_1, \dots, Y_{N-1})$.",
    r"Let $X_1, \dots, X_n$ be identically distributed. $I(X^n;\hat X^n) = \sum_{i=1}^n H(X_i) - \sum_{i=1}^n H(X_i|\hat X^n, X_{i-1}, \dots, X_1)$.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds(text: str) -> None:
    assert set(words(text)) - {"data"} <= POSITIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_not_shown(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


def test_feedback_is_told_from_where_it_is_spoken_of() -> None:
    """No use carries more than the capacity, with feedback too; that the block does not is not shown there, and is before."""
    text = (
        "The channel capacity of a memoryless channel is $C$. We have $I(X^n;Y^n) \\le nC$.\n\n# Feedback\n\n"
        "Then $\\sum_{i=1}^n I(X_i;Y_i) \\le nC$ and $H(Y^n) - \\sum_{i=1}^n H(Y_i|X_i) \\le nC$. "
        "Then $I(X^n;Y^n) \\le nC$. Then $H(Y^n|X^n) = \\sum_{i=1}^n H(Y_i|X_i)$. Then $\\sum_{i=1}^n I(X_i;Y_i) \\ge nC$.\n"
    )
    found = words(text)
    assert found[:3] == ["definition"] * 3
    assert not {"definition", "proved"} & set(found[3:])
