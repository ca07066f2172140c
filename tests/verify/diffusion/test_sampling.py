r"""Steps of samplers and laws of the model, known by the schedule; with a sign, a step or a root changed they are not."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.verify.diffusion.sampling import of_sampling

MEAN = r"\frac{1}{\sqrt{\alpha_t}}\left(x_t - \frac{\beta_t}{\sqrt{1-\bar\alpha_t}} \epsilon_\theta(x_t, t)\right)"
START = r"\sqrt{\bar\alpha_{t-1}} \left(\frac{x_t - \sqrt{1-\bar\alpha_t} \epsilon_\theta(x_t, t)}{\sqrt{\bar\alpha_t}}\right)"
REST = r"\sqrt{1 - \bar\alpha_{t-1} - \sigma_t^2} \epsilon_\theta(x_t, t) + \sigma_t z"
KERNEL = r"\sqrt{\bar\alpha_{t-1}} x_0 + \sqrt{1-\bar\alpha_{t-1} - \sigma_t^2} \cdot \frac{x_t - \sqrt{\bar\alpha_t} x_0}{\sqrt{1 - \bar\alpha_t}}"

TWINS = [
    (rf"x_{{t-1}} = {MEAN} + \sigma_t z", rf"x_{{t-1}} = {MEAN.replace('x_t -', 'x_t +')} + \sigma_t z"),
    (rf"x_{{t-1}} = {MEAN} + \sqrt{{\beta_t}} z", rf"x_{{t-1}} = {MEAN} + \beta_t^2 z"),
    (rf"x_{{k-1}} = {MEAN.replace('_t', '_k').replace(', t', ', k')} + \sigma_k z", rf"x_{{t-1}} = {MEAN.replace('bar', '')} + \sigma_t z"),
    (rf"x_{{t-1}} = {START} + {REST}", rf"x_{{t-1}} = {START.replace('alpha_{t-1}', 'alpha_t')} + {REST}"),
    (rf"x_{{t-1}} = \sqrt{{\bar\alpha_{{t-1}}}} \hat x_0 + {REST}", rf"x_{{t-1}} = \sqrt{{\bar\alpha_{{t-1}}}} \hat x_0 + {REST.replace('^2', '')}"),
    (r"x_{t-1} = \sqrt{\bar\alpha_{t-1}} \hat x_0 + \sqrt{1 - \bar\alpha_{t-1}} \epsilon_\theta(x_t, t)",
     r"x_{t-1} = \sqrt{\bar\alpha_{t-1}} \hat x_0 + \sqrt{1 - \bar\alpha_t} \epsilon_\theta(x_t, t)"),
    (r"p_\theta(x_{t-1}|x_t) = \mathcal{N}(x_{t-1}; \mu_\theta(x_t, t), \sigma_t^2 I)", r"p_\theta(x_{t-1}|x_t) = \mathcal{N}(x_t; \mu_\theta(x_t, t), \sigma_t^2 I)"),
    (r"p_\theta(x_{t-1}|x_t) = \mathcal{N}(\mu_\theta(x_t, t), \Sigma_\theta(x_t, t))", r"p_\theta(x_{t-1}|x_t) = \mathcal{N}(\mu_\theta(x_{t-1}, t), \Sigma_\theta(x_t, t))"),
    (rf"q_\sigma(x_{{t-1}}|x_t, x_0) = \mathcal{{N}}({KERNEL}, \sigma_t^2 I)", rf"q_\sigma(x_{{t-1}}|x_t, x_0) = \mathcal{{N}}({KERNEL}, \sigma_t I)"),
    (r"q_\sigma(x_t|x_0) = \mathcal{N}(x_t; \sqrt{\bar\alpha_t} x_0, (1 - \bar\alpha_t) I)", r"q_\sigma(x_t|x_0) = \mathcal{N}(x_t; \bar\alpha_t x_0, (1 - \bar\alpha_t) I)"),
]  # fmt: skip


def word(text: str) -> str:
    (chain,) = read(text).chains
    assert chain.first is not None
    found = of_sampling(chain.first, chain.links[0].relation, chain.links[0].right)
    return "none" if found is None else found.word


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_a_step_is_known_and_its_twin_is_not(text: str, twin: str) -> None:
    assert word(text) == "definition"
    assert word(twin) == "undecided"


@pytest.mark.parametrize(
    "text",
    [r"x_{t-1} = \sqrt{\bar\alpha_{t-1}} x_0 + \epsilon", r"x_t = \epsilon_\theta(x_t, t)", r"q(x_{t-1}|x_t) = \mathcal{N}(x_{t-1}; 0, I)"],
)
def test_other_equations_are_none_of_these(text: str) -> None:
    assert word(text) == "none"
