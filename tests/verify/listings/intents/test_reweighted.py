"""Masked means, focal losses and the softmax of rows in code: one edit away they are accused, and as written by many they are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "masked mean": (
        "def masked_mean(values, mask):\n    return (values * mask).sum() / mask.sum()",
        [".sum() / mask.sum()", ".mean()", ".sum() / mask.numel()", ".sum()"],
    ),
    "focal": (
        "def focal_loss(logits, targets, gamma=2.0):\n    ce = F.cross_entropy(logits, targets, reduction='none')\n    pt = torch.exp(-ce)\n    return ((1 - pt) ** gamma * ce).mean()",
        [
            ", reduction='none')\n    pt = torch.exp(-ce)\n    return ((1 - pt)",
            ")\n    pt = torch.exp(-ce)\n    return ((1 - pt)",
            ", reduction='none')\n    pt = torch.exp(-ce)\n    return (pt",
        ],
    ),
    "softmax of rows": (
        'def softmax(x):\n    """Row-wise softmax of a (batch, classes) array."""\n    e = np.exp(x - np.max(x, axis=-1, keepdims=True))\n    return e / np.sum(e, axis=-1, keepdims=True)',
        ["np.sum(e, axis=-1, keepdims=True)", "np.sum(e)", "np.sum(e, axis=0)"],
    ),
}
RIGHT = [
    "def masked_mean(x, padding_mask):\n    return (x * (1 - padding_mask)).sum() / (1 - padding_mask).sum()",
    "def masked_mean(x, mask):\n    return ((x * mask).sum(dim=1) / mask.sum(dim=1)).mean()",
    "def focal_loss(logits, targets, alpha=0.25, gamma=2.0):\n    bce = F.binary_cross_entropy_with_logits(logits, targets, reduction='none')\n    pt = torch.exp(-bce)\n"
    "    return (alpha * (1 - pt) ** gamma * bce).mean()",
    "def softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / np.sum(e)",
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
