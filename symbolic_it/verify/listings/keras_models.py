"""Keras in a block: what a model ends in, and whether a loss takes logits."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .contents import LOGITS, PROBABILITY, contents
from .source import Source, called, keyword, last_name

_CLASSES = ("SparseCategoricalCrossentropy", "CategoricalCrossentropy", "BinaryCrossentropy")
_FUNCTIONS = ("sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy")
_ENDINGS = {"softmax": PROBABILITY, "sigmoid": PROBABILITY, "linear": LOGITS}


@dataclass(frozen=True)
class Loss:
    """A loss, and whether it is told that it gets logits."""

    title: str
    of_logits: bool


def loss(source: Source, node: ast.expr) -> Loss | None:
    """keras.losses.BinaryCrossentropy(from_logits=True), "binary_crossentropy", or a name for one of them."""
    if isinstance(node, ast.Name):
        value = source.scopes.value(node)
        return loss(source, value) if isinstance(value, ast.Call) else None
    if isinstance(node, ast.Constant) and node.value in _FUNCTIONS:
        return Loss(str(node.value), False)
    if isinstance(node, ast.Call) and last_name(node) in _CLASSES:
        told = _told(node, 0)
        return Loss(last_name(node), told) if told is not None else None
    return None


def function(call: ast.Call) -> Loss | None:
    """keras.losses.binary_crossentropy(y, z, from_logits=True)."""
    if last_name(call) not in _FUNCTIONS or ("keras" not in called(call) and not called(call).startswith(("K.", "losses."))):
        return None
    told = _told(call, 2)
    return Loss(last_name(call), told) if told is not None else None


def _told(call: ast.Call, place: int) -> bool | None:
    if any(k.arg is None for k in call.keywords) or any(isinstance(a, ast.Starred) for a in call.args):
        return None
    given = keyword(call, "from_logits") or (call.args[place] if len(call.args) > place else None)
    if given is None:
        return False
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, bool) else None


def output(source: Source, node: ast.expr, *, names: bool) -> str:
    """What a prediction holds: a model of the block called, a layer called, or what it holds by itself."""
    if isinstance(node, ast.Name) and isinstance(value := source.scopes.value(node), ast.Call):
        found = output(source, value, names=False)
        if found:
            return found
    if isinstance(node, ast.Call):
        found = ending(source, node.func)
        if found:
            return found
    return contents(source, node, names=names)


def ending(source: Source, node: ast.expr, depth: int = 6) -> str:
    """What a model, or a layer, gives: by the activation of its last layer."""
    if not depth:
        return ""
    if isinstance(node, ast.Name):
        value = source.scopes.value(node)
        if not isinstance(value, ast.Call):
            return ""
        added = [c for c in source.calls if called(c) == f"{node.id}.add" and c.lineno < node.lineno and c.args]
        if last_name(value) == "Sequential" and added:
            return ending(source, added[-1].args[0], depth - 1)
        return ending(source, value, depth - 1)
    if not isinstance(node, ast.Call) or any(k.arg is None for k in node.keywords):
        return ""
    name = last_name(node)
    if name == "Sequential" and node.args and isinstance(node.args[0], ast.List) and node.args[0].elts:
        last = node.args[0].elts[-1]
        return "" if isinstance(last, ast.Starred) else ending(source, last, depth - 1)
    if name == "Model" and (out := keyword(node, "outputs") or (node.args[1] if len(node.args) > 1 else None)) is not None:
        value = source.scopes.value(out) if isinstance(out, ast.Name) else out
        return ending(source, value.func, depth - 1) if isinstance(value, ast.Call) else ""
    if name == "Dense":
        activation = keyword(node, "activation") or (node.args[1] if len(node.args) > 1 else None)
        return LOGITS if activation is None else _activation(activation)
    if name == "Activation" and node.args:
        return _activation(node.args[0])
    return PROBABILITY if name == "Softmax" and "torch" not in called(node) and not called(node).startswith("nn.") else ""


def _activation(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return LOGITS if node.value is None else _ENDINGS.get(str(node.value), "")
    return _ENDINGS.get(last_name(node), "") if last_name(node) in ("softmax", "sigmoid") else ""


__all__ = ["Loss", "ending", "function", "loss", "output"]
