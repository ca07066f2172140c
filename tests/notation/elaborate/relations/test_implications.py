r"""An implication is its conclusion under its premise; an equivalence is both; the false twin is never blessed."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"p = q \Rightarrow D_{KL}(p\|q) = 0",
    r"q = p \implies H(p,q) = H(p)",
    r"X \perp Y \Rightarrow I(X;Y) = 0",
    r"X \perp\!\!\!\perp Y \Rightarrow H(X,Y) = H(X) + H(Y)",
    r"X \to Y \to Z \implies I(X;Z) \le I(X;Y)",
    r"H(X|Y) = 0 \iff I(X;Y) = H(X)",
    r"x > 0 \implies \log x \le x - 1",
    "if p = q then KL(p||q) = 0",
]
FALSE = [
    r"p = q \implies D_{KL}(p\|q) = 1",
    r"X \perp Y \Rightarrow I(X;Y) = 1",
    r"X \perp Y \Rightarrow H(X,Y) = H(X)",
    r"X \to Y \to Z \implies I(X;Z) \ge I(X;Y)",
    r"H(X|Y) = 0 \iff I(X;Y) = H(Y)",
    r"x > 0 \implies \log x \ge x - 1",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_holds(text: str) -> None:
    answer = check(text)
    assert answer.verdict.positive, (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted", text


def test_the_premise_is_shown() -> None:
    assert check(r"p = q \Rightarrow D_{KL}(p\|q) = 0").reading.startswith("p = q ⇒ ")
    assert check(r"D_{KL}(p\|q) = 0 \iff p = q").reading == "D(p‖q) = 0 nats iff p(x) = q(x)"
