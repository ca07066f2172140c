"""A proof by slopes is told: where it begins, the slope on either side of that, and its sign."""

from __future__ import annotations

from symbolic_it import derive
from symbolic_it.kernel.replay import replay


def test_the_start_the_slopes_and_their_signs_are_told() -> None:
    for text, given, told in (
        (r"\log(1+e^x) \ge \log 2+\frac x2", [], ["true at x = 0", "where x > 0, the slope is", "where x < 0, the slope is", "1 + exp(x) > 0 times that"]),
        (r"e^x \ge 1+x+\frac{x^2}{2}", [r"x \ge 0"], ["where x > 0, the slope is −1 + exp(x) − x", "its own slope is −1 + exp(x)"]),
    ):
        found = derive(text, given)
        printed = " ".join(str(found).split())
        assert [t for t in told if t not in printed] == []
        replay(found.certificate)
