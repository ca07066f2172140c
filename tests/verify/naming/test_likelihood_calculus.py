r"""Means of derivatives of a density follow from \int p = 1; with a sign, a factor or a law changed they do not."""

from __future__ import annotations

from itertools import pairwise

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved", "confirmed")
NEGATIVE = ("refuted", "convention-mismatch")
_SLOPE = r"\frac{\partial f(x;\theta)}{\partial\theta}"
_CURVE = r"\frac{\partial^2 f(x;\theta)}{\partial\theta^2}"
_LOG = r"\frac{\partial}{\partial\theta}\log f(x;\theta)"
TRUE = [
    r"\mathbb{E}[\nabla \log p_\theta] = \int p_\theta \frac{\nabla p_\theta}{p_\theta} \, dx = \nabla \int p_\theta \, dx = 0",
    r"\nabla^2 \log p_\theta = \frac{\nabla^2 p_\theta}{p_\theta} - \frac{(\nabla p_\theta)(\nabla p_\theta)^\top}{p_\theta^2}",
    r"\mathbb{E}[\nabla^2 \log p_\theta] = \int \nabla^2 p_\theta \, dx - \mathbb{E}[\nabla \log p_\theta \nabla \log p_\theta^\top] = 0 - I(\theta)",
    rf"{_LOG} = \frac{{1}}{{f(x;\theta)}}{_SLOPE}",
    rf"\frac{{\partial^2}}{{\partial\theta^2}}\log f(x;\theta) = \frac{{1}}{{f(x;\theta)}}{_CURVE} - \left({_LOG}\right)^2",
    rf"\int {_CURVE} dx = 0",
    r"I(\theta)_{ij} = E\left[\frac{\partial \log f(X;\theta)}{\partial\theta_i}\frac{\partial \log f(X;\theta)}{\partial\theta_j}\right]",
    r"D(p_\theta \| p_{\theta + d\theta}) = \frac{1}{2} d\theta^\top I(\theta) d\theta + O(\|d\theta\|^3)",
    r"D(p_{\theta + \delta} \| p_\theta) = \frac{1}{2} \delta^\top F \delta + o(\|\delta\|^2)",
    r"D(p_\theta \| p_{\theta + \delta}) = \mathbb{E}_{p_\theta}[\log p_\theta - \log p_{\theta + \delta}]",
    r"\log p_{\theta+\delta}(x) \approx \log p_\theta(x) + \delta^\top \nabla \log p_\theta(x) + \frac{1}{2}\delta^\top \nabla^2 \log p_\theta(x) \delta",
]
FALSE = [
    r"\nabla^2 \log p_\theta = \frac{\nabla^2 p_\theta}{p_\theta} + \frac{(\nabla p_\theta)(\nabla p_\theta)^\top}{p_\theta^2}",
    r"\int \nabla^2 p_\theta \, dx - \mathbb{E}[\nabla \log p_\theta \nabla \log p_\theta^\top] = I(\theta)",
    rf"\frac{{\partial^2}}{{\partial\theta^2}}\log f(x;\theta) = \frac{{1}}{{f(x;\theta)}}{_CURVE} + \left({_LOG}\right)^2",
    r"D(p_\theta \| p_{\theta + d\theta}) = d\theta^\top I(\theta) d\theta + O(\|d\theta\|^3)",
    r"D(p_\theta \| p_{\theta + \delta}) = \mathbb{E}_{p_\theta}[\log p_{\theta + \delta} - \log p_\theta]",
    r"\log p_{\theta+\delta}(x) \approx \log p_\theta(x) - \delta^\top \nabla \log p_\theta(x) + \frac{1}{2}\delta^\top \nabla^2 \log p_\theta(x) \delta",
]
OPEN = [
    r"\mathbb{E}[\nabla \log p_\theta] = \int p_\theta \nabla p_\theta \, dx",
    r"E_{x \sim q}[\nabla^2 \log p_\theta(x)] = -F",
    r"E_{x \sim p_{data}}[\nabla \log p_\theta(x)] = \int \nabla p_\theta(x) dx",
    r"E_{x \sim p(x|\theta)}[\nabla_\theta \log p(x,\theta)] = 0",
    r"E_{p_\theta}[\nabla_\theta \log p_\theta(x)^\top \nabla_\theta \log p_\theta(x)] = I(\theta)",
    r"I(\theta)_{ij} = E\left[\frac{\partial \log f(X;\theta)}{\partial\theta_i}\frac{\partial \log f(X;\theta)}{\partial\theta_i}\right]",
    r"I_n(\theta) = -E\left[\frac{\partial^2 \log f(X;\theta)}{\partial\theta^2}\right]",
    rf"{_LOG} = f(x;\theta){_SLOPE}",
    rf"\int \left({_SLOPE}\right)^2 dx = 0",
    r"D(p_\theta \| p_{\theta + \delta}) = \frac{1}{2} \delta^\top F \delta",
    r"p(\theta) d\theta = q(\phi) d\phi",
]


def words(formulas: list[str]) -> list[list[str]]:
    """The verdicts on the links of each formula, each in a chapter of its own section."""
    text = "".join(f"# {k}\n\nFisher: ${one}$.\n\n" for k, one in enumerate(formulas))
    found = verify_document(parse_chapter(text, "markdown")).claims
    starts = [text.index(f"# {k}\n") for k in range(len(formulas))] + [len(text)]
    lines = [[c.verdict.word for c in found if a < c.start < b] for a, b in pairwise(starts)]
    assert all(lines)
    return lines


def test_what_follows_from_the_mass_of_one_is_known() -> None:
    assert [x for x, line in zip(TRUE, words(TRUE), strict=True) if any(w not in POSITIVE for w in line)] == []


def test_another_sign_or_factor_is_an_error() -> None:
    assert [x for x, line in zip(FALSE, words(FALSE), strict=True) if line[-1] not in NEGATIVE] == []


def test_another_law_another_product_and_a_step_without_an_order_are_left_open() -> None:
    assert [x for x, line in zip(OPEN, words(OPEN), strict=True) if any(w in (*POSITIVE, *NEGATIVE) for w in line)] == []


def test_a_name_of_the_log_density_or_the_score_is_what_the_text_says() -> None:
    told = (
        r"The log-likelihood of one example is $\ell(\theta; x) = \log p_\theta(x)$." "\n\n"
        r"The score is $s(\theta; x) = \frac{\partial}{\partial \theta} \log p_\theta(x)$." "\n\n"
    )  # fmt: skip
    rows = [
        (r"\mathbb{E}[\nabla \ell \nabla \ell^\top] = -\mathbb{E}[\nabla^2 \ell]", POSITIVE),
        (r"\mathbb{E}[\nabla \ell \nabla \ell^\top] = \mathbb{E}[\nabla^2 \ell]", NEGATIVE),
        (r"\mathbb{E}_{p_\theta}[\nabla \ell] = 0", POSITIVE),
        (r"I(\theta) = \mathbb{E}_{p_\theta}[s(\theta; x)^2]", POSITIVE),
        (r"I(\theta) = -\mathbb{E}_{p_\theta}[s(\theta; x)^2]", NEGATIVE),
    ]
    found = verify_document(parse_chapter(told + "".join(f"Fisher: ${row}$.\n\n" for row, _ in rows), "markdown")).claims[2:]
    assert [(c.text, c.verdict.word) for c, (_, good) in zip(found, rows, strict=True) if c.verdict.word not in good] == []


def test_without_the_name_told_it_may_be_of_the_whole_sample() -> None:
    found = verify_document(parse_chapter(r"Fisher: $\mathbb{E}[\nabla \ell \nabla \ell^\top] = -\mathbb{E}[\nabla^2 \ell]$.", "markdown"))
    assert all(c.verdict.word not in (*POSITIVE, *NEGATIVE) for c in found.claims)


def test_scores_at_a_parameter_are_under_the_law_of_that_parameter() -> None:
    told = r"The score is $s(\theta \mid x) = \frac{\partial}{\partial \theta} \log p(x \mid \theta)$." "\n\n"
    rows = [
        (r"I(\theta) = \mathbb{E}_{x \sim p(x \mid \theta)}[s(\theta \mid x)^2]", POSITIVE),
        (r"\mathbb{E}[s(\theta_0 \mid x)] = 0", POSITIVE),
        (r"\text{Var}(s(\theta_0 \mid x)) = I(\theta_0)", POSITIVE),
        (r"\text{Var}(s(\theta_0 \mid x)) = -I(\theta_0)", NEGATIVE),
        (r"\mathbb{E}\left[\frac{\partial s(\theta_0 \mid x)}{\partial \theta}\right] = -I(\theta_0)", POSITIVE),
        (r"\mathbb{E}\left[\frac{\partial s(\theta_0 \mid x)}{\partial \theta}\right] = I(\theta_0)", NEGATIVE),
        (r"\text{Var}(s(\theta_0 \mid x)) = I(\theta)", ("undecided", "not-understood")),
        (r"\mathbb{E}_{x \sim p(x|\theta)}[s(\theta_0 \mid x)] = 0", ("undecided", "not-understood")),
        (r"\mathbb{E}_{x \sim p(x|\theta)}[s(\hat\theta \mid x)] = 0", ("undecided", "not-understood")),
        (r"\mathbb{E}_{p(x|\theta)}[\nabla \log p(x|\hat\theta)] = 0", ("undecided", "not-understood")),
    ]
    found = verify_document(parse_chapter(told + "".join(f"Fisher: ${row}$.\n\n" for row, _ in rows), "markdown")).claims[1:]
    assert [(c.text, c.verdict.word) for c, (_, good) in zip(found, rows, strict=True) if c.verdict.word not in good] == []
