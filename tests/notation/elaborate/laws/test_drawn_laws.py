r"""Chapters that say X ~ q: entropies and expectations of X are those of q, and a formula true under another law is not blessed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CASES = [
    (r"X \sim q", r"\mathbb{E}[-\log p(X)] = H(q,p)", "proved"),
    (r"X \sim q", r"\mathbb{E}[-\log p(X)] = H(p)", "undecided"),
    (r"X \sim q", r"\mathbb{E}[-\log p(X)] = H(X)", "undecided"),
    (r"X \sim q", r"\mathbb{E}[-\log q(X)] = H(X)", "proved"),
    (r"X \sim q(x)", r"\mathbb{E}\left[\frac{p(X)}{q(X)}\right] = 1", "proved"),
    (r"X \sim q", r"\mathbb{E}\left[\frac{q(X)}{p(X)}\right] = 1", "undecided"),
    (r"X \sim p", r"\mathbb{E}[-\log q(X)] = H(X)", "undecided"),
    (r"X \sim p", r"\mathbb{E}[-\log q(X)] = H(q)", "undecided"),
    (r"X \sim p", r"\mathbb{E}[-\log q(X)] = H(p,q)", "proved"),
    (r"X \sim P_X", r"H(X) = -\sum_x p(x) \log p(x)", "definition"),
    (r"X \sim p, Y \sim q", r"H(Y) = H(q)", "proved"),
    (r"X \sim p, Y \sim q", r"H(Y) = H(p)", "undecided"),
    (r"X \sim p, Y \sim q", r"D(p\|q) = H(p,q) - H(X)", "proved"),
    (r"X \sim p, Y \sim q", r"D(p\|q) = H(p,q) - H(Y)", "undecided"),
    (r"x \sim q", r"\mathbb{E}[-\log p(x)] = H(q,p)", "proved"),
    (r"x \sim q", r"\mathbb{E}[-\log p(x)] = H(p)", "undecided"),
]


@pytest.mark.parametrize(("told", "text", "word"), CASES)
def test_the_law_that_is_told(told: str, text: str, word: str) -> None:
    said = " and ".join(f"${part}$" for part in told.split(", "))
    claims = verify_document(parse_chapter(f"Let {said} be given.\n\nThen $${text}$$ as usual.", "markdown")).claims
    assert claims[-1].verdict.word == word
