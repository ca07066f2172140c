"""What an earlier clause supposes does not hold behind the words that lead to another case; within its own it does."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: A sentence whose last formula stands in its own case, and what is said of it.
OWN = [
    (r"If $\gamma = 2$, then $\gamma H(X) = 2 H(X)$, whereas for $\gamma = 3$, $\gamma H(X) = 3 H(X)$.", "proved"),
    (r"If $\gamma = 2$, then $\gamma H(X) = 2 H(X)$, whereas for $\gamma = 3$, $\gamma H(X) = 2 H(X)$.", "refuted"),
    (r"For $\gamma = 2$, $\gamma H(X) = 2 H(X)$, but for $\gamma = 3$ we have $\gamma H(X) = 2 H(X)$.", "refuted"),
    (r"If $\gamma = 2$, then $\gamma H(X) = 2 H(X)$, and if $\gamma = 5$, then $\gamma H(X) = 5 H(X)$.", "proved"),
    (r"If $\gamma = 2$, then $\gamma H(X) = 2 H(X)$, and if $\gamma = 5$, then $\gamma H(X) = 2 H(X)$.", "refuted"),
    (r"Für $\gamma = 2$ gilt $\gamma H(X) = 2 H(X)$, aber für $\gamma = 3$ gilt $\gamma H(X) = 2 H(X)$.", "refuted"),
    (r"For $T = 1$ and $\alpha = 2$, $T \alpha H(X) = 2 H(X)$.", "proved"),
    (r"For $T = 1$, $T H(X) = H(X)$ but also $T^2 H(X) = H(X)$.", "proved"),
    (r"For $T = 1$ we have $T H(X) = H(X)$ and, for all $x$, $T \log p(x) = \log p(x)$.", "proved"),
    (r"If $X$ and $Y$ are independent, $I(X;Y) = 0$ and $H(X,Y) = H(X) + H(Y)$.", "proved"),
]
LEFT = [
    r"At $\beta = 1$ we get $\beta H(X) = H(X)$, and for other values $\beta H(X) = H(X)$.",
    r"For $\gamma = 2$ and for $\gamma = 3$, $\gamma H(X) = 3 H(X)$.",
    r"With $T = 1$ or $T = 2$, $T H(X) = 2 H(X)$.",
    r"For $T = 1$, $T H(X) = H(X)$, and for any $T$, $T H(X) = H(X)$.",
    r"For $T = 1$, $T H(X) = H(X)$; more generally, $T H(X) = H(X)$.",
    r"For $T = 1$, $T H(X) = H(X)$, and in general $T H(X) = H(X)$.",
    r"If $X$ and $Y$ are independent, $I(X;Y) = 0$, whereas otherwise $I(X;Y) = 0$.",
    r"If $X$ and $Y$ are independent, $I(X;Y) = 0$, but in general $I(X;Y) = 0$.",
    r"When $p = q$, $D(p\|q) = 0$ and $H(p,q) = H(p)$, but in general $H(p,q) = H(p)$.",
    r"当 $\gamma = 2$ 时 $\gamma H(X) = 2 H(X)$，但一般 $\gamma H(X) = 2 H(X)$。",
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("text", "word"), OWN)
def test_a_formula_is_judged_in_its_own_case(text: str, word: str) -> None:
    assert last(text) == word


@pytest.mark.parametrize("text", LEFT)
def test_a_case_that_is_left_shows_nothing(text: str) -> None:
    assert last(text) not in ("proved", "confirmed", "definition")


def test_always_leaves_no_case_where_none_was_supposed() -> None:
    said = r"Since $D(p\|q) \ge 0$ we always have $H(p,q) \ge H(p)$."
    assert last(said) == "proved"
    assert last(said.replace(r"q) \ge H", r"q) \le H")) == "refuted"
    assert last(r"With a one-hot target the loss is $H(p,q) \ge 0$, and we always have $H(p,q) \le H(p)$.") == "undecided"


def test_a_condition_for_all_outcomes_is_not_taken_for_independence() -> None:
    chapter = (
        r"If $p(x, y) = p(x) p(y)$ for all $x$ and some $y$, then $H(X, Y) = H(X) + H(Y)$." "\n\n" r"If $q(x) = p(x)$ for all $x$, then $D(p \| q) = 1$." "\n\n"
        r"If $q = p$, then $D(p \| q) = 0$ for all $x$, and for all $q$ we have $D(p \| q) = 0$." "\n\n" r"If nothing is shared for all $x$, always $H(X, Y) = H(X) + H(Y)$." "\n\n"
        r"Suppose that they share nothing. Then always $H(X, Y) = H(X) + H(Y)$." "\n\n" r"For all $X$ and $Y$ we have $H(X, Y) = H(X) + H(Y)$."
    )  # fmt: skip
    words = [c.verdict.word for c in verify_document(parse_chapter(chapter, "markdown")).claims if "H(" in c.text or "D(" in c.text]
    assert words == ["undecided", "undecided", "proved", "undecided", "undecided", "undecided", "refuted"]


def test_otherwise_in_east_asian_languages() -> None:
    chapter = (
        "## 1\n\n若 $p = q$，则 $D(p\\|q) = 0$；否则有 $D(p\\|q) > 0$。\n\n## 2\n\n$p = q$이면 $D(p\\|q) = 0$이고, 그렇지 않으면 $D(p\\|q) > 0$이다.\n\n"
        "## 3\n\n$p = q$ ならば $D(p\\|q) = 0$、そうでなければ $D(p\\|q) > 0$ である。\n\n## 4\n\n任意の $p$ と $q$ に対して $D(p\\|q) < 0$ である。"
    )  # fmt: skip
    words = [c.verdict.word for c in verify_document(parse_chapter(chapter, "markdown")).claims if c.text.startswith("D(")]
    assert words == ["proved", "undecided", "proved", "undecided", "proved", "undecided", "refuted"]
