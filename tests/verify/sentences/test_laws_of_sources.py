"""Sentences that list the masses of a source tell its law, where they speak of no other."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.laws_of_sources import laws_of_sources
from tests.verify.answers import words

TOLD = {
    "A source emits four symbols with probabilities $1/2$, $1/4$, $1/8$ and $1/8$.": "p = (1/2, 1/4, 1/8, 1/8)",
    "The letters $a$, $b$ and $c$ occur with probabilities 0.5, 0.3, 0.2.": "p = (1/2, 3/10, 1/5)",
    r"The probabilities of these events are $\frac{1}{3}, \frac{2}{3}$.": "p = (1/3, 2/3)",
    "The probability of each of these outcomes is $0.25$.": "p = (1/4, 1/4, 1/4, 1/4)",
    "They are distributed as per $q(x)$: $0.5$, $0.5$.": "q = (1/2, 1/2)",
    "The distribution $q$: A: 0.2, B: 0.8.": "q = (1/5, 4/5)",
    "The distribution $p$: A: 0.4, B: 0.6 and the distribution $q$: A: 0.2, B: 0.8.": "p = (2/5, 3/5); q = (1/5, 4/5)",
    "A source has $p(a) = 1/2$, $p(b) = 1/4$ and $p(c) = p(d) = 1/8$.": "p = (1/2, 1/4, 1/8, 1/8)",
    r"It has $P(a) = \frac12, P(b) = \frac{1}{2}$.": "P = (1/2, 1/2); p = (1/2, 1/2)",
}
UNTOLD = (
    "The events have $P(A) = 1/2$ and $P(B) = 1/2$.",
    "The margins have $p(x) = 1/2$ and $p(y) = 1/2$.",
    "A source has $p(a) = 1/2$ and $p(b) = 1/4$.",
    "A source has $p(a) = 1/2$ and $p(c) = 1/2$.",
    "A source has $p(a) = 1/2 + t$ and $p(b) = 1/2$.",
    "A source has $p(a|b) = 1/2$ and $p(b) = 1/2$.",
    "A source emits three symbols with probabilities $1/2$, $1/4$ and $1/8$.",
    "Given the first, the symbols have conditional values with probabilities 0.5, 0.5.",
    "Two sources emit symbols with probabilities 0.5, 0.5.",
    "The symbols do not come with probabilities 0.5, 0.5.",
    "The probability of each of these outcomes is 0.3.",
)
SOURCE = "A source emits four symbols with probabilities 0.5, 0.25, 0.125 and 0.125. "
CHAPTER = (
    (SOURCE + "Its entropy is $H(X) = 1.75$ bits.", "confirmed"),
    ("Suppose we have three letters with probabilities 0.5, 0.25, 0.25. Call it $p(x)$. Then $H(p) = 1.5$ bits.", "confirmed"),
    (SOURCE + "Its entropy is $H(X) = 1.85$ bits.", "refuted"),
    ("A source has $P(a) = 1/2$ and $P(b) = P(c) = 1/4$. Then $H(X) = 1.5$ bits.", "confirmed"),
    ("A source has $P(a) = 1/2$ and $P(b) = P(c) = 1/4$. Then $H(X) = 1.25$ bits.", "refuted"),
    (SOURCE + "Its entropy is $H(X) = 1.75$ nats.", "convention-mismatch"),
    (SOURCE + "Let us assume we use the following code. What is the entropy? $H(X) = 1.75$ bits.", "confirmed"),
    (SOURCE + "For a uniform source $H(X) = 2$ bits.", "undecided"),
    (SOURCE + "The output of the channel has $H(Y) = 2$ bits.", "undecided"),
    (SOURCE + "\n\n# Another part\n\nThe variable has $H(X) = 2$ bits.", "undecided"),
)


@pytest.mark.parametrize(("sentence", "law"), TOLD.items())
def test_what_is_told(sentence: str, law: str) -> None:
    assert laws_of_sources(sentence) == tuple(law.split("; "))


def test_what_is_not_told() -> None:
    assert not any(map(laws_of_sources, UNTOLD))


def test_chapters() -> None:
    assert [words(text)[-1] for text, _ in CHAPTER] == [word for _, word in CHAPTER]
