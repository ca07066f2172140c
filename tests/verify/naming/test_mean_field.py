r"""The best factor of a mean field is the exponential of the mean of the log joint law under the other factors, and nothing near it."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.naming.mean_field import of_mean_field

TRUE = [
    r"q_j^*(z_j) \propto \exp\left(\mathbb{E}_{i \neq j}[\log p(x, z)]\right)",
    r"q_k(\theta_k) \propto \exp\{\mathbb{E}_{-k}[\log p(\theta_k \mid \theta_{-k}, x)]\}",
    r"q^*(z_i) \propto e^{\mathbb{E}_{q(\mathbf{z}_{-i})}[\ln p(\mathbf{x}, \mathbf{z})]}",
    r"\log q_j^*(z_j) = \mathbb{E}_{\prod_{i \neq j} q_i}[\log p(x, z)] + \text{const}",
    r"\ln q_j^\star(Z_j) = \mathbb{E}_{i \ne j}[\ln p(X, Z)] + C",
    r"q_j^*(z_j) = \frac{1}{Z_j} \exp(\mathbb{E}_{q_{-j}}[\log p(x, z)])",
    r"\log q_j = \mathbb{E}_{q_{\setminus j}}[\log p(x, z)] - \log Z_j",
]
FALSE = [
    r"q_j^*(z_j) \propto \exp\left(-\mathbb{E}_{i \neq j}[\log p(x, z)]\right)",
    r"q_j^*(z_j) \propto \exp\left(\mathbb{E}_{i \neq j}[-\log p(x, z)]\right)",
    r"\log q_j^*(z_j) = -\mathbb{E}_{-j}[\log p(x, z)] + \text{const}",
    r"\log q_j^*(z_j) = \mathbb{E}_{q_j}[\log p(x, z)] + \text{const}",
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{q_j(z_j)}[\log p(x, z)])",
]
OPEN = [
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{i \neq k}[\log p(x, z)])",
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{-j}[\log p(x \mid z)])",  # without a prior
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{-j}[\log p(x)])",
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{j}[\log p(x, z)])",  # some write so of the others
]
NONE = [
    r"q_j^*(z_j) = \exp(\mathbb{E}_{-j}[\log p(x, z)])",  # of no constant
    r"\log q_j^*(z_j) = \mathbb{E}_{-j}[\log p(x, z)]",
    r"q_j^*(z_j) \propto \mathbb{E}_{-j}[\log p(x, z)]",
    r"q(z) \propto \exp(\mathbb{E}_{-j}[\log p(x, z)])",
    r"q_j^*(z_j) \propto \exp(\mathbb{E}_{-j}[E(z)])",
]


BOUND = r"L(q_j) = %s\int q_j(z_j) \mathbb{E}_{-j}[\log p(x, z)] dz_j %s \int q_j(z_j) \log q_j(z_j) dz_j + \text{const}"
SIGNS = [("", "-", "definition"), ("", "+", "convention-mismatch"), ("-", "-", "convention-mismatch"), ("-", "+", "undecided")]


@pytest.mark.parametrize(("first", "second", "expected"), SIGNS)
def test_the_bound_as_one_factor_moves_it(first: str, second: str, expected: str) -> None:
    assert word(BOUND % (first, second)) == expected


def word(text: str) -> str | None:
    ((chain,),) = ([s.chains[0]] for s in read_rows(text))
    assert chain.first is not None
    found = of_mean_field(chain.first, chain.links[0].relation, chain.links[0].right)
    return None if found is None else found.word


@pytest.mark.parametrize(("texts", "expected"), [(TRUE, "definition"), (FALSE, "convention-mismatch"), (OPEN, "undecided"), (NONE, None)])
def test_factors(texts: list[str], expected: str | None) -> None:
    assert [word(text) for text in texts] == [expected] * len(texts)
