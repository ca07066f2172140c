r"""A condition is supposed where it is told in full: not "Y = X with probability one half", "X determines Y up to noise"."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.told_in_full import equations_in_part, is_told_in_full, is_told_in_part

M = "\ufffc"
#: A condition, and what stands behind and before it.
IN_PART = [
    ("", " with probability one half"),
    ("", " with high probability"),
    ("", " most of the time"),
    ("", " on the training set"),
    ("", " up to noise"),
    ("", " or nearly so"),
    ("", " a priori"),
    ("", ", which is false"),
    ("", " while the machine is running"),
    ("", " for all but one outcome"),
    ("", " in the first half"),
    ("usually ", ""),
    ("with probability $0.9$, ", ""),
    ("meistens sei ", ""),
    ("", " fast immer"),
    ("", " sur l'ensemble d'apprentissage"),
    ("대체로 ", "라고 하자"),
    ("훈련 집합에서 ", "라고 하자"),
    ("たいてい ", " とする"),
    ("大部分时候 ", ""),
    ("", " 的概率为 $0.9$"),
    ("", f" with probability {M}"),
    ("", " with probability 1 − 1/n"),
]
IN_FULL = [
    ("", ""),
    ("", ", then"),
    ("", " with probability one"),
    ("", " almost surely"),
    ("", " are independent random variables"),
    ("", " for all $x$"),
    ("", " we have"),
    ("", " where $f$ is a map"),
    ("the model ", " gives"),
    ("概率分布 ", " 时"),
    ("이 절에서 ", "이면"),
]


def test_the_words_around_a_condition() -> None:
    for before, behind in IN_PART:
        assert not is_told_in_full(f"{before}{M}{behind}", len(before), len(before) + 1), (before, behind)
    for before, behind in IN_FULL:
        assert is_told_in_full(f"{before}{M}{behind}", len(before), len(before) + 1), (before, behind)


def test_only_what_ties_two_names_is_asked() -> None:
    for tex in ("Y = X", "q(x) = p(x)", "Y = f(X)", r"X \perp Y", r"X \to Y \to Z"):
        assert is_told_in_part(tex, "", " on weekdays"), tex
        assert not is_told_in_part(tex, "", ", then"), tex
    for tex in (r"m = \frac{1}{2}(p + q)", "K > 1", "T = 2", "H(p) = 1"):
        assert not is_told_in_part(tex, "", " on weekdays"), tex
    assert equations_in_part(f"let {M} be a law and {M} on average", ("p", "q = p"))
    assert not equations_in_part(f"let {M} be a law and {M}", ("p", "q = p"))


CHAPTER = r"""
## 1
Suppose that $Y = X$ with probability one. Then $H(Y \mid X) = 0$.

## 2
Suppose that $Y = X$ with probability one half. Then $H(Y \mid X) = 0$.

## 3
If $X$ determines $Y$, then $H(Y \mid X) = 0$.

## 4
If $X$ determines $Y$ up to noise, then $H(Y \mid X) = 0$.

## 5
If $X$ and $Y$ are independent, then $I(X; Y) = 0$.

## 6
If $X$ and $Y$ are independent or equal, then $I(X; Y) = 0$.

## 7
Take $q = p$. So $D_{KL}(p \| q) = 0$.

## 8
Take $q = p$ for all but one outcome. So $D_{KL}(p \| q) = 0$.

## 9
For $q = p$ on a part of the alphabet, we have $D_{KL}(p \| q) = 0$.

## 10
Suppose that $Y = f(X)$ with probability one half. Then $H(Y \mid X) = 0$.

## 11
Assume $X \perp Y$ for most pairs. Then $I(X; Y) = 0$.

## 12
假设大部分时候 $Y = X$。那么 $H(Y \mid X) = 0$。

## 12b
Suppose that, with the switch on, $X$ determines $Y$. With the switch off $H(Y \mid X) = 0$.

## 12c
若 $Y = X$ 的概率为 $0.9$，则 $H(Y \mid X) = 0$。

## 12d
Take $q = p$ with probability $0.9$. So $D_{KL}(p \| q) = 0$.

## 12e
For $q = p$ with probability $0.5$ we have $D_{KL}(p \| q) = 0$.

## 13
Let $m = \frac12 (p + q)$. For $p = q$ equality holds, $H(m) = H(p)$.
"""


def test_what_holds_in_part_proves_nothing() -> None:
    claims = verify_document(parse_chapter(CHAPTER, "markdown")).claims
    words = [c.verdict.word for c in claims if c.text.startswith(("H(", "I(", "D_"))]
    assert words == [
        "proved", "undecided", "proved", "undecided", "proved", "undecided", "proved", "undecided", "undecided", "undecided", "undecided",
        *["undecided"] * 5, "proved",
    ]  # fmt: skip
