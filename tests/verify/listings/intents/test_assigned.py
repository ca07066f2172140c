"""Quantities that a snippet assigns are judged as functions of the names that it leaves open; samples and binary losses are no laws."""

from __future__ import annotations

from collections.abc import Callable

FAULTY = [
    "ppl = torch.exp(losses.sum())",
    "perplexity = np.exp(np.mean(log_probs))",
    "kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) + logvar.exp())",
    "kl = (q * (p / q).log()).sum()",
    "smooth_labels = (1 - eps) * one_hot + eps / (K - 1)",
    "softmax = np.exp(z) / np.max(np.exp(z))",
    "def entropy(p):\n    return -np.mean(p * np.log(p))",
    "def dpo_loss(pi_logratios, ref_logratios, beta):\n    return -F.logsigmoid(beta * (ref_logratios - pi_logratios)).mean()",
]
RIGHT = [
    "ppl = torch.exp(losses.mean())",
    "ppl = math.exp(loss)",
    "ppl = math.exp(total_nll / n_tokens)",
    "ppl = torch.exp(torch.stack(nlls).sum() / end_loc)",
    "kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())",
    "kl = (p * (p / q).log()).sum()",
    "kl = logprobs - ref_logprobs",
    "kl = torch.exp(ref_logp - logp) - (ref_logp - logp) - 1",
    "softmax = exps / exps.sum()",
    "kl = kl_coef * (logprobs - ref_logprobs).sum(-1)",
    "smooth_labels = (1 - eps) * one_hot + eps / K",
    "softmax = np.exp(z) / np.sum(np.exp(z))",
    "entropy = -(probs * log_probs).sum(-1).mean()",
    "cross_entropy = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()",
    "def kl(logp, ref_logp):\n    return logp - ref_logp",
    "def dpo_loss(pi_logratios, ref_logratios, beta):\n    return -F.logsigmoid(beta * (pi_logratios - ref_logratios)).mean()",
]


Codes = Callable[[str], list[str]]


def test_a_faulty_snippet_is_accused(in_code: Codes) -> None:
    assert [code for code in FAULTY if "IT707" not in in_code(code)] == []


def test_its_right_twin_is_left_alone(in_code: Codes) -> None:
    assert [code for code in RIGHT if "IT707" in in_code(code)] == []


def test_names_that_the_code_defines_are_no_open_ones(in_code: Codes) -> None:
    assert "IT707" not in in_code("losses = per_token_loss / n_tokens\nppl = torch.exp(losses.sum())")
