"""Numbers of which t and 1 - t are divided under logarithms are probabilities; one such number, or one of the two, is not."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

WORDS = [
    (r"a \log\frac{a}{b} + (1-a) \log\frac{1-a}{1-b} \ge 0", "proved"),
    (r"a \log\frac{a}{b} + (1-a) \log\frac{1-a}{1-b} \ge 1", "refuted"),
    (r"a \log\frac{a}{b} + (1-a) \log\frac{1-b}{1-a} \ge 0", "refuted"),
    (r"\log\frac{a}{b} \ge \log\frac{1-a}{1-b}", "refuted"),
    (r"\log\frac{a}{b} \le \log\frac{a}{2b}", "refuted"),
    (r"-\log((1-t) q(x) + \frac{t}{K}) \le \log\frac{K}{t}", "proved"),
    (r"-\log((1-t) q(x) + \frac{t}{K}) \le \log\frac{t}{K}", "refuted"),
    (r"-\log((1-t) q(x) + t p(x)) \le -\log q(x) - \log(1-t)", "proved"),
    (r"-\log((1-t) q(x) + t p(x)) \le -\log q(x) - \log t", "refuted"),
    (r"-\log((1-t) q(x) + t p(x)) \le -\log q(x)", "refuted"),
    (r"-\log((1-t) a + t b) \le -\log a - \log(1-t)", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_a_statement_about_them(text: str, word: str) -> None:
    assert check(text).verdict.word == word
