"""What is said to hold to first order, up to a constant or in a limit is not refuted; plain claims beside such words are."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEARLY = [
    r"Thus $\log(1 + x) = x$ to first order.",
    r"For small $x$, $\log(1 + x) = x$.",
    r"Ignoring constants, $-\log \mathcal{N}(x; \mu, \sigma^2) = \frac{(x - \mu)^2}{2\sigma^2}$.",
    r"We have $D(p \| q) = \frac12 \sum_i \frac{(p_i - q_i)^2}{p_i}$ to second order.",
    r"We find $0.1 + 0.2 = 0.30001$ up to rounding.",
]
PLAIN = [
    r"Near $r = 1$ one has $\ln r = (r - 1) + \frac12 (r - 1)^2 + O((r - 1)^3)$.",
    r"We have $\log(1 + x) = x$ in all cases.",
    r"The entropy of order two is small, and $\log(1 + x) = x$.",
    r"For large models $\log_2 50000 = 16.6$.",
    r"Up to now $\log_2 8 = 4$.",
    r"To obtain the first bound, $D(p \| q) = H(p, q) + H(p)$.",
]


def test_nearly() -> None:
    for sentences, words in ((NEARLY, {"undecided"}), (PLAIN, {"refuted", "rounding-slip"})):
        claims = verify_document(parse_chapter("\n\n".join(sentences), "markdown")).claims
        found = [c.verdict.word for c in claims if "=" in c.text and c.text != "r = 1"]
        assert len(found) == len(sentences) and set(found) <= words, found


def test_a_case_and_a_notation_are_no_approximation() -> None:
    text = "For $a = 2$, $a H(X) = 2 H(X)$, but for $a = 3$ we have $a H(X) = 2 H(X)$.\n\nDropping the subscript, $D(p \\| q) = H(p, q) + H(p)$."
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "H(" in c.text]
    assert words == ["proved", "refuted", "refuted"]
