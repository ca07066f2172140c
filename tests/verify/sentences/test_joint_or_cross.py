"""Where the words alone call H(p, q) a joint entropy, or H(X, Y) a cross-entropy, nothing is proved and nothing refuted by custom."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OPEN = [
    r"The joint entropy satisfies $H(p,q) \le H(p) + H(q)$.",
    r"The joint entropy of the sources $p$ and $q$ is written $H(p,q)$. It is symmetric: $H(p,q) = H(q,p)$.",
    r"The joint entropy of $p$ and $q$ is $H(p, q) = -\sum_x p(x) \log q(x)$.",
    r"The cross-entropy $H(X,Y) = H(X) + D(X\|Y)$ is not symmetric: $H(X,Y) \ne H(Y,X)$.",
    r"The cross-entropy is $H(X,Y) = H(X) + H(Y|X)$.",
    r"Die gemeinsame Entropie erfüllt $H(p,q) \le H(p) + H(q)$.",
    r"联合熵满足 $H(p,q) \le H(p) + H(q)$。",
]
JUDGED = [
    (r"The cross-entropy satisfies $H(p,q) \le H(p) + H(q)$.", "refuted"),
    (r"The joint entropy is $H(X,Y)$. The cross-entropy is $H(p,q)$. Then $H(p,q) \le H(p) + H(q)$.", "refuted"),
    (r"The joint entropy is $H(X,Y)$. We have $H(p,q) \le H(p) + H(q)$.", "refuted"),
    (r"The joint entropy of $x$ and $y$ is $H(x,y) = H(x) + H(y|x)$.", "proved"),
    (r"The cross-entropy of $P$ and $Q$ is $H(P,Q) = H(P) + D(P\|Q)$.", "proved"),
    (r"The joint entropy is $H(X,Y) = H(X) + H(Y|X)$.", "proved"),
    (r"The joint entropy is $H(X,Y) = H(X) + H(X|Y)$.", "refuted"),
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_by_the_words_alone() -> None:
    assert [last(text) for text in OPEN] == ["undecided"] * len(OPEN)


def test_by_custom() -> None:
    assert [last(text) for text, _ in JUDGED] == [word for _, word in JUDGED]
