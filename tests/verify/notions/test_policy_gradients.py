"""Losses of policy gradients are of logarithms; a surrogate's ratio is the right way up."""

from __future__ import annotations

from .chapters import all_known, all_open


def test_losses_of_policy_gradients() -> None:
    all_known(
        r"The policy gradient loss is $L^{PG}(\theta) = -\mathbb{E}_t[\log \pi_\theta(a_t|s_t) \hat A_t]$.",
        r"$L^{PG}(\theta) = \hat{\mathbb{E}}_t[\log \pi_\theta(a_t|s_t) \hat A_t]$",
        r"$L(\theta) = \hat{\mathbb{E}}_t \left[ \frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{\text{old}}}(a_t|s_t)} \hat{A}_t \right]$",
    )
    all_open(
        r"The policy gradient loss is $L_{PG}(\theta) = -\mathbb{E}_t[\pi_\theta(a_t|s_t) \hat A_t]$.",
        r"The REINFORCE loss is $L = -\log \pi_\theta(y|x) (R + b)$.",
        r"$L(\theta) = \hat{\mathbb{E}}_t \left[ \frac{\pi_{\theta_{\text{old}}}(a_t|s_t)}{\pi_\theta(a_t|s_t)} \hat{A}_t \right]$",
    )
