"""What arrays of code hold, by what the block proves and by what their names say."""

from __future__ import annotations

import ast

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.listings.contents import by_name, contents
from symbolic_it.verify.listings.source import parse_block

HELD = [
    ("f(F.softmax(x, -1))", "probability"),
    ("f(torch.sigmoid(x).squeeze())", "probability"),
    ("f(F.log_softmax(x, -1)[:, 0])", "log"),
    ("f(p.log())", "log"),
    ("f(F.log_softmax(x, -1).exp())", "probability"),
    ("h = nn.Linear(3, 4)\nf(h(x))", "logits"),
    ("m = nn.Sequential(nn.Linear(3, 4), nn.Softmax(dim=1), nn.Dropout(0.1)).to(d)\nf(m(x))", "probability"),
    ("f(logits / T)", "logits"),
    ("f(logits - logits.logsumexp(-1))", "log"),
    ("f(torch.tensor([0.5, 0.5]))", "probability"),
    ("f(x)", ""),
    ("f(a - b)", ""),
    ("f(1 - torch.sigmoid(x))", ""),
    ("f(-F.log_softmax(x, -1))", ""),
    ("f(dist.logits)", ""),
    ("def softmax(x):\n    return x\nf(softmax(x))", ""),
    ("m = nn.Sequential(*layers)\nf(m(x))", ""),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_the_argument_of_f_holds(text: str, held: str) -> None:
    (block,) = parse_chapter(f"```python\n{text}\n```\n", "markdown").code_blocks
    source = parse_block(block)
    assert source is not None
    (call,) = (c for c in source.calls if isinstance(c.func, ast.Name) and c.func.id == "f")
    assert contents(source, call.args[0]) == held


NAMES = [
    ("logits", "logits"), ("student_logits", "logits"), ("logits_s", "logits"), ("log_probs", "log"), ("logprobs", "log"), ("old_log_probs", "log"),
    ("probs", "probability"), ("neg_log_probs", ""), ("num_logits", ""), ("log_logits", ""), ("norm_logits", ""), ("p", ""), ("output", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "held"), NAMES)
def test_a_name_says(name: str, held: str) -> None:
    assert by_name(name) == held
