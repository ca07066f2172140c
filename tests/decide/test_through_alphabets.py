"""What is at most an entropy is at most the logarithm of its alphabet's size, and no less than that."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    "text",
    [
        r"I(X;Y) \le \log |X|",
        r"I(X;Y) \le \log |\mathcal{Y}|",
        r"I(X;Y) \le \log_2 |\mathcal{X}|",
        r"\log |X| \ge I(X;Y)",
        r"H(Y|X) \ge H(Y) - \log |X|",
        r"H(X,Y) - \log |X| \le H(Y)",
        r"H(X) - H(X|Y) \le \log |X|",
        r"\max_{p(x)} I(X;Y) \le \log |\mathcal{X}|",
        r"\max_{P_X} I(X;Y) \ge 0",
        r"\max I(X;Y) \le \max H(X)",
        r"I(X;Y) \le \min(\log |X|, \log |Y|)",
        r"I(X;Y) \le \min\{H(X), \log |\mathcal{Y}|\}",
        r"\min\{H(X), H(Y)\} \le \min(\log |X|, \log |Y|)",
        r"I(X;Y) \le \log_2 \min(|\mathcal{X}|, |\mathcal{Y}|)",
    ],
)
def test_it_is_proved(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"H(Y|X) \ge H(Y) - \frac{1}{2} \log |X|",
        r"H(Y|X) \ge H(Y) + H(X) - \log |X|",
        r"I(X;Y) < \log |X|",
        r"I(X;Y) \ge \min(\log |X|, \log |Y|)",
        r"H(X|Y) \le \min(\log |X|, \log |Y|)",
        r"\max\{H(X), H(Y)\} \le \min(\log |X|, \log |Y|)",
        r"I(X;Y) \le \log (\min(|X|, |Y|)/2)",
        r"I(X;Y) \le \frac{1}{2} \log |X|",
        r"H(X,Y) \le \log |X|",
        r"H(X|Y) \le \log |Y|",
        r"\max_{p(x)} I(X;Y) \le 0",
    ],
)
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", [r"\max_{p(x)} I(X;Y) \ge 1", r"\max_{P_X} I(X;Y) \ge \max_{P_X} H(X)"])
def test_where_an_optimum_is_attained_is_left_open(text: str) -> None:
    assert check(text).verdict.word == "undecided"


def test_a_bound_by_what_the_optimum_runs_over_is_none() -> None:
    assert check(r"\max_{p(x)} I(X;Y) \le H(X)").verdict.word not in ("proved", "confirmed", "definition")
