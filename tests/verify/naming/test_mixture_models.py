r"""A mixture by its components: its density, likelihoods and responsibilities are known; without shares, or turned over, they are false."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_N = r"\mathcal{N}(x_n \mid \mu_k, \Sigma_k)"
#: Formulas of one chapter, and the kind of their verdicts: + for positive, - for negative, ? for neither.
FORMULAS = [
    (r"p(z = k) = \pi_k", "+"),
    (r"p(x) = \sum_{k=1}^K \pi_k \mathcal{N}(x \mid \mu_k, \Sigma_k)", "+"),
    (r"p(x) = \sum_{k=1}^K \mathcal{N}(x \mid \mu_k, \Sigma_k)", "-"),
    (r"p(x) = \sum_{k=1}^K \pi_k \mathcal{N}(x \mid \mu_j, \Sigma_j)", "?"),
    (rf"\log p(X \mid \theta) = \sum_{{n=1}}^N \log \sum_{{k=1}}^K \pi_k {_N}", "+"),
    (rf"\log p(X \mid \theta) = \sum_{{n=1}}^N \sum_{{k=1}}^K \log(\pi_k {_N})", "-"),
    (rf"\log p(X \mid \theta) = \sum_{{n=1}}^{{N-1}} \log \sum_{{k=1}}^K \pi_k {_N}", "?"),
    (rf"\mathbb{{E}}_Z[\log p(X, Z \mid \theta)] = \sum_n \sum_k \gamma_{{nk}} (\log \pi_k + \log {_N})", "+"),
    (rf"\mathbb{{E}}_Z[\log p(X \mid \theta)] = \sum_n \sum_k \gamma_{{nk}} (\log \pi_k + \log {_N})", "?"),
    (rf"\log p(X, Z \mid \theta) = \sum_{{n=1}}^N \sum_{{k=1}}^K z_{{nk}} (\log \pi_k + \log {_N})", "+"),
    (rf"\log p(X, Z \mid \theta) = \sum_{{n=1}}^N \sum_{{k=1}}^K z_{{nk}} (\log \pi_k - \log {_N})", "-"),
    (rf"\log p(X, Z \mid \theta) = \sum_{{n=1}}^N \sum_{{k=1}}^K z_{{nj}} (\log \pi_k + \log {_N})", "?"),
    (rf"Q(\theta, \theta^{{(t)}}) = \mathbb{{E}}_{{Z \mid X, \theta^{{(t)}}}}[\sum_n \sum_k z_{{nk}} (\log \pi_k + \log {_N})]", "+"),
    (rf"Q(\theta, \theta^{{(t)}}) = \sum_n \sum_k \gamma_{{nk}} (\log \pi_k + \log {_N})", "+"),
    (rf"Q(\theta, \theta^{{(t)}}) = \sum_n \sum_k \gamma_{{nk}} (\log \pi_k - \log {_N})", "-"),
    (rf"Q(\theta, \theta^{{(t)}}) = \sum_n \sum_k z_{{nk}} (\log \pi_k + \log {_N})", "?"),
    (r"\mathbb{E}[z_{nk}] = p(z_n = k \mid x_n, \theta)", "+"),
    (r"\mathbb{E}[z_{nk}] = p(z_n = j \mid x_n, \theta)", "?"),
    (r"\mathbb{E}[z_{nk}] = p(z_n = k, x_n)", "?"),
    (rf"r_{{nk}} = \frac{{\pi_k {_N}}}{{\sum_j \pi_j \mathcal{{N}}(x_n \mid \mu_j, \Sigma_j)}}", "+"),
    (rf"r_{{nk}} = \frac{{\pi_k {_N}}}{{\sum_j \mathcal{{N}}(x_n \mid \mu_j, \Sigma_j)}}", "-"),
    (rf"r_{{nk}} = \frac{{\sum_j \pi_j \mathcal{{N}}(x_n \mid \mu_j, \Sigma_j)}}{{\pi_k {_N}}}", "-"),
    (r"p(z = k \mid x) = \frac{\pi_k \mathcal{N}(x \mid \mu_k, \Sigma_k)}{\sum_j \pi_j \mathcal{N}(x \mid \mu_j, \Sigma_j)}", "+"),
    (r"p(x \mid z = k) = \frac{\pi_k \mathcal{N}(x \mid \mu_k, \Sigma_k)}{\sum_j \pi_j \mathcal{N}(x \mid \mu_j, \Sigma_j)}", "?"),
    (r"p(z) = \prod_{k=1}^K \pi_k^{z_k}", "+"),
    (r"p(x \mid z) = \prod_{k=1}^K \pi_k^{z_k}", "?"),
    (r"\Sigma_k = \frac{1}{N_k} \sum_{n=1}^N \mathbb{E}[z_{nk}] (x_n - \mu_k)(x_n - \mu_k)^\top", "+"),
    (r"\mu_k = \frac{N_k}{1} \sum_{n=1}^N \gamma_{nk} x_n", "-"),
    (r"\Sigma_k^{(t-1)} = \frac{1}{N_k} \sum_{n=1}^N \gamma_{nk} (x_n - \mu_k^{(t+1)})(x_n - \mu_k^{(t+1)})^\top", "-"),
    (r"\Sigma_k = \frac{1}{N_k} \sum_{n=1}^N \mathbb{E}[z_{nk}] (x_n + \mu_k)(x_n + \mu_k)^\top", "-"),
]


def test_formulas_of_a_mixture_and_their_twins() -> None:
    text = "\n\n".join(f"$${formula}$$" for formula, _ in FORMULAS)
    claims = verify_document(parse_chapter(f"A mixture has $K$ components, with responsibilities.\n\n{text}\n", "markdown")).claims
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert list(zip([c.text for c in claims], kinds, strict=True)) == FORMULAS


def test_what_is_said_to_be_unnormalised_is_not_refuted() -> None:
    text = r"Its unnormalised density is $p(x) = \sum_{k=1}^K \mathcal{N}(x \mid \mu_k, \Sigma_k)$."
    assert not any(c.verdict.negative for c in verify_document(parse_chapter(text, "markdown")).claims)
