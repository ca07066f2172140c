r"""Expectation maximisation: Q, its maximum and the bound are known up to algebra; parameters exchanged or a sign away nothing is true."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(formula: str) -> str:
    text = "Let $q$ be any law of the latent variables.\n\n$$" + formula + "$$\n"
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


#: A true formula and twins that are not to be called true.
TWINS = [
    (
        r"Q(\theta, \theta^{\text{old}}) = \sum_Z p(Z|X,\theta^{\text{old}}) \log p(X,Z|\theta)",
        r"Q(\theta, \theta^{\text{old}}) = \sum_Z p(Z|X,\theta) \log p(X,Z|\theta^{\text{old}})",
        r"Q(\theta, \theta^{\text{old}}) = \sum_Z p(Z|X,\theta^{\text{old}}) \log p(X|\theta)",
        r"Q(\theta, \theta^{\text{old}}) = \sum_Z p(X|Z,\theta^{\text{old}}) \log p(X,Z|\theta)",
    ),
    (
        r"Q(\theta|\theta^{(t)}) = \mathbb{E}_{z\sim p(z|x;\theta^{(t)})}[\log p(x,z;\theta)]",
        r"Q(\theta|\theta^{(t)}) = \mathbb{E}_{z\sim p(z|x;\theta)}[\log p(x,z;\theta)]",
        r"Q(\theta|\theta^{(t)}) = \mathbb{E}_{z\sim p(z|x;\theta^{(t)})}[\log p(x|z;\theta)]",
    ),
    (
        r"Q(\theta|\theta^{(t)}) = \mathbb{E}_{Z|X,\theta^{(t)}}[\log p(X,Z|\theta)]",
        r"Q(\theta|\theta^{(t)}) = \mathbb{E}_{X|Z,\theta^{(t)}}[\log p(Z|\theta)]",
    ),
    (
        r"\theta^{\text{new}} = \arg\max_\theta Q(\theta, \theta^{\text{old}})",
        r"\theta^{\text{new}} = \arg\min_\theta Q(\theta, \theta^{\text{old}})",
    ),
    (
        r"\mathcal{L}(q,\theta) = \sum_Z q(Z) \log\frac{p(X,Z|\theta)}{q(Z)}",
        r"\mathcal{L}(q,\theta) = \sum_Z q(Z) \log\frac{q(Z)}{p(X,Z|\theta)}",
        r"\mathcal{L}(q,\theta) = \sum_Z q(Z) \log\frac{p(Z|X,\theta)}{q(Z)}",
    ),
    (
        r"\mathcal{L}(q,\theta) = \mathbb{E}_{q(z)}[\log p(x,z;\theta)] + H(q)",
        r"\mathcal{L}(q,\theta) = \mathbb{E}_{q(z)}[\log p(x,z;\theta)] - H(q)",
    ),
    (
        r"\mathcal{L}(q,\theta) = \log p(x;\theta) - D_{KL}(q(z)\|p(z|x;\theta))",
        r"\mathcal{L}(q,\theta) = \log p(x;\theta) - D_{KL}(q(z)\|p(z;\theta))",
    ),
    (
        r"\log p(X|\theta) = \mathcal{L}(q,\theta) + D_{KL}(q(Z)\|p(Z|X,\theta))",
        r"\log p(X|\theta) = \mathcal{L}(q,\theta) - D_{KL}(q(Z)\|p(Z|X,\theta))",
        r"\log p(X|\theta) = \mathcal{L}(q,\theta) + D_{KL}(p(Z|X,\theta)\|q(Z))",
    ),
    (r"\mathcal{L}(q,\theta) \le \log p(X|\theta)", r"\mathcal{L}(q,\theta) \ge \log p(X|\theta)"),
    (
        r"\log p_\theta(x) - \mathrm{ELBO} = D_{KL}(q_\phi(z|x)\|p_\theta(z|x))",
        r"\log p_\theta(x) - \mathrm{ELBO} = D_{KL}(p_\theta(z|x)\|q_\phi(z|x))",
        r"\log p_\theta(x) + \mathrm{ELBO} = D_{KL}(q_\phi(z|x)\|p_\theta(z|x))",
    ),
    (
        r"\log p_\theta(x) = \mathcal{L}(\theta,\phi;x) + D_{KL}(q_\phi(z|x)\|p_\theta(z|x))",
        r"\log p_\theta(x) = \mathcal{L}(\theta,\phi;x) - D_{KL}(q_\phi(z|x)\|p_\theta(z|x))",
    ),
    (
        r"\mathcal{L}(v,\theta,q) = \log p(v;\theta) - D_{KL}(q(h|v)\|p(h|v;\theta))",
        r"\mathcal{L}(v,\theta,q) = \log p(v;\theta) + D_{KL}(q(h|v)\|p(h|v;\theta))",
    ),
]


@pytest.mark.parametrize("formulas", TWINS, ids=lambda formulas: formulas[0])
def test_a_formula_is_known_and_its_twins_are_not_called_true(formulas: tuple[str, ...]) -> None:
    assert word(formulas[0]) in ("definition", "proved")
    assert not {word(twin) for twin in formulas[1:]} & {"definition", "proved", "confirmed"}


def test_other_functions_of_two_parameters_are_left_alone() -> None:
    assert word(r"Q(\theta, \theta') = (\theta - \theta')^2") == "definition"
    assert word(r"\mathcal{L}(\theta) = \theta^2") == "definition"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The ELBO is a lower bound: $\mathcal{L}(q) \le \log p(x)$.", "definition"),
        (r"The ELBO is a lower bound: $\mathcal{L}(q) \ge \log p(x)$.", "refuted"),
        (r"The lower bound satisfies $\log p(x) = \mathcal{L}(q) + D_{KL}(q(z) \| p(z|x))$.", "definition"),
        (r"The lower bound satisfies $\log p(x) = \mathcal{L}(q) - D_{KL}(q(z) \| p(z|x))$.", "refuted"),
        (r"It satisfies $\log p(x) = \mathcal{L}(q) - D_{KL}(q(z) \| p(z|x))$.", "undecided"),  # some other function
        (r"The negative lower bound satisfies $\log p(x) = -\mathcal{L}(q) + D_{KL}(q(z) \| p(z|x))$.", "undecided"),
    ],
)
def test_what_is_called_a_lower_bound_is_one(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"P(X | \theta) = \sum_Z P(X, Z | \theta)", "definition"),
        (r"\log P(X | \theta) = \log \sum_Z Q(Z) \frac{P(X, Z | \theta)}{Q(Z)}", "definition"),
        (r"\log P(X | \theta) \ge \sum_Z Q(Z) \log \frac{P(X, Z | \theta)}{Q(Z)}", "definition"),
        (r"\log P(X | \theta) \le \sum_Z Q(Z) \log \frac{P(X, Z | \theta)}{Q(Z)}", "convention-mismatch"),
        (r"\log P(X | \theta) = \sum_Z \log P(X, Z | \theta)", "refuted"),
        (r"P(X | \theta) = \sum_Z P(X | Z, \theta)", "refuted"),
        (r"P(X | \theta) = \sum_Z P(X | Z, \theta) P(Z)", "not-understood"),
        (r"\log P(X, Z | \theta) = \log P(Z | X, \theta) + \log P(X | \theta)", "definition"),
        (r"\log P(X, Z | \theta) = \log P(Z | X, \theta) - \log P(X | \theta)", "refuted"),
        (r"\log P(X | \theta) \ge \mathbb{E}_Z[\log \frac{P(X, Z | \theta)}{q(Z)}]", "definition"),
        (r"\log P(X | \theta) \le \mathbb{E}_Z[\log \frac{P(X, Z | \theta)}{q(Z)}]", "convention-mismatch"),
        (r"\log P(X | \theta) = \mathbb{E}_Z[\log P(X, Z | \theta)] + \mathbb{E}_Z[\log P(Z | X, \theta)]", "refuted"),
        (r"\theta^{(t+1)} = \arg\max_\theta \mathbb{E}_{Z|X,\theta^{(t)}}[\log P(X, Z | \theta)]", "definition"),
        (r"\theta^{(t+1)} = \arg\min_\theta \mathbb{E}_{Z|X,\theta^{(t)}}[\log P(X, Z | \theta)]", "undecided"),
        (r"\theta^{(t+1)} = \arg\max_\theta \mathbb{E}_{Z|X,\theta}[\log P(X, Z | \theta)]", "undecided"),
    ],
)
def test_data_and_latents_by_capital_letters(formula: str, word: str) -> None:
    found = verify_document(parse_chapter(f"Then $${formula}$$")).claims[-1].verdict.word
    alike = ({"definition", "proved"}, {"convention-mismatch", "refuted"}, {"undecided", "not-understood"})
    assert any({found, word} <= kind for kind in alike)


def test_the_bound_once_defined_is_known_by_its_name_and_at_its_parameter() -> None:
    formulas = (
        (r"\log p(X | \theta) \ge \mathbb{E}_Z[\log \frac{p(X, Z | \theta)}{q(Z)}] =: \mathcal{L}(q, \theta)", ("+", "+")),
        (r"\log p(X | \theta) - \mathcal{L}(q, \theta) = KL(q(Z) \| p(Z | X, \theta))", ("+",)),
        (r"\log p(X | \theta) + \mathcal{L}(q, \theta) = KL(q(Z) \| p(Z | X, \theta))", ("-",)),
        (r"\log p(X | \theta^{(t+1)}) = \mathcal{L}(q, \theta^{(t+1)}) + KL(q(Z) \| p(Z | X, \theta^{(t+1)}))", ("+",)),
        (r"\log p(X | \theta^{(t+1)}) = \mathcal{L}(q, \theta^{(t)}) + KL(q(Z) \| p(Z | X, \theta^{(t+1)}))", ("?",)),
    )
    text = "Let $q(Z)$ be any law.\n\n" + "\n\n".join(f"$${formula}$$" for formula, _ in formulas)
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims
    kinds = ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims]
    assert kinds == [kind for _, found in formulas for kind in found]


@pytest.mark.parametrize(
    ("formula", "kind"),
    [
        (r"\log p(x) = \text{ELBO} + D(q \| p(z|x))", "+"),
        (r"\log p(x) = \text{ELBO} - D(q \| p(z|x))", "-"),
        (r"\log p(x) = \text{ELBO} + D(q \| p(z))", "?"),
        (r"\log p(x) = \text{ELBO}(x; \theta, \phi) + D(q_\phi(z|x) \| p_\theta(z|x))", "+"),
        (r"\log p(x) = \text{ELBO}(x; \theta, \phi) - D(q_\phi(z|x) \| p_\theta(z|x))", "?"),
    ],
)
def test_a_law_by_its_name_alone_is_of_the_outcomes_beside_it(formula: str, kind: str) -> None:
    verdict = verify_document(parse_chapter(f"Then ${formula}$.")).claims[-1].verdict
    assert ("+" if verdict.positive else "-" if verdict.negative else "?") == kind
