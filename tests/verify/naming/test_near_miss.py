"""A formula that one change makes the quantity it is named after is refuted; what differs in more ways, or may, is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RATIO = r"\beta \log\frac{\pi(y_%s|x)}{\rho(y_%s|x)}"
W, L = RATIO % ("w", "w"), RATIO % ("l", "l")
MISSED = (
    r"The focal loss is $\text{FL}(p_t) = \alpha_t (1 - p_t)^\gamma \log(p_t)$.",
    r"Of two objectives, the hard loss is the cross-entropy $L_{hard} = \sum_i y_i \log q_i$.",
    r"$\text{PPL} = \log(\hat H)$",
    r"The perplexity is $\text{PPL} = e^{-H(p, q)}$.",
    r"The perplexity is $\text{PPL} = \exp(-H(p))$.",
    r"The perplexity is $\text{PPL} = 2^{-H(p)}$.",
    r"$\text{PPL} = \exp(\frac{1}{N}\sum_i \log p(w_i))$",
    r"The cross-entropy loss is $L = \sum_k y_k \log p_k$.",
    r"$\text{NLL} = \frac{1}{N}\sum_{i=1}^N \log p_\theta(x_i)$",
    r"The binary cross-entropy is $L = -y\log\hat y + (1-y)\log(1-\hat y)$.",
    r"The sigmoid is $\sigma(z) = \frac{1}{1+e^{z}}$.",
    r"$ELBO = \mathbb{E}_{q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x)\|p(z))$",
    r"The ELBO is $L = \mathbb{E}_{q(z|x)}[\log p(x, z)] + \mathbb{E}_{q(z|x)}[\log q(z|x)]$.",
)
TURNED = (
    rf"$L_{{DPO}} = -\mathbb{{E}}[\log\sigma({L} - {W})]$",
    rf"$L_{{DPO}} = \mathbb{{E}}[\log\sigma({W} - {L})]$",
    rf"$L_{{DPO}} = -\mathbb{{E}}[\log\sigma({W} + {L})]$",
    r"The reward-model loss is $L_{RM} = -\mathbb{E}[\log \sigma(r(x, y_l) - r(x, y_w))]$.",
)
OPEN = (
    r"The negentropy is $J = \sum_x p(x) \log p(x)$.",
    r"The entropy bonus is $B = \sum_a \pi(a|s) \log \pi(a|s)$.",
    r"The perplexity is $PPL = 2^{-\ell}$.",
    r"The inverse perplexity is $1/PPL = e^{-H(p)}$.",
    rf"We maximise the DPO objective $J_{{DPO}} = \mathbb{{E}}[\log\sigma({W} - {L})]$.",
    r"The ELBO loss is $L_{ELBO} = -\mathbb{E}_{q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x)\|p(z))$.",
    r"The KL term is $R = \mathbb{E}_{q}[\log \frac{p(z)}{q(z|x)}]$.",
    r"The log-likelihood is $\ell = \sum_i y_i \log \hat y_i$, minus the cross-entropy.",
    r"The Fermi function is $f(x) = \frac{1}{1 + e^{x}}$.",
    r"The softmin is $s_i = \frac{e^{-z_i}}{\sum_j e^{-z_j}}$.",
    r"The pairwise loss is $L = \log(1 + e^{-(r_w - r_l)})$.",
    r"The focal loss is $FL = (1 - p)^\gamma \log p$.",
    r"The bits per byte are $BPB = \frac{\ln 2}{L}$.",
)
NEGATIVE = ("refuted", "convention-mismatch", "rounding-slip")


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", MISSED)
def test_one_sign_ratio_or_order_away_is_refuted_with_the_values_at_which_it_differs(text: str) -> None:
    first = verify_document(parse_chapter(text, "markdown")).claims[0].verdict
    assert first.word == "refuted"
    assert first.witness


@pytest.mark.parametrize("text", TURNED)
def test_under_an_expectation_without_a_law_it_is_a_mismatch_with_the_usual_form(text: str) -> None:
    assert words(text)[0] == "convention-mismatch"


@pytest.mark.parametrize("text", OPEN)
def test_a_part_a_negative_and_another_quantity_are_not_refuted(text: str) -> None:
    assert not set(NEGATIVE) & set(words(text))


def test_a_refuted_definition_does_not_measure_what_follows() -> None:
    wrong = r"The ELBO is $L(x) = \mathbb{E}_{z \sim q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x) \| p(z))$." + "\n\n"
    right = r"So the ELBO is $L(x) = \mathbb{E}_{z \sim q(z|x)}[\log p(x, z)] - \mathbb{E}_{z \sim q(z|x)}[\log q(z|x)]$."
    assert words(wrong + right) == ["refuted", "definition"]


@pytest.mark.parametrize(
    ("tex", "word"),
    [
        (r"k_2 = \frac12 \left(\log \frac{p(x)}{q(x)}\right)^2", "definition"),
        (r"k_2 = \left(\log \frac{p(x)}{q(x)}\right)^2", "refuted"),
        (r"k_2(x) = (\log r)^2", "refuted"),
        (r"k_3 = \frac{p(x)}{q(x)} - 1 - \log \frac{p(x)}{q(x)}", "definition"),
        (r"k_3 = \frac{p(x)}{q(x)} - 1 + \log \frac{q(x)}{p(x)}", "definition"),
        (r"k_3 = \frac{p(x)}{q(x)} - 1 + \log \frac{p(x)}{q(x)}", "refuted"),
        (r"k_3 = \frac{q(x)}{p(x)} - 1 - \log \frac{p(x)}{q(x)}", "refuted"),
    ],
)
def test_estimates_of_a_divergence_in_two_letters(tex: str, word: str) -> None:
    text = f"With $x \\sim q$ and $r = p(x)/q(x)$ let ${tex}$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.text.startswith("k_")] == [word]
