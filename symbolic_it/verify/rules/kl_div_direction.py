"""F.kl_div in the other direction than the comment says.

What it finds: `F.kl_div(log p, q)` under a comment or docstring that says KL(p || q).
Why that is bad: F.kl_div(input, target) is KL(target || input); the swapped loss trains and is wrong.
Example: `loss = F.kl_div(p.log(), q, reduction="sum")  # KL(p || q)`
Use instead: `F.kl_div(q.log(), p, reduction="sum")` for KL(p || q).
Source: pytorch issue 57459.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ..listings.source import Source
from ..listings.torch_calls import kl_div_calls
from ..page import Page
from ..rule import Finding, Rule, refuted

_STATED = re.compile(r"(?:KL|D_KL|D)\s*\(\s*(\w+)\s*(?:\|\||‖|\\\|)\s*(\w+)\s*\)")
_TRIMMED = re.compile(r"^(?:log_?)|_(?:t|probs?|logits?|logprobs?|log_probs?|dist)$|_?logits?$|_?log_?probs?$")
_MARKED = re.compile(r"\b(?:wrong|not|instead|swapped|reversed|bug|bad)\b", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in kl_div_calls(source):
            if len(call.args) < 2:
                continue
            text = f"{source.comment(call.lineno)} {_docstring(source, call)}"
            stated = {(m[1], m[2]) for m in _STATED.finditer(text)}
            if len(stated) != 1 or _MARKED.search(text):
                continue
            (a, b) = next(iter(stated))
            given, target = _root(source, call.args[0]), _root(source, call.args[1])
            if given == _bare(a) and target == _bare(b) and given != target:
                message = f"F.kl_div(input, target) is KL(target || input): this is KL({b} || {a}), not KL({a} || {b})"
                yield Finding(*source.place(call), message, "swap the arguments", refuted(message), kind="identity")


def _root(source: Source, node: ast.expr) -> str:
    """The name that an argument is about: log_softmax(p_logits, -1) and p.log() are about p."""
    while True:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and not (isinstance(node.func.value, ast.Name) and node.func.value.id in ("F", "torch", "np"))
        ):
            node = node.func.value
        elif isinstance(node, ast.Call) and node.args:
            node = node.args[0]
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            break
    return _bare(node.id) if isinstance(node, ast.Name) else ""


def _bare(name: str) -> str:
    before = None
    while before != name:
        before, name = name, _TRIMMED.sub("", name)
    return name.lower()


def _docstring(source: Source, call: ast.Call) -> str:
    around = [f for f in source.functions if f.lineno <= call.lineno <= (f.end_lineno or f.lineno)]
    return (ast.get_docstring(around[-1]) or "") if around else ""


RULE = Rule("IT703", "kl-div-direction", "error", _check)
