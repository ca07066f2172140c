"""What was proved by the definition of a letter is not proved of any such letter."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

UNIFORM = r"Let $q(x) = 1/K$. Then $D(p\|q) = \log K - H(p)$. "
SET_FREE = [
    UNIFORM + r"Now let $q$ be arbitrary. Then $D(p\|q) = \log K - H(p)$.",
    UNIFORM + r"For any law $q$, $D(p\|q) = \log K - H(p)$.",
    UNIFORM + "\n\n" + r"Let $q$ be any distribution. Then $D(p\|q) = \log K - H(p)$.",
    r"Let $Y = f(X)$. Then $H(X,Y) = H(X)$. Let now $Y$ be any random variable. Then $H(X,Y) = H(X)$.",
    r"Let $m = (p+q)/2$. Then $D(p\|m) \le \log 2$. For an arbitrary law $m$ we have $D(p\|m) \le \log 2$.",
]
HELD = [
    UNIFORM + r"For any law $p$, $D(p\|q) = \log K - H(p)$.",
    r"Let $m = (p+q)/2$ for arbitrary laws $p$ and $q$. Then $D(p\|m) \le \log 2$.",
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", SET_FREE)
def test_the_definition_proves_nothing_of_any_letter(text: str) -> None:
    assert last(text) in ("undecided", "refuted")


@pytest.mark.parametrize("text", HELD)
def test_letters_beside_it_leave_the_definition(text: str) -> None:
    assert last(text) == "proved"


def test_a_function_is_considered_anew() -> None:
    """The derivatives behind it are those of the new one; a formula that a text merely states of it gives it no new one."""
    text = "\n\n## Next\n\n".join(
        (
            r"Consider the function $f(x) = x^2$. Then $f'(x) = 2x$. Now consider $f(x) = x\ln x$. Then $f''(x) = 1/x$.",
            r"If $g$ is convex, $E[g(X)] \ge g(E[X])$. Take the function $g(x) = -\log x$. Then $g'(x) = 1/x$.",
            r"若 $\phi$ 为凸函数，$E[\phi(X)] \ge \phi(E[X])$。函数 $\phi(t) = t\log t$ 满足 $\phi'(t) = \log t + 1$。",
            r"Consider the function $f(x) = x^2$. It is clear that $f(x) = x\ln x$.",
        )
    )
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == [
        "definition", "proved", "definition", "proved", "definition", "definition", "refuted", "definition", "definition", "proved",
        "definition", "undecided",
    ]  # fmt: skip
