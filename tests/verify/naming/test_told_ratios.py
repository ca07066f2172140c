"""A form in a ratio that the text defines the other way up is not blessed; the right way up it is."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

NEW, REF, OLD = r"\pi_\theta(x)", r"\pi_{ref}(x)", r"\pi_{old}(x)"
CLIPPED = r"PPO maximises $L^{CLIP}(\theta) = \mathbb{E}_t[\min(r_t(\theta) A_t, \mathrm{clip}(r_t(\theta), 1-\epsilon, 1+\epsilon) A_t)]$."


def estimator(above: str, below: str, formula: str) -> str:
    return rf"With $r = \frac{{{above}}}{{{below}}}$ and $x \sim q$, an estimator of the KL divergence is ${formula}$."


def rewards(first: str, second: str) -> str:
    """DPO's loss of two rewards that the text defines."""
    told = " and ".join(rf"$\hat r_{k} = \beta\log\frac{{{first}(y_{k} \mid x)}}{{{second}(y_{k} \mid x)}}$" for k in "wl")
    return rf"With {told}, the DPO loss is $\mathcal{{L}} = -\log\sigma(\hat r_w - \hat r_l)$."


RIGHT = [
    rewards(r"\pi_\theta", r"\pi_{ref}"),
    estimator(REF, NEW, r"k_1 = -\log r"),
    estimator(REF, NEW, r"k_3 = r - 1 - \log r"),
    estimator("p(x)", "q(x)", r"k_3 = r - 1 - \log r"),
    estimator("p(x)", r"q_\theta(x)", r"k_3 = r - 1 - \log r"),
    estimator(NEW, REF, r"k_2 = \frac12 (\log r)^2"),
    rf"Let $r_t(\theta) = \frac{{{NEW}}}{{{OLD}}}$. {CLIPPED}",
]
TURNED = [
    rewards(r"\pi_{ref}", r"\pi_\theta"),
    estimator(NEW, REF, r"k_1 = -\log r"),
    estimator(NEW, REF, r"k_3 = r - 1 - \log r"),
    estimator("q(x)", "p(x)", r"k_3 = r - 1 - \log r"),
    estimator(r"p_\theta(x)", "q(x)", r"k_3 = r - 1 - \log r"),
    estimator(r"q_\theta(x)", "p(x)", r"k_1 = -\log r"),
    rf"Let $r_t(\theta) = \frac{{{OLD}}}{{{NEW}}}$. {CLIPPED}",
]


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_way_up_it_is_a_definition(text: str) -> None:
    assert words(text)[-1] in POSITIVE


@pytest.mark.parametrize("text", TURNED)
def test_turned_over_it_is_not(text: str) -> None:
    assert words(text)[-1] not in POSITIVE | NEGATIVE


def test_the_logarithm_of_the_ratio_turned_over_is_not_refuted() -> None:
    assert words(estimator(NEW, REF, r"k_1 = \log r"))[-1] not in NEGATIVE


BEHIND_ANOTHER_NOTATION = (
    r"Let $r = \pi_{ref} / \pi_\theta$ and $k_1 = -\log r$."
    + "\n\n# Again\n\n"
    + r"With $r = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$ it is $k_1 = -\log r = "
)


@pytest.mark.parametrize(
    "formula",
    [
        r"k_1 = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}",
        r"k_1 = \log \pi_\theta(y|x) - \log \pi_{ref}(y|x)",
        r"k_3 = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1 - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}",
        r"k_3 = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} + \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1",
    ],
)
def test_ratios_written_out_the_right_way_up(formula: str) -> None:
    assert words(f"An estimator of the KL divergence is ${formula}$.")[-1] in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"An estimator of the KL divergence is $k_1 = -\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.",
        r"An estimator of the KL divergence is $k_1 = \log \pi_{ref}(y|x) - \log \pi_\theta(y|x)$.",
        r"An estimator of the KL divergence is $k_3 = \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} - 1 - \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.",
        r"An estimator of the KL divergence is $k_3 = \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} + \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} - 1$.",
        BEHIND_ANOTHER_NOTATION + r"-\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.",
    ],
)
def test_ratios_written_out_turned_over(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


PPO = r"PPO's objective is $L = \mathbb{E}[\min(r_t A_t, \operatorname{clip}(r_t, 1-\epsilon, 1+\epsilon) A_t)]$"


@pytest.mark.parametrize("order", [f"The ratio is ${{ratio}}$. {PPO}.", f"{PPO} where ${{ratio}}$."])
def test_a_ratio_may_be_written_by_logarithms(order: str) -> None:
    upright = order.replace("{ratio}", r"r_t = \exp(\log \pi_\theta(a|s) - \log \pi_{old}(a|s))")
    turned = order.replace("{ratio}", r"r_t = \exp(\log \pi_{old}(a|s) - \log \pi_\theta(a|s))")
    assert set(words(upright)) == {"definition"}
    assert not set(words(turned)) & POSITIVE
