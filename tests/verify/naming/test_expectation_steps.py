r"""Q, its maximum and the posterior of the expectation step; a step back, or an outcome for the condition, is none."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Formulas of one chapter, and the kind of their verdicts: + for positive, - for negative, ? for neither.
FORMULAS = [
    (r"\theta^{(t+1)} = \arg\max_\theta Q(\theta, \theta^{(t)})", "+"),
    (r"\theta^{(t)} = \arg\max_\theta Q(\theta \mid \theta^{(t-1)})", "+"),
    (r"\hat\theta = \arg\max_\theta Q(\theta, \theta^{(t)})", "+"),
    (r"\theta^{(t-1)} = \arg\max_\theta Q(\theta, \theta^{(t)})", "-"),
    (r"\theta_{t+2} = \arg\max_\theta Q(\theta, \theta_t)", "-"),
    (r"\theta^{(t+1)} = \arg\min_\theta Q(\theta, \theta^{(t)})", "?"),
    (r"\theta^{(t+1)} = \arg\max_\theta \mathbb{E}_{Z|X,\theta^{(t)}}[\log p(X, Z | \theta)]", "+"),
    (r"\theta^{(t-1)} = \arg\max_\theta \mathbb{E}_{Z|X,\theta^{(t)}}[\log p(X, Z | \theta)]", "-"),
    (r"q(Z) = p(Z \mid X, \theta^{(t)})", "+"),
    (r"q^{(t+1)}(Z) = p(Z \mid X, \theta^{(t)})", "+"),
    (r"q^{(t-1)}(Z) = p(Z \mid X, \theta^{(t)})", "?"),
    (r"q(Z) = p(X \mid Z, \theta^{(t)})", "-"),
    (r"q(Z) = p(Z, X \mid \theta^{(t)})", "?"),
]


def test_steps_of_expectation_maximisation_and_what_is_none() -> None:
    text = "\n\n".join(f"$${formula}$$" for formula, _ in FORMULAS)
    claims = verify_document(parse_chapter(f"Let $Z$ be latent.\n\n{text}\n", "markdown")).claims
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert list(zip([c.text for c in claims], kinds, strict=True)) == FORMULAS
