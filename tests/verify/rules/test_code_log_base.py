"""Rule code-log-base: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'def entropy(p):\n    """Entropy in bits."""\n    return -np.sum(p * np.log(p))',
    'def entropy(p):\n    """Entropy in nats."""\n    return -np.sum(p * np.log2(p))',
]
LEAVES = [
    'def entropy(p):\n    """Entropy in bits."""\n    return -np.sum(p * np.log2(p))',
    'def entropy(p):\n    """Entropy in bits."""\n    return -np.sum(p * np.log(p)) / np.log(2)',
    'def entropy(p, base=np.e):\n    """Entropy, 1 bit for a fair coin."""\n    return -np.sum(p * np.log(p)) / np.log(base)',
    "def entropy(p):\n    return -np.sum(p * np.log(p))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT706" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT706" not in in_code(text)


LED = "This function returns the entropy in {}.\n\n```python\ndef entropy(p):\n    return -np.sum(p * np.{}(p))\n```\n"


def test_the_sentence_that_leads_to_the_block_tells_the_unit(in_prose: Callable[[str], list[str]]) -> None:
    assert all("IT706" in in_prose(LED.format(*wrong)) for wrong in (("bits", "log"), ("nats", "log2")))
    assert all("IT706" not in in_prose(LED.format(*right)) for right in (("bits", "log2"), ("nats", "log"), ("bits by dividing it", "log")))
