"""Nats or bits: the unit of a number in code, by the logarithms and losses it comes from and by what converts them."""

from __future__ import annotations

import ast
import re

from ...patterns import regex
from .source import Source, called, keyword, last_name

NATS, BITS = "nats", "bits"
_NAT_LOSSES = frozenset(
    [
        "cross_entropy",
        "nll_loss",
        "binary_cross_entropy",
        "binary_cross_entropy_with_logits",
        "log_softmax",
        "logsigmoid",
        "log_loss",
        "sparse_categorical_crossentropy",
        "categorical_crossentropy",
        "binary_crossentropy",
        "softmax_cross_entropy",
        "softmax_cross_entropy_with_integer_labels",
        "sigmoid_binary_cross_entropy",
        "softmax_cross_entropy_with_logits",
        "sparse_softmax_cross_entropy_with_logits",
        "entr",
        "rel_entr",
        "xlogy",
        "logsumexp",
        "log1p",
        "log_prob",
    ]
)
_NAT_MODULES = frozenset(
    [
        "CrossEntropyLoss",
        "NLLLoss",
        "BCELoss",
        "BCEWithLogitsLoss",
        "SparseCategoricalCrossentropy",
        "CategoricalCrossentropy",
        "BinaryCrossentropy",
    ]
)
_METHODS = ("log_softmax", "logsumexp", "log_prob", "log1p")
_BUILTIN = ("log2", "sum", "float", "abs", "round", "mean")
_SAME = frozenset(
    [
        "sum",
        "mean",
        "item",
        "detach",
        "cpu",
        "numpy",
        "float",
        "double",
        "average",
        "fmean",
        "fsum",
        "nansum",
        "nanmean",
        "reduce_mean",
        "reduce_sum",
        "abs",
        "negative",
        "squeeze",
        "unsqueeze",
        "stack",
        "array",
        "asarray",
        "tensor",
        "concatenate",
        "cat",
        "round",
        "view",
        "reshape",
        "flatten",
        "float64",
        "float32",
        "tolist",
        "reduce_sum",
    ]
)
_CONVERSION = regex(r"ln|log|bit|nat|base|conv|scale|factor|unit|^c$|^k$|^lg|^l2|inv", re.I)


def unit(source: Source, node: ast.expr, depth: int = 14) -> str:
    """ "nats", "bits", or "" where nothing shows it."""
    if depth <= 0:
        return ""
    known = source.memory
    key = "unit", id(node)
    if key not in known:
        known[key] = ""
        known[key] = _unit(source, node, depth)
    return str(known[key])


def _unit(source: Source, node: ast.expr, depth: int) -> str:
    def of(inner: ast.expr) -> str:
        return unit(source, inner, depth - 1)

    match node:
        case ast.Name():
            return _of_name(source, node, depth)
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            return of(operand)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
            u, v = of(left), of(right)
            return u if u == v else ""
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _times(of(left), source, right, of(right)) or _times(of(right), source, left, of(left))
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _over(of(left), source, right)
        case ast.BinOp(left=ast.Call() as left, op=ast.Pow(), right=ast.Constant(value=2)) if last_name(left) == "jensenshannon":
            return of(left)
        case ast.BinOp(left=left, op=ast.MatMult(), right=right):
            u, v = of(left), of(right)
            return "" if u and v else u or v
        case ast.IfExp(body=body, orelse=orelse):
            u, v = of(body), of(orelse)
            return u if u == v or _zero(orelse) else v if _zero(body) else ""
        case ast.GeneratorExp(elt=elt) | ast.ListComp(elt=elt):
            return of(elt)
        case ast.List(elts=elts) | ast.Tuple(elts=elts) if elts:
            found = {of(e) for e in elts}
            return found.pop() if len(found) == 1 else ""
        case ast.Call():
            return _of_call(source, node, depth)
        case ast.Attribute(value=ast.Name() as value, attr="loss"):  # of transformers, where labels were given
            made = source.scopes.value(value)
            return NATS if isinstance(made, ast.Call) and keyword(made, "labels") is not None else ""
    return ""


def _of_name(source: Source, node: ast.Name, depth: int) -> str:
    value = source.scopes.value(node)
    if isinstance(value, ast.expr):
        return unit(source, value, depth - 1)
    given = [b.value for b in source.scopes.values(node)]
    if len(given) > 6:
        return ""
    found = {unit(source, v, depth - 2) if isinstance(v, ast.expr) else "" for v in given if not (isinstance(v, ast.expr) and _zero(v))}
    return found.pop() if len(found) == 1 else ""


def _of_call(source: Source, call: ast.Call, depth: int) -> str:
    name, function = last_name(call), call.func
    if isinstance(function, ast.Name) and (original := _imported(source, function)):
        name = original
    if isinstance(function, ast.Name) and not source.scopes.free(function) and not _imported(source, function):
        made = source.scopes.value(function)
        return NATS if isinstance(made, ast.Call) and last_name(made) in _NAT_MODULES else ""
    if isinstance(function, ast.Name) and name not in _BUILTIN and not _imported(source, function):
        return ""  # of an earlier block, in whatever base
    if name == "log2" or (name == "log" and len(call.args) == 2 and _is(call.args[1], 2)):
        return BITS
    if name == "log":
        return NATS if len(call.args) < 2 else ""
    if isinstance(function, ast.Call) and last_name(function) in _NAT_MODULES:
        return NATS
    if name in _NAT_LOSSES and (isinstance(function, ast.Name) or _module(function) or name in _METHODS):
        return NATS
    if name == "jensenshannon" or called(call) in entropies(source):
        base = keyword(call, "base")
        if base is None and len(call.args) > 2:
            base = call.args[2]
        return NATS if base is None or (isinstance(base, ast.Constant) and base.value is None) else BITS if _is(base, 2) else ""
    if name in _SAME:
        inner = function.value if isinstance(function, ast.Attribute) and not _module(function.value) else None
        inner = inner if inner is not None else call.args[0] if call.args else None
        return unit(source, inner, depth - 1) if inner is not None else ""
    if name == "where" and len(call.args) == 3:
        found = {unit(source, a, depth - 1) for a in call.args[1:] if not _zero(a)}
        return found.pop() if len(found) == 1 else ""
    return ""


def _times(u: str, source: Source, other: ast.expr, v: str) -> str:
    if not u:
        return ""
    if _ln2(other):
        return NATS if u == BITS else ""
    if _log2e(other):
        return BITS if u == NATS else ""
    return u if not v and _harmless(source, other) else ""


def _over(u: str, source: Source, other: ast.expr) -> str:
    if not u:
        return ""
    if _ln2(other):
        return BITS if u == NATS else ""
    if _log2e(other):
        return NATS if u == BITS else ""
    return u if _harmless(source, other) else ""


def _ln2(node: ast.expr) -> bool:
    """np.log(2), 0.6931, LN2."""
    if isinstance(node, ast.Call) and last_name(node) == "log" and len(node.args) == 1:
        inner = node.args[0]
        if isinstance(inner, ast.Call) and inner.args:
            inner = inner.args[0]
        return _is(inner, 2)
    if isinstance(node, ast.Constant) and isinstance(node.value, float):
        return 0.69 <= node.value <= 0.6935
    return isinstance(node, ast.Name | ast.Attribute) and re.search(r"(?:ln|log)_?2$", last_name(node), re.I) is not None


def _log2e(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and last_name(node) == "log2":
        return bool(node.args) and last_name(node.args[0]) in ("e", "E")
    if isinstance(node, ast.Constant) and isinstance(node.value, float):
        return 1.44 <= node.value <= 1.4432
    return isinstance(node, ast.Name | ast.Attribute) and re.search(r"log_?2_?e$", last_name(node), re.I) is not None


def _harmless(source: Source, node: ast.expr, depth: int = 5) -> bool:
    """Whether a factor can be no conversion: no logarithm in it, nor in what its names stand for, and no name that tells of units."""
    for n in ast.walk(node):
        if isinstance(n, ast.Call) and re.match(r"log|ln", last_name(n)):
            return False
        if isinstance(n, ast.Constant) and isinstance(n.value, float) and (0.6 < n.value < 0.75 or 1.4 < n.value < 1.5):
            return False
        if isinstance(n, ast.Name):
            value = source.scopes.value(n)
            if isinstance(value, ast.expr) and depth:
                if not _harmless(source, value, depth - 1):
                    return False
            elif _CONVERSION.search(n.id) and not re.fullmatch(
                r"(?:n|num|total|count)_(?:tok|sampl|byte|char|word|dim|pix|step|batch|row|class|label|target|seq)\w*", n.id
            ):
                return False
        if isinstance(n, ast.Attribute) and _CONVERSION.search(n.attr):
            return False
    return True


def entropies(source: Source) -> frozenset[str]:
    """The names of scipy.stats.entropy in a block."""
    imported = {name for name, (module, original) in source.imported.items() if (module, original) == ("scipy.stats", "entropy")}
    return frozenset({"scipy.stats.entropy", "stats.entropy", *imported})


def _imported(source: Source, name: ast.Name) -> str:
    """What a name is called where it is imported from."""
    return source.imported.get(name.id, ("", ""))[1]


def _module(node: ast.expr) -> bool:
    at = node
    while isinstance(at, ast.Attribute):
        at = at.value
    return isinstance(at, ast.Name) and at.id in (
        "np", "numpy", "torch", "tf", "jnp", "math", "F", "keras", "statistics", "scipy", "K", "mx", "nn", "optax", "jax",
        "special", "metrics", "sklearn", "losses")  # fmt: skip


def _is(node: ast.expr, value: float) -> bool:
    return isinstance(node, ast.Constant) and not isinstance(node.value, bool) and node.value == value


def _zero(node: ast.expr) -> bool:
    return (isinstance(node, ast.Constant) and node.value in (0, 0.0)) or (isinstance(node, ast.List) and not node.elts)


__all__ = ["BITS", "NATS", "entropies", "unit"]
