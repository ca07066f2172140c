"""A right formula in a sentence that turns its use round is no definition; in the right use it is."""

from __future__ import annotations

import pytest

from ..answers import words

DPO = r"$L_{DPO} = -E[\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]})]$"
ELBO = r"$\mathcal L = E_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x)\|p(z))$"
GAIN = r"$J(\pi) = E_\pi[r(x,y)] - \beta D_{KL}(\pi\|\pi_{ref})$"


@pytest.mark.parametrize(
    "text",
    [
        f"We maximise {DPO}.",
        f"We train the VAE by minimising {ELBO}.",
        f"Minimise the evidence lower bound {ELBO}.",
        f"RLHF minimises {GAIN}.",
    ],
)
def test_it_is_left_open(text: str) -> None:
    assert words(text) == ["undecided"]


@pytest.mark.parametrize(
    "text",
    [f"We minimise {DPO}.", f"We train the VAE by maximising {ELBO}.", f"RLHF maximises {GAIN}.", f"We minimise the negative of {ELBO}."],
)
def test_it_is_a_definition(text: str) -> None:
    assert words(text) == ["definition"]
