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


DICE = r"Let $X$ and $Y$ be two fair dice and $S = X + Y$. "
UNIFORM = r"Let $X$ be uniform on $\{1,\dots,8\}$ and $Y = X \bmod 2$. "


@pytest.mark.parametrize(
    ("told", "true", "false"),
    [
        (DICE, r"H(S) \approx 3.27$ bits and $I(X;S) \approx 0.69$ bits and $E[S] = 7$ and $P(S = 7) = 1/6", r"H(S) \approx 3.37$ bits and $E[S] = 8$ and $P(S = 7) = 1/5"),
        (UNIFORM, r"H(X) = 3$ bits and $H(Y) = 1$ bit and $H(X|Y) = 2$ bits and $H(X) = H(Y) + H(X|Y) = 1 + 2 = 3$ bits", r"H(Y) = 2$ bits and $H(X|Y) = 1$ bit and $I(X;Y) = 0$"),
        (r"Let $X$ be uniform on $\{-1, 0, 1\}$ and $Y = X^2$. ", r"H(X|Y) = 2/3$ bit and $H(Y) = 0.918$ bits and $E[XY] = 0", r"H(X|Y) = 1/3$ bit and $E[Y] = 1/3"),
        (r"Let $X$ take the values $1, 2, 3, 4$ with probabilities $1/2, 1/4, 1/8, 1/8$. Let $Y = \min(X, 2)$. ", r"H(Y) = 1$ bit", r"H(Y) = 1.5$ bits"),
    ],
)  # fmt: skip
def test_values_of_what_is_made_of_drawn_variables(told: str, true: str, false: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(f"{told}Then ${true}$.", "markdown")).claims[1:]]
    assert set(found) == {"confirmed"}, found
    found = [c.verdict.word for c in verify_document(parse_chapter(f"{told}Then ${false}$.", "markdown")).claims[1:]]
    assert set(found) == {"refuted"}, found


@pytest.mark.parametrize(
    "text",
    [
        UNIFORM + r"Conditioned on $X > 1$, $H(Y) = 0.918$ bits.",
        UNIFORM + r"If $X$ is loaded instead, $H(Y) = 0.9$ bits.",
        DICE + r"If $X = 3$, then $H(S) = 2.585$ bits.",
        r"Let $X$ be a fair bit, sent through a channel with output $Y$. Then $H(Y) = 0.9$ bits.",
        r"Let $X$ be a fair die. Now suppose $P(X = 6) = 1/2$.",
    ],
)
def test_another_case_is_not_judged_by_it(text: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word in ("undecided", "data")
