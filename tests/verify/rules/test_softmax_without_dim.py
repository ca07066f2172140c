"""Rule softmax-without-dim: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "import torch\np = torch.softmax(logits)",
    "import torch.nn.functional as F\np = F.softmax(x)",
    "from torch import nn\nm = nn.Sequential(nn.Linear(3, 4), nn.LogSoftmax())",
]
LEAVES = [
    "import torch\np = torch.softmax(logits, dim=-1)",
    "import torch\np = torch.softmax(logits, 1)",
    "import torch.nn.functional as F\np = F.softmax(x, -1)",
    "from flax import linen as nn\np = nn.softmax(x)",
    "import jax\np = jax.nn.softmax(x)",
    "p = tf.nn.softmax(x)",
    "import paddle.nn.functional as F\nimport torch\np = F.softmax(x)",
    "from scipy.special import softmax\np = softmax(x)",
    "import torch\nm = torch.nn.Softmax(1)",
    "import torch\np = F.softmax(x, **kw)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT720" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT720" not in in_code(text)
