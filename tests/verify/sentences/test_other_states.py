"""What a sentence says of the optimum, or after training, is not measured by the law told before it; its own data are its own."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

DATA = "Let $p = (0.5, 0.5)$ and $q = (0.9, 0.1)$. "
JUDGED = {"refuted", "rounding-slip", "convention-mismatch", "confirmed", "proved"}


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "sentence",
    [
        r"A sharper model would have $H(p) = 0.3$ nats.",
        r"When $q$ approaches $p$, $D(p\|q) = 0$.",
        r"If the model were perfect, $D(p\|q) = 0$.",
        r"At the optimum, $D(p\|q) = 0$.",
        r"After one gradient step $D(p\|q) = 0.4$.",
        r"Once training has converged, $D(p\|q) = 0$.",
        r"Had the model predicted $0.6$, we would get $D(p\|q) = 0.0204$.",
        r"If the first class had probability $0.9$ instead, we would have $H(p) = 0.325$.",
        r"After temperature scaling with $T = 0.5$, $H(q) = 0.065$.",
        r"In the limit $T \to 0$, $H(q) = 0$.",
        r"After training, $D(p\|q) = 0.511$.",
    ],
)
def test_of_another_state(sentence: str) -> None:
    assert last(DATA + sentence) not in JUDGED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (r"So $D(p\|q) = 0.511$.", "confirmed"),
        (r"The forward KL is $D(p\|q) = 0.511$, and the reverse KL is $D(q\|p) = 0.368$.", "confirmed"),
        (r"The reverse KL divergence is $D(q\|p) = 0.511$.", "refuted"),
        (r"Swapping the arguments gives $D(q\|p) = 0.368$.", "confirmed"),
        (r"Reversing the order of time gives $D(q\|p) = 0.2$.", "undecided"),
        (r"So $D(p\|q) = 0.115$.", "refuted"),
        (r"After training the model predicts $q = (0.75, 0.25)$, so that $D(p\|q) = 0.144$.", "confirmed"),
        (r"After training the model predicts $q = (0.75, 0.25)$, so that $D(p\|q) = 0.511$.", "refuted"),
        (r"At the optimum the gap is zero. Here $D(p\|q) = 0.511$.", "confirmed"),
        (r"At the optimum the gap is zero. Here $D(p\|q) = 0.115$.", "refuted"),
    ],
)
def test_of_the_state_told(sentence: str, word: str) -> None:
    assert last(DATA + sentence) == word


TOLD = "Logarithms are to base 2. Let $p = (1/2, 1/4, 1/8, 1/8)$."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Then $D(p\|u) = 1/4$ with $u$ uniform, and $H(p) = 7/4$.", "confirmed"),
        (r"With $u$ uniform $D(p\|u) = 1/4$.", "confirmed"),
        (r"For the uniform distribution $u$, $H(p) = 5/4$.", "refuted"),
        (r"With the uniform distribution $q$ we get $D(q\|p) = 1/4$.", "confirmed"),
        (r"With the uniform distribution $q$ we get $D(q\|p) = 1/2$.", "refuted"),
        (r"If $p$ is uniform, $H(p) = 2$.", "data"),
        (r"With the uniform distribution $p$ we get $H(p) = 2$.", "data"),
        (r"For uniform laws $H(p) = 2$, and with $u$ uniform $H(u) = 2$.", "data"),
    ],
)
def test_another_law_that_is_called_uniform_leaves_the_told_one(text: str, word: str) -> None:
    assert words(f"{TOLD} {text}")[-1] == word


def test_what_is_merged_permuted_or_another_coin_has_not_the_masses_that_were_told() -> None:
    told = r"Let $p = (0.5, 0.25, 0.25)$. "
    said = [
        "Merging the last two outcomes leaves $H(p) = 1$ bit.",
        "For another coin $H(p) = 0.9$ bits.",
        "Two draws have $H(p) = 3$ bits.",
        "So $H(p) = 3$ bits.",
    ]
    text = "\n\n## Next\n\n".join(told + s for s in said)
    claims = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "H(p)" in c.text]
    assert claims == ["undecided", "undecided", "undecided", "refuted"]
