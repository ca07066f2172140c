r"""Terms of the variational bound, paths and the simple loss are known by their form; arguments exchanged or a sign away they are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TWINS = [
    (r"L_T = D_{KL}(q(x_T|x_0) \| p(x_T))", r"L_T = D_{KL}(p(x_T) \| q(x_T|x_0))"),
    (r"L_{t-1} = D_{KL}(q(x_{t-1}|x_t,x_0) \| p_\theta(x_{t-1}|x_t))", r"L_{t-1} = D_{KL}(p_\theta(x_{t-1}|x_t) \| q(x_{t-1}|x_t,x_0))"),
    (
        r"L_{t-1} = \mathbb{E}_q[D_{KL}(q(x_{t-1}|x_t,x_0) \| p_\theta(x_{t-1}|x_t))]",
        r"L_{t-1} = D_{KL}(q(x_t|x_{t-1},x_0) \| p_\theta(x_{t-1}|x_t))",
    ),
    (r"L_t = D_{KL}(q(x_t|x_{t+1},x_0) \| p_\theta(x_t|x_{t+1}))", r"L_t = D_{KL}(q(x_t|x_{t+1},x_0) \| p_\theta(x_{t+1}|x_t))"),
    (r"L_0 = -\log p_\theta(x_0|x_1)", r"L_0 = \log p_\theta(x_0|x_1)"),
    (r"L = L_T + \sum_{t=2}^T L_{t-1} + L_0", r"L = L_T - \sum_{t=2}^T L_{t-1} + L_0"),
    (r"L_{\text{vlb}} = L_T + L_{T-1} + \dots + L_0", r"L_{\text{vlb}} = L_T + L_{T-1} + \dots - L_0"),
    (r"q(x_{1:T}|x_0) = \prod_{t=1}^T q(x_t|x_{t-1})", r"q(x_{1:T}|x_0) = \sum_{t=1}^T q(x_t|x_{t-1})"),
    (r"p_\theta(x_{0:T}) = p(x_T)\prod_{t=1}^T p_\theta(x_{t-1}|x_t)", r"p_\theta(x_{0:T}) = p(x_0)\prod_{t=1}^T p_\theta(x_{t-1}|x_t)"),
    (
        r"L_{\text{simple}} = \mathbb{E}_{t,x_0,\epsilon}[\|\epsilon - \epsilon_\theta(\sqrt{\bar\alpha_t}x_0 + \sqrt{1-\bar\alpha_t}\epsilon, t)\|^2]",
        r"L_{\text{simple}} = \mathbb{E}_{t,x_0,\epsilon}[\|\epsilon - \epsilon_\theta(\bar\alpha_t x_0 + \sqrt{1-\bar\alpha_t}\epsilon, t)\|^2]",
    ),
    (
        r"L_{\text{simple}} = \mathbb{E}_{t,x_0,\epsilon}[\|\epsilon - \epsilon_\theta(x_t, t)\|^2]",
        r"L_{\text{simple}} = \mathbb{E}_{t,x_0,\epsilon}[\|\epsilon + \epsilon_\theta(x_t, t)\|^2]",
    ),
    (r"L = L_0 + L_1 + \dots + L_T", r"L = L_0 + L_0 + \dots + L_T"),
    (r"L = L_T + L_{T-1} + \dots + L_1 + L_0", r"L = L_T + L_5 + \dots + L_0"),
    (r"L = L_0 + \dots + L_{T-1} + L_T", r"L = L_0 + \dots + L_T + L_T"),
]


@pytest.mark.parametrize(("formula", "twin"), TWINS)
def test_a_term_is_known_by_its_form_and_its_twin_is_not(formula: str, twin: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) == "definition"
    assert judge(twin) not in ("proved", "definition")
