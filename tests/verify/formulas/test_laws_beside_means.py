r"""\mathbb{E}[q \sim P(Q), o \sim \pi(O|q)] f, as DeepSeek writes means: the laws are in the brackets, and what is meant beside them."""

from __future__ import annotations

from tests.verify.answers import NEGATIVE, POSITIVE, words

GRPO = (
    r"$\mathcal{J}_{GRPO}(\theta) = \mathbb{E}{[q \sim P(Q), \{o_i\}_{i=1}^G \sim \pi_{\theta_{old}}(O|q)]} \frac{1}{G}\sum_{i=1}^G \left("
    r" \min \left( \frac{\pi_\theta(o_i |q)}{\pi_{\theta_{old}}(o_i |q)} A_i, \text{clip} \left( \frac{\pi_\theta(o_i |q)}"
    r"{\pi_{\theta_{old}}(o_i |q)}, 1 - \epsilon, 1 + \epsilon \right) A_i \right) - \beta \mathbb{D}_{KL}\left(\pi_{\theta} || \pi_{ref}\right)\right)$"
)


def test_the_mean_is_read() -> None:
    assert set(words(GRPO)) <= POSITIVE


def test_slips_in_it_are_not_blessed() -> None:
    for slip in (GRPO.replace("- \\beta", "+ \\beta"), GRPO.replace("1 + \\epsilon", "1 - \\epsilon"), GRPO.replace(r"\min", r"\max")):
        assert not set(words(slip)) & POSITIVE and words(slip)
    assert set(words(GRPO.replace("- \\beta", "+ \\beta"))) & (NEGATIVE | {"undecided"})
