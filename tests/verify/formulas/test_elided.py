r"""What a formula leaves out is what the text has written out: it may make the formula true, and never false."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAWS = (
    r"The reverse divergence is $\mathrm{KL}(\pi \| q) = \mathbb{E}_{x\sim\pi}[\log \pi(x) - \log q(x)]$. "
    r"Let $u = \log \frac{q(x)}{\pi(x)}$ and $k = e^u - 1 - u$. "
)


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Then $\mathbb{E}[u] = -\mathrm{KL}$.", "proved"),
        (r"Then $\mathbb{E}[u] = \mathrm{KL}$.", "not-understood"),
        (r"Then $\mathbb{E}[e^u] = 1$.", "proved"),
        (r"Then $\mathbb{E}[k] = \mathrm{KL}$.", "proved"),
        (r"Then $\mathbb{E}[k] = \mathrm{KL} + 1$.", "not-understood"),
        (r"With samples from $q$ instead, $\mathbb{E}[e^u] = 1$.", "not-understood"),
        (r"The forward one is $\mathbb{E}[k] = \mathrm{KL}$.", "not-understood"),
    ],
)
def test_the_law_and_the_divergence(text: str, word: str) -> None:
    assert last(LAWS + text) == word


def test_what_is_drawn_anew_is_of_no_law_before() -> None:
    told = r"Let $P = N(a, s^2)$ and $Q = N(b, t^2)$. We have $E_P[(x-a)^2] = s^2$. For $x \sim P$, $E[x] = a$. "
    assert last(told) == "proved"
    assert last(told + r"Now let $x \sim Q$. Then $E[x] = a$.") == "not-understood"
    assert last(told + r"Now let $x \sim N(b, t^2)$. Then $E[x] = a$.") != "proved"


def test_two_laws_leave_it_open() -> None:
    assert last(LAWS + r"Beside $\mathbb{E}_{x\sim q}[u] \le 0$ we have $\mathbb{E}[e^u] = 1$.") == "not-understood"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\sum_x \nabla \pi_\theta(x) = \sum_x \pi_\theta(x) \nabla \log \pi_\theta(x)$", "proved"),
        (r"$\nabla \pi_\theta(x) = \nabla \log \pi_\theta(x)$", "not-understood"),
        (r"$\mathbb{E}_\pi[\nabla \log \pi_\theta] = \nabla \sum_x \pi_\theta(x)$", "proved"),
        (r"$\mathbb{E}_{x\sim p}[\nabla \log p_\theta(x)] = 0$", "not-understood"),
        (r"$\mathbb{E}_{x\sim p}[\nabla_\theta \log p_\theta(x)] = 0$", "undecided"),
        (r"$\mathbb{E}_{\pi}[\nabla \log \pi_\theta] = \mathbb{E}_{\pi_{old}}[\nabla \log \pi_\theta]$", "not-understood"),
        (r"$\nabla D(\pi_\theta \| q) = \mathbb{E}_{\pi_\theta}[(\log \pi_\theta - \log q) \nabla \log \pi_\theta]$", "proved"),
        (r"$\nabla D(\pi_\theta \| q) = \mathbb{E}_{\pi_\theta}[(\log q - \log \pi_\theta) \nabla \log \pi_\theta]$", "not-understood"),
        (
            r"$\nabla D(\pi_\theta \| q_\phi) = \mathbb{E}_{\pi_\theta}[(\log \pi_\theta - \log q_\phi) \nabla \log \pi_\theta]$",
            "not-understood",
        ),
    ],
)
def test_the_parameter(text: str, word: str) -> None:
    assert last(f"We have {text}.") == word


def test_a_divergence_of_parameters() -> None:
    told = r"Differentiate $\mathrm{KL}(\theta) = \sum_x \pi_\theta(x)(\log \pi_\theta(x) - \log q(x))$: "
    right = r"\mathbb{E}_{\pi_\theta}[(\log \pi_\theta - \log q) \nabla \log \pi_\theta]"
    assert last(rf"{told}$\nabla \mathrm{{KL}} = {right}$.") == "proved"
    assert last(rf"{told}$\nabla \mathrm{{KL}} = -{right}$.") == "not-understood"


def test_a_log_ratio_may_be_called_delta() -> None:
    told = r"Let $r = \frac{q(x)}{\pi(x)}$ and $\delta = \log r$. Then "
    for claim, word in (
        (r"\mathbb{E}_\pi[\delta] = -D(\pi \| q)", "proved"),
        (r"\mathbb{E}_\pi[\delta] = D(\pi \| q)", "refuted"),
        (r"\mathbb{E}_\pi[e^\delta] = 1", "proved"),
    ):
        assert last(f"{told}${claim}$.") == word
    assert last(r"We have $\delta = \log 2$.") == "data"


def test_estimators_at_any_outcome() -> None:
    told = r"Let $s_\theta(x) = \nabla_\theta \log q_\theta(x)$ and $k_3(x) = \frac{p(x)}{q_\theta(x)} - 1 - \log\frac{p(x)}{q_\theta(x)}$. We have "
    assert last(rf"{told}$\nabla_\theta k_3 = (1 - \frac{{p}}{{q_\theta}}) s_\theta$.") == "proved"
    assert last(rf"{told}$\nabla_\theta k_3 = (1 + \frac{{p}}{{q_\theta}}) s_\theta$.") in ("refuted", "undecided")


def test_a_one_hot_label_told_before_sums_to_one() -> None:
    told = "For a one-hot label $y$: $L = -\\sum_k y_k \\log p_k$.\n\nThe second term is "
    assert last(rf"{told}$p_i \sum_k y_k = p_i \cdot 1$.") == "proved"
    assert last(rf"{told}$p_i \sum_k y_k = p_i \cdot 2$.") == "undecided"


def test_total_variation_without_its_laws() -> None:
    for claim, word in (
        (r"\mathrm{TV} \le \sqrt{\mathrm{KL}/2}", "proved"),
        (r"\mathrm{TV} \le \mathrm{KL}/2", "refuted"),
        (r"\mathrm{JSD} \le \mathrm{TV} \log 2", "proved"),
    ):
        assert last(f"Pinsker: ${claim}$.") == word


def test_the_policy_that_the_text_has_written_with_its_parameter() -> None:
    told = r"The policy is $\pi_\theta(y \mid x)$. "
    assert last(rf"{told}We have $\nabla_\theta \pi = \pi \nabla_\theta \log \pi$.") == "proved"
    assert last(rf"{told}We have $\nabla_\theta \pi = \nabla_\theta \log \pi$.") == "not-understood"
    assert last(rf"{told}Another is $\pi_\phi(y|x)$. We have $\nabla_\theta \pi = \pi \nabla_\theta \log \pi$.") == "not-understood"
