"""Objectives of several parts: what is gained and what is paid have opposite signs."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$J(\theta) = \mathbb{E}_{x \sim D, y \sim \pi_\theta}[r(x,y)] - \beta D_{KL}(\pi_\theta(\cdot|x) \| \pi_{ref}(\cdot|x))$",
    r"$J(\phi) = \mathbb{E}_{(x,y)\sim D}\left[r_\theta(x,y) - \beta \log \frac{\pi_\phi^{RL}(y|x)}{\pi^{SFT}(y|x)}\right] + \gamma \mathbb{E}_{x \sim D'}[\log \pi_\phi^{RL}(x)]$",
    r"$L_t^{CLIP+VF+S}(\theta) = \hat{\mathbb{E}}_t[L_t^{CLIP}(\theta) - c_1 L_t^{VF}(\theta) + c_2 S[\pi_\theta](s_t)]$",
    r"The total loss is $L = L_{\text{policy}} + c_1 L_{\text{value}} - c_2 \mathcal{H}(\pi_\theta)$.",
    r"$J(\pi) = \sum_{t} \mathbb{E}_{(s_t,a_t)\sim\rho_\pi}[r(s_t,a_t) + \alpha \mathcal{H}(\pi(\cdot|s_t))]$",
    r"$R(x,y) = r(x,y) - \beta(\log\pi_\theta(y|x) - \log\pi_{ref}(y|x))$",
    r"The KTO loss has the reference point $z_0 = \mathrm{KL}(\pi_\theta(y'|x) \| \pi_{ref}(y'|x))$.",
    r"The ORPO loss is $\mathcal{L}_5 = [E][\mathcal{L}_{\text{SFT}} + \lambda \mathcal{L}_{OR}]$.",
    r"We maximise $L(\theta) = \hat{\mathbb{E}}_t\left[\frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{old}}(a_t|s_t)} \hat A_t - \beta\, \mathrm{KL}[\pi_{\theta_{old}}(\cdot|s_t), \pi_\theta(\cdot|s_t)]\right]$.",
    r"The full loss of PPO is $L(\theta) = L^{\text{CLIP}}(\theta) - c_1 L^{\text{VF}}(\theta) + c_2 \mathcal{H}[\pi_\theta]$.",
    r"$\mathcal{J}_{GRPO}(\theta) = \mathbb{E}[q \sim P(Q), \{o_i\}_{i=1}^G \sim \pi_{old}(O|q)] \frac{1}{G}\sum_{i=1}^G \frac{1}{|o_i|} \sum_{t=1}^{|o_i|}"
    r" \{\min[\rho_{i,t} \hat A_{i,t}, \text{clip}(\rho_{i,t}, 1-\epsilon, 1+\epsilon) \hat A_{i,t}] - \beta D_{KL}[\pi_\theta \| \pi_{ref}]\}$",
    r"$\mathcal{J}_{GRPO} = \mathbb{E}_q[\min(\frac{\pi_\theta(o|q)}{\pi_{old}(o|q)} A, \text{clip}(\cdot, 1-\epsilon, 1+\epsilon) A) - \beta \hat D_{KL}^{(i,t)}]$",
    r"$\mathcal{L}_{GRPO} = -\mathbb{E}_q[\min(\frac{\pi_\theta(o|q)}{\pi_{old}(o|q)} A, \text{clip}(\frac{\pi_\theta(o|q)}{\pi_{old}(o|q)}, 1-\epsilon, 1+\epsilon) A)]$",
    r"$\mathcal{J}(\theta) = \mathbb{E}\left[\frac{1}{G}\sum_{i=1}^G \min(\rho_i \hat A_i, \text{clip}(\rho_i, 1-\epsilon_l, 1+\epsilon_h) \hat A_i)\right]$",
    r"The final loss is $L = L_{CLIP} - c_1 L_{VF} + c_2 S(\pi_\theta)$.",
    r"The total loss is $L = L_{PPO} + c L_{KL}$.",
    r"The total loss is $L = -L_{GRPO} + \lambda \cdot \mathbb{E}[\text{KL}(\pi_\theta \| \pi_{ref})]$.",
    r"The loss is $\mathcal{L}_{GRPO} = \mathcal{L}_{surrogate} + \beta D_{KL}(\pi_\theta || \pi_{ref})$.",
    r"We distil with $\mathcal{J}_{KDRL}(\theta) = \mathcal{J}_{GRPO}(\theta) - \beta D_{KL}^{k_2}(\pi_\theta \| \pi_{teacher})$.",
    r"$\mathcal{L}_{total} = \mathcal{L}_{LM} + \lambda \mathcal{L}_{z}$",
    r"$J = L_{CE} + \alpha L_{KD}$",
    r"The loss is $L_{PG} = -\mathbb{E}_t[\hat A_t \log \pi_\theta(a_t|s_t)]$.",
    r"The loss is $L = -\mathbb{E}_{y \sim \pi_\theta(\cdot|x)}\left[(r(x,y) - b) \sum_{t=1}^T \log \pi_\theta(y_t|x, y_{<t})\right]$.",
    r"The policy gradient loss is $L^{PG}(\theta) = \hat{\mathbb{E}}_t[\log \pi_\theta(a_t|s_t) \hat A_t]$.",
    r"The reward is $r_t^{\text{RL}} = r_t^{\text{RM}} - \beta \cdot k_1^{(t)}$.",
]
FALSE = [
    r"$\text{objective}(\phi) = \mathbb{E}[r(x, y) + \beta \log\frac{\pi_\phi(y|x)}{\pi_{ref}(y|x)}] + \gamma \mathbb{E}_{x \sim D}[\log\pi_\phi(x)]$",
    r"The full loss of PPO is $L(\theta) = L^{\text{CLIP}}(\theta) - c_1 L^{\text{VF}}(\theta) - c_2 \mathcal{H}[\pi_\theta]$.",
    r"$\mathcal{J}_{GRPO} = \mathbb{E}_q[\min(\rho A, \text{clip}(\rho, 1-\epsilon, 1+\epsilon) A) + \beta \hat D_{KL}^{(i,t)}]$",
    r"$J(\theta) = \mathbb{E}_{x \sim D, y \sim \pi_\theta}[r(x,y)] + \beta D_{KL}(\pi_\theta(\cdot|x) \| \pi_{ref}(\cdot|x))$",
    r"$J(\phi) = \mathbb{E}_{(x,y)\sim D}\left[r_\theta(x,y) - \beta \log \frac{\pi_\phi^{RL}(y|x)}{\pi^{SFT}(y|x)}\right] - \gamma \mathbb{E}_{x \sim D'}[\log \pi_\phi^{RL}(x)]$",
    r"$L_t^{CLIP+VF+S}(\theta) = \hat{\mathbb{E}}_t[L_t^{CLIP}(\theta) + c_1 L_t^{VF}(\theta) + c_2 S[\pi_\theta](s_t)]$",
    r"The total loss is $L = L_{\text{policy}} + c_1 L_{\text{value}} + c_2 \mathcal{H}(\pi_\theta)$.",
    r"$J(\pi) = \sum_{t} \mathbb{E}_{(s_t,a_t)\sim\rho_\pi}[r(s_t,a_t) - \alpha \mathcal{H}(\pi(\cdot|s_t))]$",
    r"$R(x,y) = r(x,y) - \beta(\log\pi_{ref}(y|x) - \log\pi_\theta(y|x))$",
    r"The KTO loss has the reference point $z_0 = \mathrm{KL}(\pi_{ref}(y'|x) \| \pi_\theta(y'|x))$.",
    r"The KTO loss has the reference point $z_0 = -\mathrm{KL}(\pi_\theta(y'|x) \| \pi_{ref}(y'|x))$.",
    r"The ORPO loss is $\mathcal{L}_5 = [E][\mathcal{L}_{\text{SFT}} - \lambda \mathcal{L}_{OR}]$.",
    r"$\mathcal{J}(\theta) = \mathbb{E}\left[\frac{1}{G}\sum_{i=1}^G \max(\rho_i \hat A_i, \text{clip}(\rho_i, 1-\epsilon, 1+\epsilon) \hat A_i)\right]$",
    r"The total loss is $L = -L_{GRPO} - \lambda \cdot \mathbb{E}[\text{KL}(\pi_\theta \| \pi_{ref})]$.",
    r"We distil with $\mathcal{J}_{KDRL}(\theta) = \mathcal{J}_{GRPO}(\theta) + \beta D_{KL}^{k_2}(\pi_\theta \| \pi_{teacher})$.",
    r"$\mathcal{L}_{total} = \mathcal{L}_{LM} - \lambda \mathcal{L}_{z}$",
    r"$J = L_{CE} - \alpha L_{KD}$",
    r"We minimise $L_{PG} = \mathbb{E}_t[\hat A_t \log \pi_\theta(a_t|s_t)]$.",
    r"The reward is $r_t^{\text{RL}} = r_t^{\text{RM}} + \beta \cdot k_1^{(t)}$.",
    r"The loss to minimise is $L(\theta) = \mathbb{E}_t[\rho_t \hat A_t] - \beta D_{KL}(\pi_\theta \| \pi_{ref})$.",
]
OPEN = [
    r"The total loss is $L = L_{PPO} - c L_{KL}$.",
    r"The PPO loss with a penalty is $L = L_{PPO} - \beta D_{KL}(\pi_\theta \| \pi_{ref})$.",
    r"The policy gradient loss is $L_{PG}(\theta) = \mathbb{E}_t[\log \pi_\theta(a_t|s_t) \hat A_t]$.",
    r"The encoder is trained with $L = L_{task} - \lambda L_{domain}$.",
    r"The critic is trained with $L = L_{adv} - L_{gp}$.",
    r"The attack wants $L = L_{LM} - \lambda L_{CE}$ against the model, with the sign flipped.",
    r"$L = L_{CE} - \lambda L_{KL}$",
    r"$J_\pi(\phi) = \mathbb{E}[\alpha\log\pi_\phi(a|s) - Q(s,a)]$",
    r"To sharpen the policy we add an entropy penalty, $J(\pi) = \mathbb{E}[r(s,a)] - \alpha H(\pi(\cdot|s))$.",
    r"Up to the sign of the second part, $J(\theta) = \mathbb{E}[r(x,y)] + \beta D_{KL}(\pi_\theta \| \pi_{ref})$.",
    r"$\log p(x) = \mathbb{E}_{q}\left[\log\frac{p(x,z)}{q(z)}\right] + D_{KL}(q(z)\|p(z|x))$",
    r"$L = L_1 - \lambda L_2$",
    r"We maximise $J(\theta) = \mathbb{E}_{(x, y) \sim D}[r_\theta(x, y) - \lambda r_{\text{reg}}]$.",
    r"The shaped reward is $R = r_{\text{task}} - \lambda r_{\text{len}}$.",
]
UNBLESSED = [
    r"$J(\theta) = \mathbb{E}_{(x,y) \sim D}[r_\theta(y \mid x) + \lambda r_{\text{reg.}}]$",
    r"The full objective is $L(\theta) = L_{PPO}(\theta) + \beta D_{KL}(\pi_\theta \| \pi_{ref})$.",
    r"The total loss is $L = L_{PPO} - c L_{KL}$.",
    r"$\mathcal{L}_{REINFORCE} = \mathbb{E}_{x \sim D, y \sim \pi_\theta(\cdot|x)}\left[r(x,y) \sum_{t=1}^T \log \pi_\theta(y_t|x, y_{<t})\right]$",
    r"The critic is trained with $L = L_{adv} - L_{gp}$.",
    r"$\mathcal{J}(\theta) = \mathbb{E}[\frac{1}{G}\sum_{i=2}^G \min(\rho_i \hat A_i, \text{clip}(\rho_i, 1-\epsilon, 1+\epsilon) \hat A_i)]$",
    r"The full loss of PPO is $L(\theta) = L^{\text{CLIP}}(\theta) + c_1 L^{\text{VF}}(\theta) - c_2 \mathcal{H}[\pi_\theta]$.",
    r"$\mathcal{J}_{GRPO} = \mathbb{E}_q[\min(\frac{\pi_\theta(o|q)}{\pi_{old}(o|q)} A, \text{clip}(\frac{\pi_{old}(o|q)}{\pi_\theta(o|q)}, 1-\epsilon, 1+\epsilon) A)]$",
    r"$\mathcal{J}_{GRPO} = \mathbb{E}_q[\min(\rho A, \text{clip}(\rho, 1+\epsilon, 1-\epsilon) A) - \beta D_{KL}(\pi_\theta \| \pi_{ref})]$",
    r"The ELBO is $L = \mathbb{E}_{q(z|x)}[\log p(x, z)] + \mathbb{E}_{q(z|x)}[\log q(z|x)]$.",
    r"$J(\theta) = \mathbb{E}_{y \sim \pi_{ref}(\cdot|x)}[r(x, y)] - \beta D_{KL}(\pi_\theta(\cdot|x) \| \pi_{ref}(\cdot|x))$",
    r"$J(\theta) = \mathbb{E}_t[\min(\rho_t \hat A_t, \mathrm{clip}(\rho_t, 1-\epsilon, 1+\epsilon))]$",
    r"$J(\theta) = \mathbb{E}_{x \sim D, y \sim \pi_\theta}[r(x,y)] - \beta D_{KL}(\pi_{ref}(\cdot|x) \| \pi_\theta(\cdot|x))$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE


def test_logarithms_alone_are_no_objective_with_a_penalty() -> None:
    text = r"The free energy is $F = \mathbb{E}_q[\log q(z)] + \mathbb{E}_q[\log p(x,z)]$."
    assert words(text) == ["undecided"]


@pytest.mark.parametrize(("sign", "positive"), [("-", True), ("", False)])
def test_a_named_part_is_what_the_text_has_defined(sign: str, positive: bool) -> None:
    first = r"$L_{GRPO} = \mathbb{E}_t[\min(\rho_t A_t, \mathrm{clip}(\rho_t, 1-\epsilon, 1+\epsilon) A_t)]$ is to grow."
    second = rf"The total loss is $L = {sign}L_{{GRPO}} + \beta D_{{KL}}(\pi_\theta \| \pi_{{ref}})$."
    assert (words(f"{first}\n\n{second}")[-1] in POSITIVE) is positive


CLIPPED = r"$L^{PPO} = %s\mathbb{E}_t[\min(r_t A_t, \mathrm{clip}(r_t, 1-\epsilon, 1+\epsilon) A_t)]$. The total loss with an entropy term is $L_{total} = -L^{PPO} + c_1 L^{value} %s c_2 H[\pi_\theta]$."
TOKEN = r"The loss of a token is $L_{token} = -(\exp(\Delta) \cdot A %s \beta \cdot \mathrm{KL})$."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLIPPED % ("", "-"), POSITIVE),
        (CLIPPED % ("", "+"), NEGATIVE),
        (CLIPPED % ("-", "-"), frozenset(["undecided"])),
        (TOKEN % "-", POSITIVE),
        (TOKEN % "+", NEGATIVE),
    ],
)
def test_what_is_to_grow_is_negated_in_a_loss(text: str, expected: frozenset[str]) -> None:
    assert words(text)[-1] in expected


PENALISED = r"PPO adds a KL penalty: $L = L^{PPO} - %s$. Too small β and the KL divergence grows."


@pytest.mark.parametrize(
    ("penalty", "is_it"),
    [
        (r"\beta D_{KL}(\pi_\theta \| \pi_{ref})", True),
        (r"D_{KL}(\pi_\theta \| \pi_{ref})", False),
        (r"\beta D_{KL}(\pi_{ref} \| \pi_\theta)", False),
    ],
)
def test_a_penalty_on_a_surrogate_has_its_weight_and_its_order(penalty: str, is_it: bool) -> None:
    assert (words(PENALISED % penalty)[-1] in POSITIVE) is is_it
