"""Rule categorical-input: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "dist = torch.distributions.Categorical(F.log_softmax(x, -1))",
    "from torch.distributions import Categorical\nd = Categorical(logits)",
    "from torch.distributions import Categorical\nd = Categorical(logits=F.softmax(x, -1))",
    "net = nn.Linear(4, 2)\nfrom torch.distributions import Categorical\nd = Categorical(probs=net(x))",
]
LEAVES = [
    "dist = torch.distributions.Categorical(logits=logits)",
    "dist = torch.distributions.Categorical(F.softmax(x, -1))",
    "dist = torch.distributions.Categorical(logits=F.log_softmax(x, -1))",
    "dist = torch.distributions.Categorical(probs=probs)",
    "d = tfp.distributions.Categorical(logits)",
    "d = distrax.Categorical(logits)",
    "from torch.distributions import Categorical\nd = Categorical(log_probs.exp())",
    "from torch.distributions import Bernoulli\nd = Bernoulli(torch.sigmoid(logits))",
    "from torch.distributions import Categorical\nd = Categorical(policy(s))",
    "import tensorflow_probability as tfp\ndistributions = tfp.distributions\nd = distributions.Categorical(logits)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT721" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT721" not in in_code(text)
