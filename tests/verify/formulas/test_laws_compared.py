r"""D_KL = ... without arguments is judged by the two laws that the text has named, and by no others."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

PAIR = r"For two Gaussians $\mathcal{N}(\mu_1, \sigma^2 I)$ and $\mathcal{N}(\mu_2, \sigma^2 I)$:"
WRITTEN = (
    r"The divergence of interest is $$D_{KL}(\mathcal{N}(\mu_1, \sigma_1^2) \| \mathcal{N}(\mu_2, \sigma_2^2))$$ Integrating term by term,"
)
NAMED = r"Let $q(z) = \mathcal{N}(z; m, s^2)$ and $p(z) = \mathcal{N}(z; 0, 1)$. Then"
STANDARD = "The regulariser compares the encoder with a standard normal:"


def last(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("given", "formula"),
    [
        (PAIR, r"D_{KL} = \frac{1}{2\sigma^2} \|\mu_1 - \mu_2\|^2"),
        (WRITTEN, r"D_{KL} = \log\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac{1}{2}"),
        (NAMED, r"D_{KL} = \frac{1}{2}(m^2 + s^2 - 1 - \log s^2)"),
        (NAMED, r"-D_{KL} = \frac{1}{2}(1 + \log s^2 - m^2 - s^2)"),
        (STANDARD, r"D_{KL} = -\frac{1}{2} \sum_{j=1}^J (1 + \log \sigma_j^2 - \mu_j^2 - \sigma_j^2)"),
        (STANDARD, r"\mathcal{L}_{KL} = -\frac{1}{2} \sum_{j=1}^J (1 + \log \sigma_j^2 - \mu_j^2 - \sigma_j^2)"),
        (STANDARD, r"D_{KL} = \frac{1}{2} (\mu^2 + \sigma^2 - 1 - \log \sigma^2)"),
    ],
)
def test_what_is_true_of_the_two_laws_is_known(given: str, formula: str) -> None:
    assert last(f"{given}\n\n$${formula}$$\n") in ("proved", "definition")


@pytest.mark.parametrize(
    ("given", "formula"),
    [
        (PAIR, r"D_{KL} = \frac{1}{\sigma^2} \|\mu_1 - \mu_2\|^2"),
        (PAIR, r"D_{KL} = \frac{1}{2\sigma^2} \|\mu_1 + \mu_2\|^2"),
        (WRITTEN, r"D_{KL} = \log\frac{\sigma_1}{\sigma_2} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac{1}{2}"),
        (NAMED, r"D_{KL} = \frac{1}{2}(m^2 + s^2 + 1 - \log s^2)"),
        (STANDARD, r"D_{KL} = -\frac{1}{2} \sum_{j=1}^J (1 - \log \sigma_j^2 - \mu_j^2 - \sigma_j^2)"),
        (STANDARD, r"\mathcal{L}_{KL} = \frac{1}{2} \sum_{j=1}^J (1 + \log \sigma_j^2 - \mu_j^2 - \sigma_j^2)"),
    ],
)
def test_false_twins_are_refuted(given: str, formula: str) -> None:
    assert last(f"{given}\n\n$${formula}$$\n") == "refuted"


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (r"-D_{KL} = -\int q(z) (\log q(z) - \log p(z)) dz", r"-D_{KL} = \int q(z) (\log q(z) - \log p(z)) dz"),
        (r"-D_{KL} = -\int q (\log q - \log p) dz", r"-D_{KL} = -\int q (\log p - \log q) dz"),
        (r"2 D_{KL} = 2 \sum_x q(x) \log \frac{q(x)}{p(x)}", r"2 D_{KL} = \sum_x q(x) \log \frac{q(x)}{p(x)}"),
        (r"1 - D_{KL} = 1 - \sum_x q(x) \log \frac{q(x)}{p(x)}", r"1 - D_{KL} = 1 + \sum_x q(x) \log \frac{q(x)}{p(x)}"),
        (r"-D_{KL} = \sum_x p(x) \log \frac{q(x)}{p(x)}", r"-D_{KL} = \sum_x p(x) \log \frac{p(x)}{q(x)}"),
    ],
)
def test_where_nothing_is_named_it_is_of_the_formula_s_own_laws_in_either_order(true: str, false: str) -> None:
    assert last(f"We have $${true}$$") == "proved"
    assert last(f"We have $${false}$$") == "refuted"


def test_the_order_that_the_text_has_written_stays() -> None:
    heading = r"The solution of $-D_{KL}(q_\phi(z) \| p_\theta(z))$ is asked for." + "\n\n"
    assert last(heading + r"$$-D_{KL} = -\int q (\log q - \log p) dz$$") == "proved"
    assert last(heading + r"$$-D_{KL} = \int q (\log q - \log p) dz$$") == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        WRITTEN + "\n\nFor unit variances\n\n" + r"$$D_{KL} = \frac{1}{2} (\mu_1 - \mu_2)^2$$",
        WRITTEN + "\n\nIf both have the variance of the noise,\n\n" + r"$$D_{KL} = \frac{(\mu_1 - \mu_2)^2}{2 \sigma^2}$$",
        WRITTEN + "\n\n# Penalty\n\nThe penalised objective has\n\n" + r"$$D_{KL} = \beta \log\frac{\sigma_2}{\sigma_1}$$",
        r"$$D_{KL} = \frac{1}{2} (\mu^2 + \sigma - 1 - \log \sigma)$$",
        "The optimal encoder collapses: " + r"$D_{KL} = 0$.",
    ],
)
def test_what_may_be_about_other_laws_is_not_refuted(text: str) -> None:
    assert last(text + "\n") not in ("refuted", "convention-mismatch")


def test_nobody_means_a_law_beside_itself_by_a_bare_name() -> None:
    assert last("The gap is $D_{KL}(p\\|p) = 0$. Later the model collapses, with $D_{KL} = 0$.\n") == "data"
