"""Two formulas that words alone relate are judged as the relation that they say; under conditions nothing is read."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"$D(p\|q)$ is equal to $H(p,q) - H(p)$.",
        r"Note that $\mathbb{E}_p[\log p(x)]$ is the same as $-H(p)$.",
        r"The quantity $H(X|Y)$ never exceeds $H(X)$.",
        r"The joint entropy $H(X,Y)$ is at least $H(X)$.",
        r"The sum is $\frac16 + \frac13$, which equals $\frac12$.",
        r"The excess is $G = H(p,q) - H(p)$, which equals $D(p\|q)$.",
        r"It satisfies $0 \le I(X;Y)$ and equals $H(X) + H(Y) - H(X,Y)$.",
    ],
)
def test_what_words_relate_is_shown(text: str) -> None:
    assert words(text)[-1] in ("proved", "confirmed")


@pytest.mark.parametrize(
    "text",
    [
        r"$D(p\|q)$ is equal to $H(p,q) - H(q)$.",
        r"The quantity $H(X)$ never exceeds $H(X|Y)$.",
        r"The joint entropy $H(X,Y)$ is at most $H(X)$.",
        r"The sum is $\frac16 + \frac13$, which equals $\frac13$.",
        r"The excess is $G = H(p) - H(p,q)$, which equals $D(p\|q)$.",
    ],
)
def test_and_refuted(text: str) -> None:
    assert words(text)[-1] == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"$H(X|Y)$ equals $H(X)$ if and only if $X$ and $Y$ are independent.",
        r"If $H(p)$ equals $\log 4$, the law is uniform on four outcomes.",
        r"$D(p\|q)$ does not equal $D(q\|p)$.",
        r"$H(X)$ is at most $\log 2$ for a binary variable.",
        r"The probability that $X$ equals $3$ is large.",
        r"In practice the penalty $D(\pi\|\pi_{ref})$ is at most $0.1$.",
        r"The cross-entropy $H(p,q)$ is at most $H(p) + \epsilon$.",
        r"It would be wrong to say that $H(p,q)$ equals $H(q) + D(p\|q)$.",
    ],
)
def test_conditions_and_doubts_are_left_unread(text: str) -> None:
    assert not {"proved", "confirmed", "refuted"} & set(words(text))
