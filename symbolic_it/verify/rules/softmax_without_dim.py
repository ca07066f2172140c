"""torch's softmax without a dimension.

What it finds: F.softmax, F.log_softmax, nn.Softmax or nn.LogSoftmax of torch without dim; torch.softmax without it.
Why that is bad: the dimension is then guessed: the second of a matrix, but the first of an array with three, which is the batch.
torch.softmax without dim raises a TypeError.
Example: `probs = torch.softmax(logits)`
Use instead: `torch.softmax(logits, dim=-1)`
Source: torch.nn.functional.softmax ("implicit dimension choice for softmax has been deprecated").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.source import called, keyword
from ..page import Page
from ..rule import Finding, Rule
from .shown_as_wrong import shown_as_wrong

_FUNCTIONS = regex(r"(?:(?:torch\.)?nn\.functional|F|torch)\.(?:log_)?softmax")
_MODULES = regex(r"(?:torch\.)?nn\.(?:Log)?Softmax")
_OTHERS = regex(r"\b(?:paddle|mxnet|gluon|flax|mindspore|oneflow|mlx|tinygrad|jax)\b")


def _check(page: Page) -> Iterator[Finding]:
    code = "\n".join(s.block.text for s in page.sources)
    if not re.search(r"\btorch\b", code) or _OTHERS.search(code):
        return
    for source in page.sources:
        for call in source.calls:
            name = called(call)
            if any(k.arg is None for k in call.keywords) or keyword(call, "dim") is not None or keyword(call, "axis") is not None:
                continue
            bare = (_FUNCTIONS.fullmatch(name) and len(call.args) == 1) or (_MODULES.fullmatch(name) and not call.args)
            if bare and not shown_as_wrong(page, source, call):
                yield Finding(*source.place(call), "softmax without dim: which dimension is normalised is left to a guess", "write dim=-1")


RULE = Rule("IT720", "softmax-without-dim", "warning", _check)
