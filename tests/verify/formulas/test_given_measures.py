"""What follows from given entropies is judged, up to their rounding; what is of other examples or units is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

XY = "Suppose $H(X) = 2$, $H(Y) = 1.5$ and $H(X, Y) = 3$ bits. "
ROUNDED = "Given $H(X) = 1.361$, $H(Y) = 1.486$ and $I(X; Y) = 0.278$ bits, we get "
CHAPTERS = [
    (
        XY + "Then $I(X; Y) = 0.5$ bits. Hence $H(X|Y) = 2 - 0.5 = 1.5$ bits and $H(Y|X) = 1.5$ bits.",
        "confirmed confirmed confirmed refuted",
    ),
    (XY + "Then $I(X; Y) = 1.5$ bits. If $H(X) = 1$ bit and $H(Y|X) = 1$ bit, then $H(X, Y) = 1$ bit.", "refuted refuted"),
    (
        r"We know that $H(p) = 1.5$ bits and $H(p, q) = 1.75$ bits. Hence $D(p \| q) = 0.25$ bits, so $D(p \| q) = 0.25$.",
        "confirmed confirmed",
    ),
    (r"Since $H(p) = 1.5$ bits and $D(p \| q) = 0.25$ bits, $H(p, q) = 1.25$ bits.", "refuted"),
    (ROUNDED + "$H(X, Y) = 2.569$ bits.", "confirmed"),
    (
        "The entropy of $X$ is 2 bits, the entropy of $Y$ is 1.5 bits and the joint entropy is 3 bits. "
        "Hence the mutual information is 0.5 bits, and the mutual information between $X$ and $Y$ is $1.5$ bits.",
        "confirmed refuted",
    ),
    (r"Let $H(p) = \log_2 4 = 2$ bits and $H(p, q) = 2.25$ bits. The KL divergence is 0.52 bits.", "confirmed refuted"),
    (ROUNDED + "$H(X, Y) = 2.570$ bits.", ""),
    (ROUNDED + "$H(X, Y) = 2.659$ bits.", "refuted"),
]
LEFT_ALONE = [
    "Before training $H(X) = 2$, $H(Y) = 1.5$ and $H(X, Y) = 3$ bits. After training $I(X; Y) = 0.9$ bits.",
    "The entropies are $H(X) = 2$ and $H(Y) = 1.5$ bits. For another pair of variables, $H(X, Y) = 3$ bits. Then $I(X;Y) = 0.9$ bits.",
    "Let $H(X) = 2$ bits and $H(Y) = 1.5$ nats with $I(X;Y) = 0.5$ bits. Then $H(X,Y) = 3$ bits.",
    "All entropies are in bits. Let $H(X) = 2$ and $H(X|Y) = 1$. Then $I(X;Y) = 0.693$ nats.",
    r"Let $H(X) \approx 2$ bits and $H(X|Y) \approx 1.45$ bits. Then $I(X;Y) \approx 0.53$ bits.",
    XY + "Is $I(X;Y) = 1$? It is not true that $I(X; Y) = 1$. Then $H(X) = 3$ bits. Then $I(X; Y) = 0.9$ bits.",
    "Let $H(q) = 1.5$ bits and $H(q, p) = 1.75$ bits. The KL divergence is 0.2 bits. The KL divergence between $p$ and $q$ is 0.2 bits.",
    "The entropy of $X$ is 2 bits. For the second channel the conditional entropy of $X$ given $Y$ is 1.5 bits. The mutual information is 0.9 bits.",
    "Suppose $H(X) = 2$ bits, $H(Y) = 1.5$ bits and $H(X, Y) = 3$ bits. Then the conditional entropy is 1.5 bits.",
    XY + r"Then $D(X \| Y) = 0.5$ bits and $I(X; Z) = 0.1$ bits.",
]


def judged(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_what_follows_from_given_values(text: str, words: str) -> None:
    assert [w for w in judged(text) if w != "undecided"] == words.split()


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_does_not_follow_is_left_alone(text: str) -> None:
    assert set(judged(text)) <= {"undecided", "not-understood"}
