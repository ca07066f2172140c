"""A proof by slopes is told: where it begins, the slope on either side of that, and its sign."""

from __future__ import annotations

from symbolic_it import derive
from symbolic_it.kernel.replay import replay


def test_the_start_the_derivative_and_its_signs_are_told() -> None:
    rises = ["g(0) = 0", "so g rises, through 0 at x = 0", "so f rises where x > 0 and falls where x < 0, and f(x) ≥ 0"]
    tempered = ["so f rises where T > 1, and f(T) ≥ 0", "(complete the square) ≥ 0 (squares)"]
    for text, given, told in (
        (
            r"\log(1+e^x) \ge \log 2+\frac x2",
            [],
            ["from x = 0, where it holds", "let f(x) = log(1 + exp(x)) − log 2 − ½ x, with f(0) = 0", *rises],
        ),
        (r"e^x \ge 1+x+\frac{x^2}{2}", [r"x \ge 0"], ["f′(x) = g(x) = exp(x) − x − 1", "g′(x) = h(x) = exp(x) − 1", "for x ≥ 0"]),
        ("H(softmax(z/T)) >= H(softmax(z))", ["T >= 1"], tempered),
        ("D(p||q) + D(q||p) >= 8 JSD(p,q)", [], ["with s = p(x), t = q(x)", "g′(s)", "and f(s) ≥ 0"]),
    ):
        found = derive(text, given)
        printed = " ".join(str(found).split())
        assert [t for t in told if t not in printed] == [], printed
        replay(found.certificate)
