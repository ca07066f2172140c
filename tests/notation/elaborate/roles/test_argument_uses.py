"""What the arguments of H and D stand for: what is added to a law with weights is a law, however seldom it occurs."""

from __future__ import annotations

import pytest

from symbolic_it import check

MIXTURES = [
    (r"D(p\|\frac12 p+\frac12 q) \ge 0", "proved"),
    (r"D(p\|\frac{p+q}{2}) \le \log 2", "proved"),
    (r"D(p\|\frac{p+q}{2}) \le \frac12\log 2", "refuted"),
    (r"H(p,(p+q)/2) \ge H(p)", "proved"),
    (r"H(\lambda p+(1-\lambda)q) \ge \lambda H(p)", "proved"),
    (r"H(\lambda p+(1-\lambda)q) \ge H(p)", "refuted"),
    (r"D(p\|\lambda p + (1-\lambda) q) \le -\log\lambda", "proved"),
    (r"D(p\|\lambda p + (1-\lambda) q) \le -\log(1-\lambda)", "refuted"),
    (r"D(p\|\epsilon u+(1-\epsilon)p) \le -\log(1-\epsilon)", "undecided"),
    (r"D(p\|(1-\epsilon) q+\epsilon u) \le (1-\epsilon) D(p\|q) + \epsilon D(p\|u)", "proved"),
    (r"D(p\|(1-\epsilon) q+\epsilon u) \ge (1-\epsilon) D(p\|q) + \epsilon D(p\|u)", "refuted"),
]


@pytest.mark.parametrize(("statement", "verdict"), MIXTURES)
def test_what_is_mixed_with_a_law_is_one(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict
