"""The unit that a number of code has."""

from __future__ import annotations

import ast

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.listings.log_units import unit
from symbolic_it.verify.listings.source import parse_block

UNITS = [
    ("f(-np.sum(p * np.log(p)))", "nats"),
    ("f(-np.sum(p * np.log2(p)))", "bits"),
    ("f(-(p * p.log()).sum(-1).mean())", "nats"),
    ("f(F.cross_entropy(x, y).item())", "nats"),
    ("f(F.cross_entropy(x, y) / math.log(2))", "bits"),
    ("f(np.log(p) / np.log(2))", "bits"),
    ("h = -np.mean(np.log2(p))\nf(h * np.log(2))", "nats"),
    ("crit = nn.CrossEntropyLoss()\nloss = crit(x, y)\nf(loss)", "nats"),
    ("total = 0.0\nfor x, y in d:\n    total += F.cross_entropy(x, y).item()\nf(total / len(d))", "nats"),
    ("ls = []\nfor x, y in d:\n    ls.append(F.cross_entropy(x, y).item())\nf(np.mean(ls))", "nats"),
    ("out = model(ids, labels=ids)\nf(out.loss)", "nats"),
    ("from scipy.stats import entropy\nf(entropy(p))", "nats"),
    ("from scipy.stats import entropy\nf(entropy(p, base=2))", "bits"),
    ("from scipy.stats import entropy\nf(entropy(p, base=b))", ""),
    ("f(np.log(p) / np.log(base))", ""),
    ("f(np.log(x) / np.log(y))", ""),
    ("f(loss)", ""),
    ("f(entropy(p))", ""),
    ("f(log(p))", ""),
    ("f(np.log2(p) * c)", ""),
    ("f(np.log(p) / LN2)", "bits"),
    ("f(1 + np.log(p))", ""),
    ("f(np.log(p) + np.log2(q))", ""),
    ("f(np.sqrt(np.log(p)))", ""),
    ("k = 1 / np.log(2)\nf(np.log(p) * k)", ""),
]


@pytest.mark.parametrize(("text", "found"), UNITS)
def test_the_unit_of_the_argument_of_f(text: str, found: str) -> None:
    (block,) = parse_chapter(f"```python\n{text}\n```\n", "markdown").code_blocks
    source = parse_block(block)
    assert source is not None
    (call,) = (c for c in source.calls if isinstance(c.func, ast.Name) and c.func.id == "f")
    assert unit(source, call.args[0]) == found
