"""A number that words give to a quantity of the law at hand is judged outside maths as in it; what is said of another law is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SKEWED = "Consider the distribution $p = (0.5, 0.3, 0.2)$. "
PQ = "Let $p = (0.5, 0.5)$ and $q = (0.9, 0.1)$. "
RIGHT = SKEWED + (
    "The entropy of $p$ is 1.485 bits. Its entropy is about 1.485 bits, and its perplexity is 2.8. The entropy $H(p)$ is roughly 1.5 bits.\n\n"
    "A source emits three symbols with probabilities 0.5, 0.3 and 0.2. The entropy is $H = 1.485$ bits. Perplexity: 2.8.\n\n"
    "For $p = (1/2, 1/4, 1/4)$ the entropy is $1.5$ bits.\n\n考虑分布 $p = (0.5, 0.3, 0.2)$。它的熵约为 1.485 比特。\n\n"
    "이산 분포 $p = (0.5, 0.3, 0.2)$를 생각하자. 이 분포의 엔트로피는 약 1.485비트이다.\n\n"
)
WRONG = SKEWED + (
    "The entropy of $p$ is 1.458 bits. Its entropy is about 1.458 bits, and its perplexity is 2.08. The entropy $H(p)$ is 0.9 bits.\n\n"
    "A source emits three symbols with probabilities 0.5, 0.3 and 0.2. The entropy is $H = 1.458$ bits. Perplexity: 3.8.\n\n"
    "For $p = (1/2, 1/4, 1/4)$ the entropy is $1.25$ bits.\n\n考虑分布 $p = (0.5, 0.3, 0.2)$。其熵为1.458比特。\n\n"
    "이산 분포 $p = (0.5, 0.3, 0.2)$를 생각하자. 엔트로피는 1.458비트이다.\n\n"
)
TWO_LAWS = (
    PQ
    + "The cross-entropy is 1.204 nats. Their KL divergence is 0.911 nats, and the Jensen-Shannon divergence is 0.102 nats. "
    + "The cross-entropy $H(p, q)$ is 1.737 bits and the KL divergence $D(p \\| q)$ is 0.773 bits. The KL divergence of $p$ from $q$ is 0.737 bits."
)
OF_OTHERS = [
    "Consider something close to $p = (0.5, 0.5)$. Its entropy is 0.99 bits.",
    "Consider $p = (0.5, 0.5)$. For a biased coin, the entropy is 0.469 bits. After training, the entropy is 0.3 bits.",
    "Consider $p = (0.5, 0.5)$. We toss ten times. The entropy is 10 bits.",
    "Consider $p = (0.5, 0.5)$. The conditional entropy is 0.469 bits. The entropy is 0.2 bits larger. The entropy is 10 bits for ten tosses.",
    "Let $X$ and $Y$ be independent with $p = (0.5, 0.5)$. The entropy is 2 bits.",
    "Consider $p = (0.5, 0.5)$. The entropy is not 0.3 bits. If it were biased, its entropy would be 0.3 bits. The entropy is around 1.1 bits.",
    "Consider $p = (0.5, 0.5)$. A student writes that the entropy is 0.5 bits. The entropy of English is 1.3 bits.",
    PQ + "The entropy is 1.3 bits. The reverse KL divergence is 0.2 nats. For other laws, the KL divergence is 3 bits.",
    "Let $p = (0.5, 0.5)$. The entropy is 0.811 bits (for a biased coin). The entropy is 0.811 bits, if the coin is biased.",
    "Let $p = (0.5, 0.5)$. The entropy is 0.811 bits, after training. The entropy is 2 bits, counting both tosses.",
    PQ + "The KL divergence is 0.1 bits, after smoothing. The perplexity of $q$ is 3.33.",
    "The model predicts $q = (0.7, 0.2, 0.1)$. The perplexity is 1.43.",
    "The model gives the tokens of the text the probabilities 0.5, 0.3 and 0.2. Its perplexity is 3.2.",
]


def judged(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word not in ("data", "mention")]


def test_what_is_right_is_confirmed() -> None:
    assert judged(RIGHT) == ["confirmed"] * 9


def test_what_is_wrong_is_refuted() -> None:
    assert judged(WRONG) == ["refuted"] * 9


def test_what_is_said_of_two_laws() -> None:
    assert judged(TWO_LAWS) == ["confirmed", "refuted", "confirmed", "confirmed", "refuted", "confirmed"]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_said_of_another_law_is_left_alone(text: str) -> None:
    assert judged(text) == []
