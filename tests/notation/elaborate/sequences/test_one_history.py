r"""p(v|x_{<t}) of a token v is a conditional law like any other; p(x_t|x_{<t}) is a probability of a text."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\sum_v p(v|x_{<t}) = 1", "proved"),
        (r"\sum_v p(v|x_{<t}) = 2", "refuted"),
        (r"-\sum_v p(v|x_{<t}) \log q(v|x_{<t}) \ge H(p(\cdot|x_{<t}))", "proved"),
        (r"-\sum_v p(v|x_{<t}) \log q(v|x_{<t}) \le H(p(\cdot|x_{<t}))", "refuted"),
        (r"\mathbb{E}_{v \sim p(\cdot|x_{<t})}[-\log p(v|x_{<t})] = H(p(\cdot|x_{<t}))", "proved"),
        (r"p(v|c, x_{<t}) \le 1", "proved"),
        (r"p(v|x_{<t}) \ge p(v)", "refuted"),
        (r"p(x_t|x_{<t}) = \frac{p(x_{\le t})}{p(x_{<t})}", "proved"),
        (r"\sum_t \log p(v|x_{<t}) \ge 0", "not-understood"),
        (r"p(v|x_{<t}) = p(v|x_{<s})", "not-understood"),
    ],
)
def test_a_token_and_its_history(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
