"""What holds by an earlier supposition is not blessed where the sentence takes it back or speaks of all laws."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

INDEPENDENT = "Suppose $X$ and $Y$ are independent. Then $H(X,Y) = H(X) + H(Y)$."
EQUAL = "Let $q = p$."
CHAIN = r"Let $X \to Y \to Z$ be a Markov chain."
UNIFORM = r"Let $X$ be uniform on $K$ outcomes."
UNIT = r"Suppose $\sigma = 1$ and $X \sim N(0, \sigma^2)$."
STILL = [
    (UNIFORM, r"Then $H(X) = \log K$."),
    (UNIFORM, r"In general, $H(X) \le \log K$."),
    (UNIT, r"Then $h(X) = \frac12\log(2\pi e)$."),
    (r"Let $X \sim N(0, \sigma^2)$.", r"In general, $h(X) = \frac12\log(2\pi e\sigma^2)$."),
    (INDEPENDENT, r"It follows that $H(X,Y) = H(X) + H(Y)$."),
    (INDEPENDENT, r"In general, $H(X,Y) \le H(X) + H(Y)$."),
    (EQUAL, r"Then $D(p\|q) = 0$."),
    (EQUAL, r"For every $q$, $D(p\|q) \ge 0$."),
    (r"Let $p = (1/2, 1/2)$ and $q = (1, 0)$.", r"The divergence is bounded: $\mathrm{JSD}(p\|q) \le 1$ bit."),
    (CHAIN, r"Hence $I(X;Z) \le I(X;Y)$."),
    (CHAIN, r"For any such chain, $I(X;Z) \le I(X;Y)$."),
]
TAKEN_BACK = [
    (UNIFORM, r"In general, $H(X) = \log K$."),
    (UNIFORM, r"For arbitrary $X$, $H(X) = \log K$."),
    (UNIT, r"For general $\sigma$, $h(X) = \frac12\log(2\pi e)$."),
    (r"Let $p = (1/2, 1/2)$.", r"In general, $H(p) = 1$ bit."),
    (r"Let $p = (1/2, 1/2)$ and $q = (1, 0)$.", r"The divergence is bounded: $\mathrm{JSD}(p\|q) \le 0.5$ bit."),
    (r"Let $p = (1/2, 1/2)$ and $q = (1, 0)$.", r"Sie ist beschränkt: $\mathrm{JSD}(p\|q) \le 0.5$ bit."),
    (INDEPENDENT, r"In general, $H(X,Y) = H(X) + H(Y)$."),
    (INDEPENDENT, r"For dependent variables, $H(X,Y) = H(X) + H(Y)$."),
    (INDEPENDENT, r"For arbitrary $X$ and $Y$, $I(X;Y) = 0$."),
    (INDEPENDENT, r"If $X$ and $Y$ are not independent, then $I(X;Y) = 0$."),
    (INDEPENDENT, r"Im Allgemeinen gilt $H(X,Y) = H(X) + H(Y)$."),
    (EQUAL, r"In general $D(p\|q) = 0$."),
    (EQUAL, r"For every $q$, $D(p\|q) = 0$."),
    (CHAIN, r"For all $X$, $Y$ and $Z$, $I(X;Z) \le I(X;Y)$."),
]


def word(before: str, text: str) -> str:
    return verify_document(parse_chapter(f"{before}\n\n{text}\n", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("before", "text"), STILL)
def test_what_was_supposed_is_used(before: str, text: str) -> None:
    assert word(before, text) in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(("before", "text"), TAKEN_BACK)
def test_what_is_taken_back_is_not(before: str, text: str) -> None:
    assert word(before, text) not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(
    "text",
    ["In general $H(X|Y) < H(X)$.", r"Generally, $D(p\|q) > 0$.", r"In practice $H(p) < \log K$.", "Typically $H(p,q) > H(p)$."],
)
def test_a_strict_inequality_that_holds_mostly_is_left_open(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["undecided"]


@pytest.mark.parametrize("text", ["In general $H(X|Y) > H(X)$.", "For all variables $H(X|Y) < H(X)$.", "Typically $H(p,q) < H(p)$."])
def test_what_is_false_of_most_is_refuted(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["refuted"]
