"""Rule jensenshannon-distance: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "jsd = jensenshannon(p, q)",
    'print(f"JS divergence: {jensenshannon(p, q):.3f}")',
    'd = jensenshannon(p, q)\nprint("Jensen-Shannon divergence:", d)',
    "def js_divergence(p, q):\n    return jensenshannon(p, q, base=2)",
    "from scipy.spatial import distance\njs_divergence = distance.jensenshannon(p, q)",
]
LEAVES = [
    "jsd = jensenshannon(p, q) ** 2",
    "js_distance = jensenshannon(p, q)",
    'print(f"JS distance: {jensenshannon(p, q):.3f}")',
    "def js_divergence(p, q):\n    return jensenshannon(p, q, base=2) ** 2",
    'd = jensenshannon(p, q)\nprint("Jensen-Shannon divergence:", d ** 2)',
    'def jsd(p, q):\n    """The square root of the divergence."""\n    return jensenshannon(p, q)',
    "def jensenshannon(p, q):\n    m = (p + q) / 2\n    return (kl(p, m) + kl(q, m)) / 2\njsd = jensenshannon(p, q)",
    "js = jensenshannon(p, q)",
    "# square it to get the divergence\njs = jensenshannon(p, q)",
    "jsd = jensenshannon(p, q)\njsd = jsd**2",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT710" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT710" not in in_code(text)
