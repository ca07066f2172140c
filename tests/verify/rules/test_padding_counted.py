"""Rule padding-counted: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nloss = model(**enc, labels=enc["input_ids"]).loss',
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nlabels = enc.input_ids.clone()\nloss = model(input_ids=enc.input_ids, labels=labels).loss',
]
LEAVES = [
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nlabels = enc["input_ids"].masked_fill(enc["attention_mask"] == 0, -100)\nloss = model(**enc, labels=labels).loss',
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nlabels = enc["input_ids"].clone()\nlabels[labels == tokenizer.pad_token_id] = -100\nloss = model(**enc, labels=labels).loss',
    'enc = tokenizer(text, return_tensors="pt")\nloss = model(**enc, labels=enc["input_ids"]).loss',
    'enc = tokenizer("a text", padding=True, return_tensors="pt")\nloss = model(**enc, labels=enc["input_ids"]).loss',
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nlogits = model(**enc).logits',
    "loss = model(input_ids=x, labels=x).loss",
    'enc = tokenizer(texts, padding=True, return_tensors="pt")\nloss = classifier(**enc, labels=torch.tensor([0, 1])).loss',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT723" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT723" not in in_code(text)
