"""What an array of code holds: logits, probabilities, or their logarithms, as far as its block proves it or names it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from ...patterns import regex
from .array_code import literal
from .source import Source, called, last_name

LOGITS, LOG, PROBABILITY = "logits", "log", "probability"
_SAME = frozenset(
    [
        "detach",
        "clone",
        "contiguous",
        "float",
        "double",
        "half",
        "cpu",
        "cuda",
        "to",
        "squeeze",
        "unsqueeze",
        "view",
        "reshape",
        "numpy",
        "flatten",
        "transpose",
        "permute",
        "T",
        "requires_grad_",
        "type",
        "astype",
        "expand_dims",
    ]
)
_LIBRARIES = ("np", "numpy", "torch", "tf", "jnp", "F", "nn", "jax", "math", "scipy", "special", "keras", "optax", "mx", "nd", "K")
_FUNCTIONS = {
    **dict.fromkeys(("softmax", "softmax2d", "sigmoid", "expit", "hard_sigmoid"), PROBABILITY),
    **dict.fromkeys(("log_softmax", "logsigmoid", "log_sigmoid", "log_expit", "log_prob"), LOG),
}
_LAYERS = {
    **dict.fromkeys(("Softmax", "Sigmoid", "Softmax2d"), PROBABILITY),
    **dict.fromkeys(("LogSoftmax", "LogSigmoid"), LOG),
    **dict.fromkeys(("Linear", "LazyLinear", "Bilinear", "Conv1d", "Conv2d"), LOGITS),
}
_UNITS = frozenset({"Dropout", "Identity", "Flatten", "Unflatten", "Squeeze"})
_NAMES = (
    (regex(r"(?:[a-z0-9]+_)*logits(?:_(?:flat|s|t|student|teacher|\d))?", re.I), LOGITS),
    (
        regex(r"(?:[a-z0-9]+_)*(?:log_?probs?|log_?probabilities|logp|logq|log_p|log_q|log_softmax)(?:_(?:s|t|student|teacher|\d))?", re.I),
        LOG,
    ),
    (regex(r"(?:[a-z0-9]+_)*(?:probs|probabilities)(?:_(?:s|t|student|teacher|\d))?", re.I), PROBABILITY),
)
_NO_NAME = regex(r"(?:^|_)(?:log|ln|norm\w*|neg|nll|sum|mean|num|n|to|from|is|use|has|with|return|un\w*)_|log_?softmaxed", re.I)

_NEGATED = regex(r"(?:^|_)(?:neg|negative|nll|minus|num|n|is|use|has|return)_", re.I)


def contents(source: Source, node: ast.expr, depth: int = 12, *, names: bool = True) -> str:
    """ "logits", "log" (of probabilities), "probability", or "" where the block does not tell; without ``names``
    only what it proves: numbers that sum to one may be anything."""
    if depth <= 0:
        return ""

    def of(inner: ast.expr) -> str:
        return contents(source, inner, depth - 1, names=names)

    match node:
        case ast.Name():
            return _of_name(source, node, depth, names)
        case ast.Subscript(value=value):
            return of(value)
        case ast.Attribute(value=value, attr="T"):
            return of(value)
        case ast.Attribute(value=ast.Name(id=id), attr="logits") if re.fullmatch(r"out|outputs?|results?|res|model_outputs?", id):
            return LOGITS if names else ""  # of transformers; a distribution's are normalised
        case ast.Call():
            return _of_call(source, node, depth, names)
        case ast.BinOp(left=left, op=ast.Sub(), right=right) if _is_normaliser(right):
            return LOG if of(left) in (LOGITS, LOG) or isinstance(left, ast.Name) else ""
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return LOGITS if of(left) == LOGITS and of(right) == "" else ""
    table = literal(source, node) if names and isinstance(node, ast.List | ast.Tuple) else None
    return PROBABILITY if table is not None and all(sum(r) == 1 and all(v >= 0 for v in r) for r in table) else ""


def _of_name(source: Source, node: ast.Name, depth: int, names: bool) -> str:
    value = source.scopes.value(node)
    if isinstance(value, ast.expr):
        found = contents(source, value, depth - 1, names=names)
        if found or not (isinstance(value, ast.Call) and _foreign(source, value)):
            return found
    elif value is not None or not source.scopes.free(node):
        return ""
    return by_name(node.id) if names else ""


def names_hold(sources: Iterable[Source], ending: str = "log_?softmax", *, keras: bool = False) -> bool:
    """Whether "logits" may be taken at their word: no model of the chapter ends in such a function, whatever its output is called."""
    returned = rf"return[^\n(]*(?i:{ending})\(|return[^\n]*\)\.(?i:{ending})\("
    layers = rf"activation=[\w.\"']*(?i:{ending})|layers\.(?i:{ending})\(" if keras else rf"\.(?i:{ending})\(\s*(?:dim=|-?\d|\))"
    ends = re.compile(f"{returned}|{layers}|Activation\\(|Dense\\([^\\n]*,\\s*[\"'](?i:{ending})" if keras else f"{returned}|{layers}")
    return not any(ends.search(s.block.text) for s in sources)


def by_name(name: str) -> str:
    """What a name says by itself: student_logits, log_probs, probs."""
    for pattern, kind in _NAMES:
        if pattern.fullmatch(name) and not (_NEGATED if kind == LOG else _NO_NAME).search(name):
            return kind
    return ""


def _foreign(source: Source, call: ast.Call) -> bool:
    """model(x), self.head(x), net.forward(x): of what the block does not define, so that its name is all there is."""
    at: ast.expr = call.func
    while isinstance(at, ast.Attribute):
        at = at.value
    if not isinstance(at, ast.Name) or at.id in _LIBRARIES or last_name(call) in _FUNCTIONS:
        return False
    text = "\n".join(source.lines)
    return source.scopes.free(at) and not re.search(r"log_?softmax|logsumexp|Softmax|Sigmoid", text.replace("softmax_cross", ""))


def _of_call(source: Source, call: ast.Call, depth: int, names: bool) -> str:
    name, function = last_name(call), call.func
    if isinstance(function, ast.Attribute) and name in _SAME and last_name(function.value) not in _LIBRARIES:
        return contents(source, function.value, depth - 1, names=names)
    if name in _FUNCTIONS and not (isinstance(function, ast.Name) and not source.scopes.free(function) and _defined(source, function)):
        return _FUNCTIONS[name]
    if name in ("log", "log2", "exp"):
        inner = call.args[0] if call.args else function.value if isinstance(function, ast.Attribute) else None
        held = contents(source, inner, depth - 1, names=names) if inner is not None else ""
        if name == "exp":
            return PROBABILITY if held == LOG else ""
        return LOG if held != LOG else ""
    if name in ("array", "tensor", "asarray", "constant", "FloatTensor", "Tensor", "as_tensor") and call.args:
        return contents(source, call.args[0], depth - 1, names=names)
    return layer(source, function, depth - 1)


def layer(source: Source, function: ast.expr, depth: int = 12) -> str:
    """What a layer or model of the block gives: nn.Softmax(dim=1), a Sequential by its last layer, a class by what its forward returns."""
    if depth <= 0:
        return ""
    if isinstance(function, ast.Name):
        value = source.scopes.value(function)
        return layer(source, value, depth - 1) if isinstance(value, ast.expr) else ""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "self":
        made = _attribute(source, function)
        return layer(source, made, depth - 1) if made is not None else ""
    if not isinstance(function, ast.Call):
        return ""
    name = last_name(function)
    if isinstance(function.func, ast.Attribute) and name in ("to", "cuda", "eval", "train", "cpu"):
        return layer(source, function.func.value, depth - 1)
    if called(function).startswith(("nn.", "torch.nn.")) or (isinstance(function.func, ast.Name) and source.scopes.free(function.func)):
        if name == "Sequential" and function.args and not any(isinstance(a, ast.Starred) for a in function.args):
            for last in reversed(function.args):
                if not (isinstance(last, ast.Call) and last_name(last) in _UNITS):
                    return layer(source, last, depth - 1)
        return _LAYERS.get(name, "")
    if isinstance(function.func, ast.Name):
        made_of = source.scopes.value(function.func)
        if isinstance(made_of, ast.ClassDef):
            return _of_class(source, made_of, depth - 1)
    return ""


def _of_class(source: Source, c: ast.ClassDef, depth: int) -> str:
    forward = next((f for f in c.body if isinstance(f, ast.FunctionDef) and f.name == "forward"), None)
    returns = [n for n in ast.walk(forward) if isinstance(n, ast.Return)] if forward is not None else []
    held = {contents(source, r.value, depth, names=False) if r.value is not None else "" for r in returns}
    return held.pop() if len(held) == 1 else ""


def _attribute(source: Source, node: ast.Attribute) -> ast.expr | None:
    """What `self.head` is given in the class around it, if only once."""
    classes = [n for n in source.walk() if isinstance(n, ast.ClassDef) and n.lineno <= node.lineno <= (n.end_lineno or n.lineno)]
    if not classes:
        return None
    values = [
        s.value
        for s in ast.walk(classes[-1])
        if isinstance(s, ast.Assign)
        and any(isinstance(t, ast.Attribute) and t.attr == node.attr and last_name(t) == called(t)[5:] for t in s.targets)
    ]
    return values[0] if len(values) == 1 else None


def _defined(source: Source, name: ast.Name) -> bool:
    """Whether a function of the block, not an import, is what a name stands for."""
    return isinstance(source.scopes.value(name), ast.FunctionDef | ast.Lambda)


def _is_normaliser(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Call) and last_name(n) in ("logsumexp", "reduce_logsumexp") for n in ast.walk(node))


__all__ = ["LOG", "LOGITS", "PROBABILITY", "by_name", "contents", "layer", "names_hold"]
