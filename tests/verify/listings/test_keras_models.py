"""What a Keras model of a block ends in."""

from __future__ import annotations

import ast

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.listings.keras_models import ending
from symbolic_it.verify.listings.source import parse_block

ENDINGS = [
    ("m = Sequential([Dense(4), Dense(3)])\nm.fit()", "logits"),
    ("m = Sequential([Dense(4), Dense(3, activation='softmax')])\nm.fit()", "probability"),
    ("m = Sequential([Dense(4), Dense(3, activation='relu')])\nm.fit()", ""),
    ("m = Sequential()\nm.add(Dense(4))\nm.add(Dense(1, activation='sigmoid'))\nm.fit()", "probability"),
    ("o = Dense(2)(h)\nm = Model(x, o)\nm.fit()", "logits"),
    ("m = Sequential(layers)\nm.fit()", ""),
    ("m.fit()", ""),
]


@pytest.mark.parametrize(("text", "held"), ENDINGS)
def test_a_model_ends_in(text: str, held: str) -> None:
    (block,) = parse_chapter(f"```python\n{text}\n```\n", "markdown").code_blocks
    source = parse_block(block)
    assert source is not None
    (call,) = (c for c in source.calls if isinstance(c.func, ast.Attribute) and c.func.attr == "fit")
    assert isinstance(call.func, ast.Attribute)
    assert ending(source, call.func.value) == held
