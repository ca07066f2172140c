"""q(z|x) beside an L that was said to be of q_phi may be that law; what is written out in one formula is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BOUND = r"$$\mathcal{L} = \mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)] - D_{KL}(q_\phi(z|x) \| p(z))$$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[-1].verdict.word


def test_a_law_without_its_subscript_refutes_nothing() -> None:
    assert last(rf"{BOUND}" "\n\n" r"The gap is $\log p(x) - \mathcal{L} = D_{KL}(q(z|x) \| p(z|x))$." "\n") == "undecided"


@pytest.mark.parametrize(
    "formula",
    [
        r"\log p(x) + \mathcal{L} = D_{KL}(q_\phi(z|x) \| p_\theta(z|x))",
        r"\log p_\theta(x) - \mathcal{L} = D_{KL}(p_\theta(z|x) \| q_\phi(z|x))",
    ],
)
def test_false_twins_with_all_subscripts_are_refuted(formula: str) -> None:
    assert last(f"{BOUND}\n\nThe gap is ${formula}$.\n") == "refuted"


def test_a_prior_beside_bare_laws_refutes_nothing() -> None:
    """The p(z) of the bound is p_theta's own, as D(q_phi || p_theta) is of z given x."""
    assert last(rf"{BOUND}" "\n\n" r"So $\log p_\theta(x) = D_{KL}(q_\phi \| p_\theta) + \mathcal{L}$." "\n") != "refuted"


def test_a_variance_that_is_supposed_narrows_what_follows() -> None:
    text = (
        r"Suppose $p$ is any density with variance $\sigma^2$ and $\phi$ is normal with the same moments. Then "
        r"$D(p\|\phi) = -h(p) + \frac12 \log(2\pi e\sigma^2)$."
        "\n"
    )
    assert last(text) != "refuted"


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}_q[\log q_\theta - \log p] = D(q_\theta \| p)", "proved"),
        (r"\mathbb{E}_q[\log q_\theta - \log p] = D(p \| q_\theta)", "refuted"),
        (r"\mathbb{E}_{q_\theta}[\log q_\theta - \log p] = D(q_\theta \| p)", "proved"),
        (r"\mathbb{E}_q[\log q_\theta - \log q] = D(q_\theta \| q)", "refuted"),
    ],
)
def test_the_law_below_an_expectation_may_lack_its_subscript(formula: str, word: str) -> None:
    assert last(f"The policy is $q_\\theta$ and its reference $p$.\n\n${formula}$\n") == word


@pytest.mark.parametrize("laws", ["p p q", "P P Q"])
def test_the_margin_of_a_joint_law_is_no_law_of_its_own(laws: str) -> None:
    p, _, q = laws.split()
    told = f"Let ${p}$ and ${q}$ be joint distributions of $X$ and $Y$ with marginals ${p}_X$ and ${q}_X$. Then "
    assert last(rf"{told}$D({p} \| {q}) \ge D({p}_X \| {q}_X)$.") == "undecided"


GAP = r"D_{KL}(q \| p_\theta(z|x)) = \mathbb{E}_q[\log q_\phi(z|x) - \log p_\theta(x|z) - \log p(z)] + \log p_\theta(x)"


def test_a_divergence_may_name_its_law_in_short() -> None:
    """Beside q_phi(z|x) the q of D(q || .) and E_q is that law, unless the text has told q a law of its own."""
    assert last(f"$${GAP}$$") == "definition"
    assert last(f"$${GAP.replace('] + ', '] - ')}$$") == "refuted"
    assert last(f"Let $q(z) = \\mathcal{{N}}(0, 1)$.\n\n$${GAP}$$") not in ("definition", "proved")


def test_a_law_at_a_time_may_be_written_without_it() -> None:
    told = "The process has the law $p_t$, or $p$ for short. "
    assert last(rf"{told}Then $H(p) = -\sum_x p_t(x) \log p_t(x)$.") == "undecided"
    assert last(rf"{told}Then $H(p) = \sum_x p_t(x) \log p_t(x)$.") == "refuted"
