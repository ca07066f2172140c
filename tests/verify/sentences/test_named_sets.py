r"""What a text calls an alphabet is one, and what it calls a subset, an event or a typical set is not, whatever its letter."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

ALPHABETS = [
    r"Let $A$ be a finite alphabet.",
    r"The sample space $A$ is finite.",
    r"Let $p$ be a law on the set of all outcomes $A$.",
    r"令 $A$ 为字母表。",
    r"Let $A$ be a finite set and $p$ a distribution on $A$.",
    r"Let $p$ and $q$ be pmfs over the finite set $A$.",
    r"Here $X$ takes values in $A$.",
    r"设 $A$ 为有限集合，$p$ 是 $A$ 上的分布。",
]
PARTS = [
    r"Let $A \subset \mathcal{X}$.",
    r"Let $A \subseteq \mathcal{X}$ be given.",
    r"Let $A$ be a subset of the alphabet $\mathcal{X}$.",
    r"Let $A$ be an event.",
    r"For an event $A$ nothing else is known.",
    r"Let $A$ be the typical set.",
    r"设 $A$ 是一个事件。",
    r"Nothing is said.",
]
NUCLEI = [
    r"Let $\mathcal{N}$ be the nucleus.",
    r"Let $\mathcal{N}$ be the top-$k$ tokens.",
    r"Let $\mathcal{N}$ be the set of the most likely tokens.",
    r"Let $\mathcal{N}$ be the smallest set that has the mass $0.9$.",
    r"Let $\mathcal{N} \subset \mathcal{V}$.",
]
LETTERS = [r"Let $X \subset \mathcal{Y}$.", r"Let $X$ be a subset of the alphabet."]


def words(before: str, *texts: str) -> list[str]:
    return [verify_document(parse_chapter(f"{before}\n\nThen $${text}$$ follows.", "markdown")).claims[-1].verdict.word for text in texts]


@pytest.mark.parametrize("before", ALPHABETS)
def test_an_alphabet_has_the_mass_1(before: str) -> None:
    total = r"\sum_{x \in A} p(x) = 1"
    mean = r"\sum_{x \in A} p(x) \log p(x) = "
    assert words(before, total, f"{mean} -H(p)", f"{mean} H(p)") == ["proved", "proved", "refuted"]


@pytest.mark.parametrize("before", PARTS)
def test_a_part_may_have_any_mass(before: str) -> None:
    assert set(words(before, r"\sum_{x \in A} p(x) = 1", r"\max_{x \in A} p(x) = \max_x p(x)")) <= {"not-understood", "undecided"}


@pytest.mark.parametrize("before", NUCLEI)
def test_the_tokens_that_are_kept_are_not_all(before: str) -> None:
    assert words(before, r"\sum_{x \in \mathcal{N}} p(x) = 1") == ["not-understood"]


@pytest.mark.parametrize("before", LETTERS)
def test_even_if_it_has_the_letter_of_an_alphabet(before: str) -> None:
    assert words(before, r"\sum_{x \in X} p(x) = 1") == ["not-understood"]


#: How texts say in which set a variable takes its values, and what is true and false of its size.
VALUED = (
    r"Let $X : \Omega \to S$ be a random variable.",
    r"Let $X$ be a random variable taking values in a finite set $S$.",
    r"Let $X$ be an $S$-valued random variable.",
    r"Given an $S$-valued random variable $X$, we compute its entropy.",
    r"The random variables $X$ and $Y$ take values in $S$.",
    r"Let $X$ have the finite alphabet $S$.",
    r"Let $X$ be a variable. For $X$, whose support is $S$, we go on.",
    r"随机变量 $X$ 的取值集合为 $S$。",
)


@pytest.mark.parametrize("told", VALUED)
def test_the_size_of_the_set_is_that_of_the_alphabet(told: str) -> None:
    def last(claim: str) -> str:
        return verify_document(parse_chapter(f"{told} Then ${claim}$.", "markdown")).claims[-1].verdict.word

    assert last(r"H(X) \le \log |S|") == "proved"
    assert last(r"H(X) \ge \log |S|") == ("undecided" if ":" in told else "refuted")  # the arrow may be one of a chain
    assert last(r"H(X) \le \log |T|") == "not-understood"


def test_two_variables_of_one_set_have_one_size() -> None:
    told = r"Let $X$ and $Y$ be random variables taking values in $S$, and let $Z$ take values in $T$."
    words = [c.verdict.word for c in verify_document(parse_chapter(
        rf"{told} Then $H(X,Y) \le 2 \log |S|$. Then $H(X,Y) \le \log |S|$. Then $I(X;Z) \le \log |T|$.", "markdown")).claims]  # fmt: skip
    assert words == ["proved", "refuted", "proved"]
