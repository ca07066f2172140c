"""A letter at which a text ends its sums numbers what is summed over there, and nothing else."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.numbers_of_terms import numbers_of_terms


def test_letters_number_the_entries_of_the_arrays_that_they_are_told_with() -> None:
    told = numbers_of_terms(r"Let $\mathbf{x} \in \mathbb{R}^d$ and $s = \sum_{j=1}^q \exp(o_j)$, and $\sum_{i=1}^m 1 = m$.")
    assert [(f.symbol[-1], f.value.word) for f in told] == [("d", "x"), ("q", "o")]  # type: ignore[attr-defined]


CHAPTER = r"""The features are $\mathbf{x} \in \mathbb{R}^d$ and the scores $\mathbf{o} \in \mathbb{R}^q$.

So $\log\sum_k\exp(o_k)\le\max_k o_k+\log q$.

So $\log\sum_k\exp(o_k)\le\max_k o_k+\log d$.

So $\log\sum_k\exp(o_k)\ge\max_k o_k+\log q$.

Of two laws, $D(p\|q) = -\sum_k p_k\log q_k - H(p)$.
"""


def test_a_bound_by_the_number_of_its_own_entries_is_proved_and_by_another_number_left_open() -> None:
    words = [c.verdict.word for c in verify_document(parse_chapter(CHAPTER)).claims if r"\log" in c.text]
    assert words == ["proved", "undecided", "refuted", "proved"]
