"""Rule entropy-over-the-batch: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "p = torch.softmax(x, dim=1); entropy = -(p * p.log()).sum(dim=0)",
    "logp = F.log_softmax(x, dim=1)\nentropy = -(logp.exp() * logp).sum(0)",
    "p = np.array([[0.5, 0.5], [0.75, 0.25]])\nH = -np.sum(p * np.log2(p), axis=0)",
]
LEAVES = [
    "p = torch.softmax(x, dim=1); entropy = -(p * p.log()).sum(dim=1)",
    "p = torch.softmax(x, dim=-1); entropy = -(p * p.log()).sum(dim=0)",
    "p = torch.softmax(x, dim=0); entropy = -(p * p.log()).sum(dim=0)",
    "p = torch.softmax(x, dim=1); entropy = -(p * p.log()).sum(dim=0).sum()",
    "p = torch.softmax(x, dim=1); entropy = -(p * p.log()).mean(dim=0).sum()",
    "p = torch.softmax(x, dim=1)\nentropy = -(p * p.log()).sum(dim=0)\ntotal = entropy.sum()",
    "p = np.array([[0.5, 0.5], [0.75, 0.25]])\nH = -np.sum(p * np.log2(p), axis=1)",
    "p = np.array([[0.5, 0.5], [0.75, 0.25]])\nH = -np.sum(p * np.log2(p))",
    "p = np.array([[0.5, 0.25], [0.5, 0.75]])\nH = -np.sum(p * np.log2(p), axis=0)",
    "p = np.array([0.5, 0.5])\nH = -np.sum(p * np.log2(p), axis=0)",
    "p = torch.softmax(x, dim=1)\np = p.mean(0)\nentropy = -(p * p.log()).sum(0)",
    "p = torch.softmax(x, dim=1)\npbar = p.mean(dim=0)\nentropy = -(pbar * pbar.log()).sum(0)",
    "p = torch.softmax(x, dim=1)\nentropy = -(p[0] * p[0].log()).sum(0)",
    "p = torch.softmax(x, dim=1).mean(0)\nentropy = -(p * torch.log(p)).sum(0)",
    "p = torch.softmax(x, dim=1)\nentropy = -(p.T * p.T.log()).sum(0)",
    "p = torch.softmax(x, dim=1)\nentropy = -(p * p.log()).sum(0)\nprint(entropy / n @ ones, torch.sum(entropy))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT725" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT725" not in in_code(text)
