"""Joint laws whose masses a sentence lists: what follows is measured by them, and a list that does not sum to one is none."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LISTS = (
    r"Let $P(X=0, Y=0) = \frac13$, $P(X=0, Y=1) = \frac13$, $P(X=1, Y=0) = 0$ and $P(X=1, Y=1) = \frac13$. ",
    r"The joint law is $p(0,0) = \frac13$, $p(0,1) = \frac13$, $p(1,1) = \frac13$. ",
    r"Let $P(X=0, Y=0) = P(X=0, Y=1) = P(X=1, Y=1) = 1/3$. ",
    "They have the joint law\n\n$$P(X=0,Y=0) = 1/3,\\quad P(X=0,Y=1) = 1/3,\\quad P(X=1,Y=1) = 1/3.$$\n\n",
)


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_entropies_and_margins_are_those_of_the_list() -> None:
    for told in LISTS:
        right = words(told + r"Then $H(X,Y) = \log_2 3$ bits, $H(Y|X) = \frac23$ bits, $I(X;Y) \approx 0.252$ bits and $P(X=0) = \frac23$.")
        assert set(right[:-4]) == {"data"} and set(right[-4:]) == {"confirmed"}, told
        wrong = words(told + r"Then $H(X,Y) = 2$ bits, $H(Y|X) = \frac13$ bits, $I(X;Y) \approx 0.262$ bits and $P(X=0) = \frac13$.")
        assert set(wrong[-4:]) <= {"refuted", "rounding-slip"}, told


def test_a_list_that_does_not_sum_to_one_tells_no_joint_law() -> None:
    partial = r"Let $p(0,0) = \frac13$, $p(0,1) = \frac13$ and $p(1,1) = \frac14$. "
    assert words(partial + r"Then $H(X,Y) = 2$ bits.")[-1] in ("data", "undecided")
    twice = r"Let $p(0,0) = \frac12$, $p(0,1) = \frac14$, $p(0,0) = \frac14$. "
    assert words(twice + r"Then $H(X,Y) = 2$ bits.")[-1] in ("data", "undecided")
