"""A form of natural logarithms is not called by its name in another base; where logarithms only count, any base will do."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = {"definition", "proved", "confirmed"}

FORMS = [
    r"The implicit reward is $\hat r_\theta(x,y) = \beta\log \frac{\pi_\theta(y\mid x)}{\pi_{ref}(y\mid x)}$.",
    r"We use the estimator $k_3 = r - 1 - \log r$.",
    r"We use the estimator $k_2 = \frac12 (\log r)^2$.",
    r"$$\nabla_\theta J = \mathbb{E}_{\tau\sim\pi_\theta}\left[R(\tau)\nabla_\theta\log\pi_\theta(\tau)\right]$$",
    r"The soft value is $V(s) = \alpha \log \sum_a e^{Q(s,a)/\alpha}$.",
    r"The DPO loss is $\mathcal{L}_{DPO} = -\mathbb{E}_{(x,y_w,y_l)\sim D}\left[\log \sigma\left(\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}"
    r" - \beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)\right]$.",
]


def agrees(text: str) -> bool:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return any(c.verdict.positive and not c.verdict.message.startswith("introduces") for c in claims)


@pytest.mark.parametrize("text", FORMS)
def test_forms_of_natural_logarithms(text: str) -> None:
    assert agrees(text)
    assert agrees(text.replace(r"\log", r"\ln"))


@pytest.mark.parametrize("text", FORMS)
def test_in_base_two_they_are_not_blessed(text: str) -> None:
    assert not agrees(text.replace(r"\log", r"\log_2"))
    assert not agrees(r"In this section $\log$ is to base 2. " + text)


@pytest.mark.parametrize(
    "text",
    [
        r"The cross-entropy loss is $L = -\sum_i y_i \log_{10} \hat y_i$.",
        r"The focal loss is $\mathrm{FL} = -(1-p_t)^\gamma \log_2 p_t$.",
        r"The capacity of the Gaussian channel is $C = \frac12 \log_2\left(1 + \frac{P}{N}\right)$ bits.",
    ],
)
def test_where_logarithms_only_count_the_base_is_a_unit(text: str) -> None:
    assert agrees(text)
