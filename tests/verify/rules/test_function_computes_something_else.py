"""Rule function-computes-something-else: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "def kl_divergence(p, q):\n    return np.sum(q * np.log(q / p))",
    "def entropy(p):\n    return np.sum(p * np.log(p))",
    "def cross_entropy(p, q):\n    return -np.sum(q * np.log(p))",
    "def kl(p, q):\n    return sum(a * math.log(b / a) for a, b in zip(p, q))",
    "def js_divergence(p, q):\n    return 0.5 * kl(p, q) + 0.5 * kl(q, p)\n\ndef kl(p, q):\n    return np.sum(p * np.log(p / q))",
]
LEAVES = [
    "def kl_divergence(p, q):\n    return np.sum(p * np.log(p / q))",
    'def kl_divergence(p, q):\n    """KL(q || p), reversed on purpose."""\n    return np.sum(q * np.log(q / p))',
    "def entropy(p):\n    p = p[p > 0]\n    return -np.sum(p * np.log2(p))",
    "def cross_entropy(p, q):\n    mask = p > 0\n    return -np.sum(p[mask] * np.log(q[mask]))",
    (
        "def kl_divergence(p, q):\n    return cross_entropy(p, q) - entropy(p)\n\ndef cross_entropy(p, q):\n    return -(p * "
        "np.log(q)).sum()\n\ndef entropy(p):\n    return -(p * np.log(p)).sum()"
    ),
    (
        "def js_divergence(p, q):\n    m = 0.5 * (p + q)\n    return 0.5 * kl(p, m) + 0.5 * kl(q, m)\n\ndef kl(p, q):\n    return "
        "np.sum(p * np.log(p / q))"
    ),
    "def cross_entropy(y_hat, y):\n    return -np.log(y_hat[range(len(y_hat)), y])",
    "def entropy(p):\n    return -p @ np.log(p)",
    "def wrong_kl(p, q):\n    return np.sum(q * np.log(q / p))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT707" not in in_code(text)


@pytest.mark.parametrize(
    ("ahead", "found"),
    [
        ("Spot the bug:", False),
        ("The following implementation is wrong:", False),
        ("In code:", True),
        ("The loss is then computed so:", True),
    ],
)
def test_what_is_shown_as_wrong_is_left_alone(ahead: str, found: bool, in_prose: Callable[[str], list[str]]) -> None:
    assert ("IT707" in in_prose(f"{ahead}\n\n```python\n{FINDS[0]}\n```\n")) is found
