"""Rule labels-shift: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nloss = F.cross_entropy(model(ids).logits.view(-1, V), ids.view(-1))',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nout = model(input_ids)\nlogits = out.logits\nloss = F.cross_entropy(logits.transpose(1, 2), input_ids)',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nloss = model(ids[:, :-1], labels=ids[:, 1:]).loss',
    "model = GPT2LMHeadModel.from_pretrained(n).to(device)\nx = ids[:, :-1].contiguous()\ny = ids[:, 1:].contiguous()\nloss = model(input_ids=x, labels=y).loss",
]
LEAVES = [
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nloss = model(ids, labels=ids).loss',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nlogits = model(ids).logits[:, :-1]\nloss = F.cross_entropy(logits.reshape(-1, V), ids[:, 1:].reshape(-1))',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nlogits = model(ids[:, :-1]).logits\nloss = F.cross_entropy(logits.reshape(-1, V), ids[:, 1:].reshape(-1))',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nlogits = model(ids).logits\nshift_logits = logits[..., :-1, :].contiguous()\nshift_labels = ids[..., 1:].contiguous()\nloss = F.cross_entropy(shift_logits.view(-1, V), shift_labels.view(-1))',
    'model = AutoModelForMaskedLM.from_pretrained("bert")\nloss = F.cross_entropy(model(ids).logits.view(-1, V), ids.view(-1))',
    "logits = model(x)\nloss = F.cross_entropy(logits.view(-1, V), y.view(-1))",
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nlogits = model(x).logits\nloss = F.cross_entropy(logits.view(-1, V), y.view(-1))',
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nlogits = model(ids).logits\nlabels = torch.roll(ids, -1, 1)\nloss = F.cross_entropy(logits.view(-1, V), labels.view(-1))',
    "net = GPT(config)\nlogits, loss = net(ids[:, :-1], ids[:, 1:])",
    'model = AutoModelForCausalLM.from_pretrained("gpt2")\nmodel = AutoModelForMaskedLM.from_pretrained("bert")\n'
    "loss = F.cross_entropy(model(ids).logits.view(-1, V), ids.view(-1))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT722" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT722" not in in_code(text)
