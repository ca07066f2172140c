"""Labels of a causal language model that are not shifted, or shifted twice.

What it finds: the logits of a causal model of transformers compared with its own input at the same places; labels= given the shifted
input, which the model shifts again.
Why that is bad: the logits at t predict token t+1: compared with token t the loss rewards copying; shifted twice it trains on t+2.
Example: `model = AutoModelForCausalLM.from_pretrained(n); loss = F.cross_entropy(model(ids).logits.view(-1, V), ids.view(-1))`
Use instead: `logits[:, :-1]` against `ids[:, 1:]`, or `model(ids, labels=ids).loss`.
Source: transformers issues 47394 and 46897.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.source import Source, called, keyword
from ..listings.torch_calls import loss_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_CAUSAL = regex(r"\w+ForCausalLM|GPT2LMHeadModel|AutoLMHeadModel")
_SAME = ("view", "reshape", "flatten", "transpose", "permute", "contiguous", "float", "to", "clone", "detach", "long", "cuda", "cpu")


def _check(page: Page) -> Iterator[Finding]:
    models = {name for source in page.sources for name in _causal(source)} - {name for source in page.sources for name in _other(source)}
    for source in page.sources:
        for call in loss_calls(source, "cross_entropy", "CrossEntropyLoss"):
            if len(call.args) >= 2 and (given := _given(source, call.args[0], models)) is not None:
                target = _plain(source, call.args[1])
                if target is not None and ast.dump(target) == ast.dump(given) and not shown_as_wrong(page, source, call):
                    yield _finding(
                        source, call, "the logits at t predict token t+1, and are compared with token t", "shift the labels by one"
                    )
        for call in source.calls:
            if (
                isinstance(call.func, ast.Name)
                and call.func.id in models
                and _twice(source, call)
                and not shown_as_wrong(page, source, call)
            ):
                yield _finding(source, call, "the model shifts its labels itself, and these are shifted already", "pass labels=input_ids")


def _finding(source: Source, call: ast.Call, message: str, help: str) -> Finding:
    return Finding(*source.place(call), message, help, refuted(message), kind="numeric")


def _causal(source: Source) -> Iterator[str]:
    """Names for causal models that the block loads."""
    for node in source.walk():
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            made = [called(n).rpartition(".") for n in ast.walk(node.value) if isinstance(n, ast.Call)]
            if any(end == "from_pretrained" and _CAUSAL.fullmatch(of.rpartition(".")[2]) for of, _, end in made):
                yield node.targets[0].id


def _other(source: Source) -> Iterator[str]:
    """Names that the block gives to something else."""
    causal = set(_causal(source))
    for node in source.walk():
        if isinstance(node, ast.Assign):
            for name in (n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)):
                if (name not in causal and not re.match(rf"{name}\b", ast.unparse(node.value))) or (
                    isinstance(node.value, ast.Call)
                    and "from_pretrained" in ast.unparse(node.value)
                    and not _CAUSAL.search(ast.unparse(node.value))
                ):
                    yield name


def _given(source: Source, node: ast.expr, models: set[str]) -> ast.expr | None:
    """The input of the model whose logits these are, all of them."""
    logits = _plain(source, node)
    if not isinstance(logits, ast.Attribute) or logits.attr != "logits":
        return None
    made = _plain(source, logits.value)
    if not (isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id in models):
        return None
    given = made.args[0] if made.args else keyword(made, "input_ids")
    return _plain(source, given) if given is not None and not isinstance(given, ast.Starred) else None


def _plain(source: Source, node: ast.expr, depth: int = 8) -> ast.expr | None:
    """What a name or a change of shape stands for; None where a part is taken."""
    for _ in range(depth):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _SAME:
            node = node.func.value
        elif (
            isinstance(node, ast.Name) and isinstance(value := source.scopes.value(node), ast.expr) and not isinstance(value, ast.Subscript)
        ):
            if (
                isinstance(value, ast.Call)
                and not (isinstance(value.func, ast.Attribute) and value.func.attr in _SAME)
                and not _called_model(value)
            ):
                return node
            node = value
        else:
            break
    return node if isinstance(node, ast.Name | ast.Attribute | ast.Call) else None


def _called_model(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name)


def _twice(source: Source, call: ast.Call) -> bool:
    labels, ids = keyword(call, "labels"), call.args[0] if call.args else keyword(call, "input_ids")
    if labels is None or ids is None:
        return False
    a, b = _sliced(source, labels), _sliced(source, ids)
    return a is not None and b is not None and a[0] == b[0] and (a[1], b[1]) == ("1:", ":-1")


def _sliced(source: Source, node: ast.expr) -> tuple[str, str] | None:
    """ids[:, 1:]: ("ids", "1:")."""
    value = source.scopes.value(node) if isinstance(node, ast.Name) else node
    while isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in _SAME:
        value = value.func.value
    if not isinstance(value, ast.Subscript):
        return None
    part = value.slice.elts[-1] if isinstance(value.slice, ast.Tuple) else value.slice
    return ast.unparse(value.value), ast.unparse(part).replace(" ", "")


RULE = Rule("IT722", "labels-shift", "error", _check)
