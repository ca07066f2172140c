"""Impurities, criteria, errors and code lengths in code: one edit away they are accused, and as written by many they are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "gini": (
        "def gini(p):\n    return 1 - np.sum(p ** 2)",
        ["1 - np.sum(p ** 2)", "np.sum(p ** 2)", "1 - np.sum(p)", "1 + np.sum(p ** 2)"],
    ),
    "gini of counts": ("def gini(counts):\n    p = counts / counts.sum()\n    return 1 - (p ** 2).sum()", ["1 - (p ** 2).sum()"]),
    "aic": ("def aic(log_likelihood, k):\n    return 2 * k - 2 * log_likelihood", ["2 * k - 2", "2 * k + 2", "k - 2"]),
    "aic of nll": ("def aic(nll, k):\n    return 2 * k + 2 * nll", ["2 * k + 2", "2 * k - 2"]),
    "bic": (
        "def bic(ll, k, n):\n    return k * np.log(n) - 2 * ll",
        ["k * np.log(n) - 2", "k * np.log(n) + 2", "2 * k * np.log(n) - 2", "k * n - 2"],
    ),
    "mse": (
        "def mse(y, y_hat):\n    return np.mean((y - y_hat) ** 2)",
        ["np.mean((y - y_hat) ** 2)", "np.mean(y - y_hat) ** 2", "np.mean((y + y_hat) ** 2)"],
    ),
    "gain": (
        "def entropy(y):\n    _, c = np.unique(y, return_counts=True)\n    p = c / c.sum()\n    return -np.sum(p * np.log2(p))\n\n"
        "def information_gain(parent, left, right):\n    n = len(parent)\n"
        "    return entropy(parent) - len(left) / n * entropy(left) - len(right) / n * entropy(right)",
        ["- len(left) / n * entropy(left) - ", "+ len(left) / n * entropy(left) - ", "- entropy(left) - "],
    ),
    "kraft": ("def kraft_sum(lengths):\n    return sum(2.0 ** -l for l in lengths)", ["2.0 ** -l", "2.0 ** l"]),
    "length": ("def average_length(p, lengths):\n    return sum(a * b for a, b in zip(p, lengths))", ["a * b for", "b for"]),
}


@pytest.mark.parametrize("name", CASES)
def test_one_edit_away_it_is_accused(name: str, in_code: Callable[[str], list[str]]) -> None:
    code, (right, *wrong) = CASES[name]
    assert right in code and "IT707" not in in_code(code)
    for edit in wrong:
        assert "IT707" in in_code(code.replace(right, edit)), edit


PADDED = [
    "def perplexity(logits, targets, pad_id=0):\n"
    "    loss = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1), ignore_index=pad_id)\n    return loss.exp()",
    "def perplexity(logits, targets, pad_id):\n    loss = F.cross_entropy(logits.view(-1, logits.size(-1)), targets.view(-1), reduction='none')\n"
    "    mask = (targets.view(-1) != pad_id).float()\n    return torch.exp((loss * mask).sum() / mask.sum())",
    "def perplexity(log_probs, targets, pad_id=0):\n    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)\n"
    "    return torch.exp(nll[targets.ne(pad_id)].mean())",
    "def cross_entropy(logits, targets, ignore_index=0):\n    nll = -F.log_softmax(logits, dim=-1).gather(-1, targets.unsqueeze(-1)).squeeze(-1)\n"
    "    mask = (targets != ignore_index).float()\n    return (nll * mask).sum() / mask.sum()",
    "def perplexity(logits, labels, pad_id):\n    logits = logits[:, :-1]\n    labels = labels[:, 1:]\n"
    "    return torch.exp(F.cross_entropy(logits.reshape(-1, logits.size(-1)), labels.reshape(-1), ignore_index=pad_id))",
    "def perplexity(logits, labels):\n    logits = logits[:, :-1]\n    labels = labels[:, 1:]\n"
    "    return torch.exp(F.cross_entropy(logits.reshape(-1, logits.size(-1)), labels.reshape(-1)))",
]


@pytest.mark.parametrize("code", PADDED)
def test_padding_is_left_out_and_labels_may_be_shifted(code: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(code)


@pytest.mark.parametrize("mean", ["(loss * mask).mean()", "loss.mean()", "(loss * mask).sum()"])
def test_a_mean_over_padding_is_accused(mean: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" in in_code(PADDED[1].replace("(loss * mask).sum() / mask.sum()", mean))
