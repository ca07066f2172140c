"""Losses on two answers in code: one edit away they are accused, and as written by many they are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "reward": ("def reward_loss(r_chosen, r_rejected):\n    return -F.logsigmoid(r_chosen - r_rejected).mean()",
               ["-F.logsigmoid(r_chosen - r_rejected)", "-F.logsigmoid(r_rejected - r_chosen)", "F.logsigmoid(r_chosen - r_rejected)", "-F.logsigmoid(r_chosen + r_rejected)"]),
    "ipo": ("def ipo_loss(pi_w, pi_l, ref_w, ref_l, beta=0.1):\n    h = (pi_w - pi_l) - (ref_w - ref_l)\n    return ((h - 1 / (2 * beta)) ** 2).mean()",
            ["h - 1 / (2 * beta)", "h - 2 * beta", "h + 1 / (2 * beta)", "h - beta / 2"]),
    "simpo": ("def simpo_loss(logp_w, logp_l, len_w, len_l, beta=2.0, gamma=0.5):\n    return -F.logsigmoid(beta * (logp_w / len_w - logp_l / len_l) - gamma).mean()",
              [") - gamma", ") + gamma"]),
    "orpo": ("def odds_ratio_loss(logp_w, logp_l):\n    log_odds = (logp_w - logp_l) - (torch.log1p(-torch.exp(logp_w)) - torch.log1p(-torch.exp(logp_l)))\n    return -F.logsigmoid(log_odds).mean()",
             ["logp_l) - (torch", "logp_l) + (torch"]),
    "grpo": ("def grpo_kl(logp, ref_logp):\n    return torch.exp(ref_logp - logp) - (ref_logp - logp) - 1", [" - (ref_logp - logp) - 1", " - (ref_logp - logp) + 1", " + (ref_logp - logp) - 1"]),
    "distillation": ("def distillation_loss(student_logits, teacher_logits, T):\n    return F.kl_div(F.log_softmax(student_logits / T, dim=-1), F.softmax(teacher_logits / T, dim=-1), reduction='batchmean') * T ** 2",
                     [") * T ** 2", ") * T"]),
}  # fmt: skip
RIGHT = [
    "def reward_model_loss(chosen, rejected):\n    return F.softplus(rejected - chosen).mean()",
    "def pairwise_reward_loss(good, bad):\n    return torch.relu(1 - (good - bad)).mean()",
    "def ipo_loss(policy_chosen, policy_rejected, ref_chosen, ref_rejected, tau):\n    return ((policy_chosen - ref_chosen - policy_rejected + ref_rejected - 0.5 / tau) ** 2).mean()",
    "def simpo_loss(chosen_logps, rejected_logps, beta=2.0, gamma=1.0):\n    return -F.logsigmoid(beta * (chosen_logps - rejected_logps) - gamma).mean()",
    "def orpo_loss(chosen_logps, rejected_logps, lam=0.1):\n    odds = chosen_logps - torch.log1p(-chosen_logps.exp()) - rejected_logps + torch.log1p(-rejected_logps.exp())\n"
    "    return (-chosen_logps - lam * F.logsigmoid(odds)).mean()",
]


@pytest.mark.parametrize("name", CASES)
def test_one_edit_away_it_is_accused(name: str, in_code: Callable[[str], list[str]]) -> None:
    code, (right, *wrong) = CASES[name]
    assert right in code and "IT707" not in in_code(code)
    for edit in wrong:
        assert "IT707" in in_code(code.replace(right, edit)), edit


@pytest.mark.parametrize("code", RIGHT)
def test_as_many_write_it_it_is_not_accused(code: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(code)
