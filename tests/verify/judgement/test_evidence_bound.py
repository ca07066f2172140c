"""The evidence lower bound under any name: introduced when it is that, refuted or left open when a sign or a law is wrong."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


BOUNDS = [
    r"\mathbb{E}_{q_\phi(z|x)}\left[\log\frac{p_\theta(x,z)}{q_\phi(z|x)}\right]",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x) \| p_\theta(z))",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x,z) - \log q_\phi(z|x)]",
    r"\int q_\phi(z) \log \frac{p_\theta(x,z)}{q_\phi(z)} dz",
]
OTHERS = [
    r"\mathbb{E}_{q_\phi(z|x)}\left[\log\frac{q_\phi(z|x)}{p_\theta(z)}\right] + \mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x,z)]",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] + D_{KL}(q_\phi(z|x) \| p_\theta(z))",
    r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x,z) + \log q_\phi(z|x)]",
]


@pytest.mark.parametrize("name", [r"\mathrm{ELBO}(x; \theta, \phi)", r"\mathcal{L}(\theta, \phi; x)"])
@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_is_introduced(name: str, bound: str) -> None:
    assert verdicts(f"We define $${name} = {bound}.$$") == ["definition"]


@pytest.mark.parametrize("name", [r"\mathrm{ELBO}(x; \theta, \phi)", r"\mathcal{L}(\theta, \phi; x)"])
@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_bound_is_refuted_where_one_sign_makes_it_one_under_its_own_name(name: str, other: str) -> None:
    one_sign_away = "ELBO" in name and other is not OTHERS[0]
    assert verdicts(f"We define $${name} = {other}.$$") == ["refuted" if one_sign_away else "undecided"]


@pytest.mark.parametrize("bound", BOUNDS)
def test_what_is_called_the_lower_bound_is_not_minus_it(bound: str) -> None:
    """ELBO = -E[log p(x|z)] + D(q||p) has the sign of a loss, and is no definition of the bound."""
    assert verdicts(f"$$\\mathrm{{ELBO}}(q) = -({bound})$$") == ["refuted"]
    assert verdicts(f"The evidence lower bound is $L(q) = -({bound})$.")[0] in ("refuted", "undecided")


@pytest.mark.parametrize("bound", BOUNDS[:3])
def test_what_is_minimised_is_minus_the_bound(bound: str) -> None:
    assert verdicts(f"We minimise the negative evidence lower bound $L(q) = -({bound})$.") == ["definition"]


def test_a_name_inside_a_chain_is_what_the_next_link_says() -> None:
    chain = r"$$\log p_\theta(x) \ge \mathrm{ELBO}(x; \theta, \phi) = \mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x) \| p_\theta(z))$$"
    assert verdicts(chain) == ["proved", "proved"]
    assert "refuted" in verdicts(chain.replace("- D_{KL}", "+ D_{KL}"))


def test_a_normal_model_is_a_definition_and_leaves_the_law_a_law() -> None:
    text = r"Take $p_\theta(z) = \mathcal{N}(z; 0, I)$. Then $p_\theta(x, z) = p_\theta(x|z) p_\theta(z)$."
    assert verdicts(text) == ["definition", "proved"]
    assert "definition" not in verdicts(r"Take $q_\phi(x|z) = \mathcal{N}(z; \mu(x), \Sigma(x))$.")


_PARTS = r"-D_{KL}(q_\phi(z|x) \| p(z)) + \mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)]"
TAGGED = [r"\mathcal{L}_{VAE}", r"L_{\text{ELBO}}(\theta, \phi; x)"]


@pytest.mark.parametrize("name", TAGGED)
def test_a_loss_of_a_vae_has_either_sign(name: str) -> None:
    assert verdicts(f"$${name} = {_PARTS}$$") == ["definition"]
    assert verdicts(f"$${name} = D_{{KL}}(q_\\phi(z|x) \\| p(z)) - \\mathbb{{E}}_{{q_\\phi(z|x)}}[\\log p_\\theta(x|z)]$$") == [
        "definition"
    ]


@pytest.mark.parametrize("name", TAGGED)
@pytest.mark.parametrize(
    "twin",
    [
        _PARTS.replace("-D_{KL}", "D_{KL}"),
        _PARTS.replace(r"\mathbb{E}_{q_\phi(z|x)}", r"\mathbb{E}_{q_\phi(x|z)}"),
        _PARTS.replace("p_\\theta(x|z)", "p_\\theta(z|x)"),
        _PARTS.replace(r"(q_\phi(z|x) \| p(z))", r"(q_\phi(x|z) \| p(z))"),
        _PARTS.replace(r"(q_\phi(z|x) \| p(z))", r"(p(z) \| q_\phi(z|x))"),
    ],
)
def test_one_change_makes_it_none(name: str, twin: str) -> None:
    assert verdicts(f"$${name} = {twin}$$")[0] in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "right",
    [r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - \beta D_{KL}(q_\phi(z|x) \| p(z))", r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)]"],
)
def test_another_loss_of_a_vae_is_not_refuted(right: str) -> None:
    assert verdicts(rf"$$\mathcal{{L}}_{{VAE}} = {right}$$")[0] not in ("refuted", "convention-mismatch")


LIKELIHOOD, PENALTY = r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)]", r"D_{KL}(q_\phi(z|x) \| p(z))"


@pytest.mark.parametrize("name", [r"\mathcal{L}", r"\mathcal{L}(\theta, \phi; x)", "J"])
def test_a_weighted_bound_takes_its_penalty(name: str) -> None:
    assert verdicts(f"We maximise ${name} = {LIKELIHOOD} - \\beta {PENALTY}$.") == ["definition"]
    assert verdicts(f"We maximise ${name} = {LIKELIHOOD} + \\beta {PENALTY}$.") == ["undecided"]
    assert verdicts(f"The $\\beta$-VAE maximises ${name} = {LIKELIHOOD} + \\beta {PENALTY}$.")[-1] in ("refuted", "undecided")


def test_a_loss_of_another_section_may_be_minus_the_bound() -> None:
    bound = f"# Bound\n\nThe ELBO is $\\mathcal{{L}} = {LIKELIHOOD} - {PENALTY}$.\n\n# Training\n\n"
    assert verdicts(f"{bound}The loss is $$\\mathcal{{L}} = -{LIKELIHOOD} + {PENALTY}$$") == ["definition", "definition"]
    assert verdicts(f"{bound}The loss is $$\\mathcal{{L}} = -{LIKELIHOOD} - {PENALTY}$$")[1] not in ("definition", "proved")


def test_a_bound_on_the_right_is_not_introduced_by_what_it_bounds() -> None:
    assert verdicts(r"In general, $\log p(x) = \mathrm{ELBO}(x)$.") == ["undecided"]
    assert verdicts(r"With $\mathcal{L}(x)$ for the evidence lower bound, $\log p(x) = \mathcal{L}(x)$.") == ["undecided"]
