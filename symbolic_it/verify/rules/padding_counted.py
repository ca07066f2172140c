"""Padding counted in the loss of a language model.

What it finds: labels of transformers taken from a padded batch, `labels=batch["input_ids"]`, in a chapter that masks none of them.
Why that is bad: the model skips only labels of -100: loss and perplexity are averaged over padding tokens too.
Example: `enc = tokenizer(texts, padding=True, return_tensors="pt"); loss = model(**enc, labels=enc["input_ids"]).loss`
Use instead: `labels = ids.masked_fill(mask == 0, -100)`.
Source: transformers, the labels argument of causal models.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...patterns import regex
from ..listings.source import Source, keyword
from ..page import Page
from ..rule import Finding, Rule
from .shown_as_wrong import shown_as_wrong

_MASKED = regex(r"-\s*100|masked_fill|ignore_index|DataCollator|attention_mask|loss_mask|pad_token_id\s*\]|torch\.where|padding_free")


def _check(page: Page) -> Iterator[Finding]:
    if any(_MASKED.search(source.block.text) for source in page.sources):
        return
    for source in page.sources:
        for call in source.calls:
            labels = keyword(call, "labels")
            if labels is not None and _padded(source, labels) and not shown_as_wrong(page, source, call):
                message = "the labels hold padding, which counts in the loss"
                yield Finding(*source.place(call), message, "set the labels of padding to -100")


def _padded(source: Source, labels: ast.expr) -> bool:
    """enc["input_ids"], enc.input_ids of enc = tokenizer(texts, padding=True)."""
    node: ast.expr | ast.stmt | None = source.scopes.value(labels) if isinstance(labels, ast.Name) else labels
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("clone", "to", "detach", "long"):
        node = node.func.value
    batch: ast.expr | None = None
    if (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value == "input_ids") or (
        isinstance(node, ast.Attribute) and node.attr == "input_ids"
    ):
        batch = node.value
    made = source.scopes.value(batch) if isinstance(batch, ast.Name) else batch
    while isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute) and made.func.attr == "to":
        made = made.func.value
    if not isinstance(made, ast.Call) or not made.args:
        return False
    padding = keyword(made, "padding")
    if not isinstance(padding, ast.Constant) or padding.value not in (True, "longest", "max_length"):
        return False
    texts = made.args[0]
    given = source.scopes.value(texts) if isinstance(texts, ast.Name) else texts
    one = isinstance(given, ast.Constant | ast.JoinedStr) or (isinstance(given, ast.List) and len(given.elts) == 1)
    return padding.value == "max_length" or not one


RULE = Rule("IT723", "padding-counted", "warning", _check)
