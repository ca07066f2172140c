r"""The set of log |V| beside p(\cdot|x) is that of the outcomes of the dot, and no other alphabet."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"H(\pi(\cdot|s)) \le \log|\mathcal{A}|", "proved"),
        (r"H(p(\cdot|x)) \le \log|V|", "proved"),
        (r"H(p(\cdot|x_{<t})) \le \log|\mathcal{V}|", "proved"),
        (r"H(p(y|x)) \le \log|V|", "proved"),
        (r"H(p(y|x)) \le \log|\mathcal{Y}|", "proved"),
        (r"H(p(y|x)) \le \log|\mathcal{S}|", "not-understood"),
        (r"H(p(y|x)) \le \log|\mathcal{X}|", "refuted"),
        (r"H(p(\cdot|x)) \le \log K", "proved"),
        (r"H(p(y|x)) \le \log K - 1", "refuted"),
        (r"\sum_x p(x) H(p(\cdot|x)) \le \log K", "undecided"),
        (r"H(\pi(\cdot|s)) \le \log|\mathcal{A}| - 1", "refuted"),
        (r"H(\pi(\cdot|s)) \ge \log|\mathcal{A}|", "refuted"),
    ],
)
def test_whose_outcomes_a_set_holds(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
