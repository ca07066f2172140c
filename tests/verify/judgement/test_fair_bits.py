r"""Two fair independent bits and their sum: what any two of them tell, and what the text has not told of others."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"$X, Y \sim \mathrm{Bernoulli}(1/2)$ %s, $Z = X \oplus Y$. "
TRUE = (r"I(X;Y) = 0", r"I(X;Y|Z) = \log 2", r"H(X|Z) = \log 2", r"H(X,Y,Z) = 2 \log 2", r"I(X;Y,Z) = H(X)", r"H(Z) = \log 2")
FALSE = (r"I(X;Y|Z) = 0", r"I(X;Y|Z) = 2 \log 2", r"H(X|Y,Z) = \log 2", r"H(X,Y,Z) = 3 \log 2", r"I(X;Z) = \log 2", r"I(X;Y) = \log 2")
POSITIVE = {"proved", "confirmed", "definition"}


def positive(text: str) -> list[bool]:
    return [c.verdict.word in POSITIVE for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("word", ["independent", "독립"])
def test_what_they_tell_of_each_other(word: str) -> None:
    told = TOLD % word
    assert all(positive(told + " ".join(f"${x}$." for x in TRUE))[3:])
    assert not any(positive(told + " ".join(f"${x}$." for x in FALSE))[3:])


@pytest.mark.parametrize(
    "told",
    [
        TOLD % "",
        (TOLD % "independent").replace("1/2", "1/3"),
        (TOLD % "independent").replace(r"\oplus", "+"),
        (TOLD % "independent").replace("Z =", "W ="),
        r"$X \sim \mathrm{Bernoulli}(1/2)$ independent of $Y$, $Z = X \oplus Y$. ",
    ],
)
def test_of_others_nothing_is_known(told: str) -> None:
    assert not positive(told + r"$I(X;Y|Z) = \log 2$.")[-1]
