"""What a text calls a vector has n times the logarithm of a factor in its entropy, and what it calls random is no constant."""

from __future__ import annotations

from time import process_time

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate.roles.told_kinds import told_kind
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.kinds_told import with_told_kinds

KINDS = [
    (r"Let $X$ be a random vector.", "X", "vector"),
    (r"Let $X$ and $Y$ be random vectors.", "X", "vector"),
    (r"Let $X$ be a random variable in $d$ dimensions.", "X", "vector"),
    (r"An $n$-dimensional $X$ is given.", "X", "vector"),
    (r"A one-dimensional $X$ is given.", "X", ""),
    (r"设 $X$ 是 $n$ 维随机向量。", "X", "vector"),
    (r"Let $b$ be a random variable.", "b", "random"),
    (r"Let $X$ and $b$ be independent random variables.", "b", "random"),
    (r"A random variable $X$ and $c$ independent noise.", "c", "random"),
    (r"The matrix $A$ is random.", "A", "random"),
    (r"The mean $m$ depends on $x$.", "m", "function"),
    (r"The mean $m$ does not depend on $x$.", "m", ""),
    (r"$\mu$ is a function of $x$.", "mu", "function"),
    (r"$m$ 是 $x$ 的函数。", "m", "function"),
    (r"Let $\lambda$ be a random scalar.", "lambda", "random"),
    (r"Let $X$ be a random variable.", "X", "random"),
    (r"Let $a$ be a constant and $X$ a random variable.", "a", "number"),
    (r"For any scalar $b$ it holds.", "b", "number"),
]
VECTORS = [
    r"Let $X \in \mathbb{R}^n$.",
    r"Let $X$ be a random vector.",
    r"Let $X$ be an $\mathbb{R}^d$-valued random variable.",
    r"Let $X$ take values in $\mathbb{R}^d$.",
    r"Let $X \sim \mathcal{N}(0, \sigma^2 I)$.",
]
SCALARS = [
    r"Let $X$ be a random variable.",
    r"Let $X \in \mathbb{R}$ be random.",
    r"Let $X$ and $Y$ be independent.",
    r"Let $X \sim \mathcal{N}(0, \sigma^2)$.",
    r"Let $X$ be a random vector. Now let $X$ be a random variable with a density.",
]
SCALED = r"h(aX) = h(X) + \log|a|"


def word(before: str, text: str) -> str:
    return verify_document(parse_chapter(f"{before}\n\nThen $${text}$$ follows.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("sentence", "letter", "kind"), KINDS)
def test_a_sentence_tells_kinds(sentence: str, letter: str, kind: str) -> None:
    assert told_kind(with_told_kinds(Context(), sentence), letter) == kind


@pytest.mark.parametrize("before", VECTORS)
def test_a_factor_of_a_vector_is_left_open(before: str) -> None:
    assert word(before, SCALED) == "not-understood"


@pytest.mark.parametrize("before", SCALARS)
def test_that_of_a_number_is_not(before: str) -> None:
    assert word(before, SCALED) == "proved"
    assert word(before, r"h(aX) = h(X) - \log|a|") in ("refuted", "undecided")


@pytest.mark.parametrize("before", [r"Let $c$ be a random variable.", r"Let $c \sim p$ be independent of $X$.", r"Let $c$ be noise."])
def test_what_is_random_is_no_constant(before: str) -> None:
    assert word(before, "h(X + c) = h(X)") in ("not-understood", "undecided")


@pytest.mark.parametrize("before", [r"Let $a$ be a random variable.", r"Let $a \sim \mathcal{N}(0, 1)$.", r"Let $a \sim p$ be drawn."])
@pytest.mark.parametrize("text", [r"E[aX] = a E[X]", r"\mathrm{Var}(X + a) = \mathrm{Var}(X)"])
def test_nor_is_it_taken_out_of_a_moment(before: str, text: str) -> None:
    assert word(before, text) in ("not-understood", "undecided")


def test_a_constant_is() -> None:
    assert word("Let $a$ be a constant.", r"E[aX] = a E[X]") == "proved"
    assert word("Let $a$ be a constant.", r"\mathrm{Var}(X + a) = \mathrm{Var}(X)") == "proved"


@pytest.mark.parametrize(("before", "known"), [(r"The mean $m$ depends on $x$.", False), (r"The mean $m$ does not depend on $x$.", True)])
def test_a_mean_that_depends_on_the_point_is_no_constant(before: str, known: bool) -> None:
    found = word(before, r"\nabla_x \log \mathcal{N}(x; m, \sigma^2 I) = -\frac{x - m}{\sigma^2}")
    assert (found == "proved") is known and found != "refuted"


@pytest.mark.parametrize("piece", ["$X$ and ", "$X$, ", "$X, ", "$", "random vector ", "$X$ be a ", "$X$" + " " * 8])
def test_long_sentences_are_read_at_once(piece: str) -> None:
    started = process_time()
    with_told_kinds(Context(), piece * (4000 // len(piece)))
    assert process_time() - started < 20
