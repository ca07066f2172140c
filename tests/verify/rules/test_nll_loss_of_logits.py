"""Rule nll-loss-of-logits: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "F.nll_loss(logits, y)",
    "model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))\nloss = nn.NLLLoss()(model(x), y)",
    "crit = nn.NLLLoss()\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.fc = nn.Linear(4, 3)\n    def forward(self, x):\n        return self.fc(x)\nnet = Net()\nloss = crit(net(x), y)",
    "out = model(ids)\nF.nll_loss(out.logits.view(-1, V), y.view(-1))",
    "def loss(logits, y):\n    logits = logits / T\n    return F.nll_loss(logits, y)",
]
LEAVES = [
    "F.nll_loss(F.log_softmax(logits, -1), y)",
    "logits = F.log_softmax(model(x), -1)\nF.nll_loss(logits, y)",
    "logits = model(x)\nlogits = logits.log_softmax(-1)\nF.nll_loss(logits, y)",
    "model = nn.Sequential(nn.Linear(4, 3), nn.LogSoftmax(dim=1))\nlogits = model(x)\nF.nll_loss(logits, y)",
    "class Net(nn.Module):\n    def forward(self, x):\n        return F.log_softmax(self.fc(x), dim=1)\nlogits = Net()(x)\nF.nll_loss(logits, y)",
    "F.nll_loss(logits - logits.logsumexp(-1, keepdim=True), y)",
    "logits = logits - torch.logsumexp(logits, -1, keepdim=True)\nF.nll_loss(logits, y)",
    "d = torch.distributions.Categorical(logits=x)\nF.nll_loss(d.logits, y)",
    "F.nll_loss(output, y)",
    "F.cross_entropy(logits, y)",
    "F.nll_loss(torch.log(probs), y)",
    "nll_loss(logits, y)",
    "normalised_logits = f(x)\nF.nll_loss(normalised_logits, y)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT715" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT715" not in in_code(text)
