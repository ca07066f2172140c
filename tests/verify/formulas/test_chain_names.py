"""A chain says in its last link what the name before it is: of a bound it is the evidence lower bound, or a slip of it."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def test_the_bound_is_what_the_chain_goes_on_with() -> None:
    chapter = r"""
$\log p(x) \ge \mathrm{ELBO}(q) = \mathbb{E}_{q(z)}[\log p(x,z) - \log q(z)]$.

# Another

$\log p(x) \ge \mathrm{ELBO}(q) = \mathbb{E}_{q(z)}[\log p(x,z) + \log q(z)]$.
"""
    first, agrees, second, slip = (c.verdict for c in verify_document(parse_chapter(chapter, "markdown")).claims)
    assert (first.word, agrees.positive, second.positive, slip.negative) == ("proved", True, False, True)
