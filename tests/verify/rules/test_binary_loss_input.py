"""Rule binary-loss-input: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "F.binary_cross_entropy(logits, y)",
    "F.binary_cross_entropy_with_logits(torch.sigmoid(x), y)",
    "crit = nn.BCEWithLogitsLoss()\nmodel = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())\nloss = crit(model(x), y)",
    "crit = nn.BCELoss()\nmodel = nn.Sequential(nn.Linear(4, 1))\nloss = crit(model(x).squeeze(), y)",
    "p = jax.nn.sigmoid(z)\nloss = optax.sigmoid_binary_cross_entropy(p, y).mean()",
    "loss = optax.softmax_cross_entropy_with_integer_labels(jax.nn.softmax(z), y)",
    "loss = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=tf.sigmoid(z))",
]
LEAVES = [
    "F.binary_cross_entropy(torch.sigmoid(logits), y)",
    "F.binary_cross_entropy_with_logits(logits, y)",
    "crit = nn.BCELoss()\nmodel = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())\nloss = crit(model(x), y)",
    "crit = nn.BCEWithLogitsLoss(pos_weight=w)\nmodel = nn.Sequential(nn.Linear(4, 1))\nloss = crit(model(x), y)",
    "logits = torch.sigmoid(model(x))\nF.binary_cross_entropy(logits, y)",
    "model = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())\nlogits = model(x)\nF.binary_cross_entropy(logits, y)",
    "loss = optax.sigmoid_binary_cross_entropy(logits, y).mean()",
    "loss = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.sigmoid(t), logits=z)",
    "probs = torch.sigmoid(logits)\nloss = F.binary_cross_entropy_with_logits(logits, probs)",
    "def a(x):\n    p = torch.sigmoid(x)\n    return p\ndef b(p, y):\n    return F.binary_cross_entropy_with_logits(p, y)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT716" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT716" not in in_code(text)
