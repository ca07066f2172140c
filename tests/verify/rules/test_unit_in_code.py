"""Rule unit-in-code: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "h_bits = -np.sum(p * np.log(p))",
    'from scipy.stats import entropy\nh = entropy(p)\nprint(f"H = {h:.3f} bits")',
    "from scipy.stats import entropy\nh = entropy([0.5, 0.5])  # bits",
    'h = -np.sum(p * np.log2(p))\nprint("entropy:", h, "nats")',
    "loss_bits = F.cross_entropy(logits, y).item()",
    'loss = F.cross_entropy(logits, y)\nprint(f"Loss in bits: {loss.item():.3f}")',
    "bits_per_byte = F.cross_entropy(logits, y, reduction='sum') / n_bytes",
    "def entropy_bits(p):\n    return -np.sum(p * np.log(p))",
    "kl_nats = np.sum(p * np.log2(p / q))",
    "from scipy.spatial.distance import jensenshannon\njs_bits = jensenshannon(p, q) ** 2",
]
LEAVES = [
    "h_bits = -np.sum(p * np.log2(p))",
    "h_nats = -np.sum(p * np.log(p))",
    "h_bits = -np.sum(p * np.log(p)) / np.log(2)",
    'from scipy.stats import entropy\nprint(f"H = {entropy(p, base=2):.3f} bits")',
    'from scipy.stats import entropy\nprint(f"H = {entropy(p):.3f} nats = {entropy(p) / np.log(2):.3f} bits")',
    "bpb = F.cross_entropy(logits, y, reduction='sum') / math.log(2) / n_bytes",
    "bpd = -logp / (np.log(2) * D)",
    "loss = F.cross_entropy(logits, y)\nbpt = loss / math.log(2)  # loss in nats",
    "n_bits = np.log(n) * LOG2E",
    'h = -np.sum(p * np.log(p))\nprint("nats", h, "bits", h / np.log(2))',
    "from math import log2 as log\nh_bits = -sum(x * log(x) for x in p)",
    "log = np.log2\nh_bits = -np.sum(p * log(p))",
    "def bits_to_nats(b):\n    return b * np.log(2)",
    "bits = to_bits(F.cross_entropy(logits, y))",
    'h = -np.sum(p * np.log(p))\nprint(f"{h} nats -> bits: {h / np.log(2)}")',
    "js_bits = jensenshannon(p, q, base=2) ** 2",
    "c = 1 / np.log(2)\nh_bits = -c * np.sum(p * np.log(p))",
    "nbits = 8\nbits = [int(b) for b in bin(5)[2:]]",
    "h_bits = -tf.reduce_sum(p * tf.math.log(p)) / tf.math.log(2.0)",
    "h_bits = -jnp.sum(p * jnp.log2(p))",
    "h_bits = logp.exp().mul(logp).sum().neg() / math.log(2)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT718" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT718" not in in_code(text)
