"""A mean over draws estimates an expectation or its gradient; with the other sign, or as a sum, it does not."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Formulas of one chapter, and the kind of their verdicts: + for positive, - for negative, ? for neither.
FORMULAS = [
    (r"\mathbb{E}_{x \sim p}[f(x)] \approx \frac{1}{N} \sum_{n=1}^N f(x_n)", "+"),
    (r"\mathbb{E}_{p(x)}[f(x)] \approx \frac{1}{N} \sum_{n=1}^N f(x^{(n)})", "+"),
    (r"\mathbb{E}_{p(x)}[f(x)] \approx \sum_{n=1}^N f(x^{(n)})", "-"),
    (r"\mathbb{E}_{p(x)}[f(x)] \approx \frac{N}{1} \sum_{n=1}^N f(x^{(n)})", "-"),
    (r"\mathbb{E}_{p(x)}[f(x)] \approx \frac{1}{M} \sum_{n=1}^N f(x^{(n)})", "?"),
    (
        r"\mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z)) \approx \frac{1}{L} \sum_{l=1}^L \log p(x|z_l) - D_{KL}(q(z|x) \| p(z))",
        "+",
    ),
    (r"\mathbb{E}_{q(z|x)}[\log p(x|z)] \approx -\frac{1}{L} \sum_{l=1}^L \log p(x|z_l)", "-"),
    (r"\mathbb{E}_{q(z|x)}[\log p(x|z)] \approx \frac{1}{L} \sum_{l=1}^L \log p(z_l|x)", "?"),
    (r"\log \mathbb{E}_{p(z)}[p(x|z)] \approx \log \frac{1}{L} \sum_{l=1}^L p(x|z_l)", "+"),
    (
        r"\nabla_\theta \mathbb{E}_{x \sim p(x, \theta)}[f(x)] \approx \frac{1}{N} \sum_{n=1}^N f(\hat x_n) \nabla_\theta \log p(\hat x_n, \theta)",
        "+",
    ),
    (
        r"\nabla_\theta \mathbb{E}_{x \sim p(x, \theta)}[f(x)] \approx -\frac{1}{N} \sum_{n=1}^N f(\hat x_n) \nabla_\theta \log p(\hat x_n, \theta)",
        "-",
    ),
    (
        r"\nabla_\theta \mathbb{E}_{x \sim p(x, \theta)}[f(x)] \approx \frac{1}{N} \sum_{n=1}^N f(\hat x_n) \nabla_\theta p(\hat x_n, \theta)",
        "?",
    ),
]


def test_estimates_by_draws_and_their_twins() -> None:
    text = "\n\n".join(f"$${formula}$$" for formula, _ in FORMULAS)
    claims = verify_document(parse_chapter(f"Draws give estimates.\n\n{text}\n", "markdown")).claims
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert list(zip([c.text for c in claims], kinds, strict=True)) == FORMULAS
