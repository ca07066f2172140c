"""Calls of followed code: functions of the code, of Python, of the libraries, and methods of arrays and lists."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from .arrays import array, lifted
from .dtypes import type_of, typed
from .functions import FUNCTIONS
from .in_place import changed
from .losses import LOSSES, MODULES, OF_LIBRARY
from .real import Real, Unclear
from .texts import of_text
from .values import Class, Closure, Instance, Library, Module, Text, Unknown

if TYPE_CHECKING:
    from .expressions import Expressions

_BARE = frozenset(
    {
        "log",
        "log2",
        "log10",
        "exp",
        "sqrt",
        "nansum",
        "logsumexp",
        "softmax",
        "log_softmax",
        "sigmoid",
        "logsigmoid",
        "xlogy",
        "rel_entr",
        "entr",
        "fsum",
    }
)
_IN_PLACE = frozenset({"append", "extend", "insert", "remove", "pop", "sort", "update"})


def called(self: Expressions, node: ast.Call, scope: dict[str, Any]) -> Any:
    """The value of a call."""
    if any(isinstance(a, ast.Starred) for a in node.args) or any(k.arg is None for k in node.keywords):
        raise Unclear("starred arguments")
    if isinstance(node.func, ast.Name) and node.func.id == "print" and "print" not in scope:
        return _printed(self, node, scope)
    if isinstance(node.func, ast.Name) and node.func.id == "super":
        return Instance(Class("object", {}, {}))
    if isinstance(node.func, ast.Attribute) and node.func.attr == "__init__":
        return None
    if isinstance(node.func, ast.Attribute):
        holder = self.value(node.func.value, scope)
        if not isinstance(holder, Module | Instance):
            return typed(_method(self, holder, node.func.attr, *_arguments(self, node, scope)), node)
    function = _function(self, node.func, scope)
    arguments, keywords = _arguments(self, node, scope)
    if isinstance(function, Closure):
        return self.call_closure(function, arguments, keywords)
    if isinstance(function, Class):
        return self.make(function, arguments, keywords)
    if isinstance(function, Instance):
        for name in ("forward", "__call__", "call"):
            if name in function.of.methods:
                m = function.of.methods[name]
                return self.call_closure(Closure(name, m.args, m.body, function.of.scope, function), arguments, keywords)
    if isinstance(function, Library):
        return typed(function.function(*arguments, **{**function.options, **keywords}), node)
    if isinstance(function, str):
        return _python(self, function, arguments, keywords)
    raise Unclear("a call")


def _printed(self: Expressions, node: ast.Call, scope: dict[str, Any]) -> None:
    """One line of output; with `end` or `sep` it is not known which."""
    parts: list[Any] = []
    percent: set[int] = set()
    for k, a in enumerate(node.args):
        if k:
            parts.append(" ")
        found = self.shown(a, scope)
        if isinstance(found, Text):
            percent |= {len(parts) + i for i in found.percent}
            parts += found.parts
        else:
            parts.append(found)
    self.printed.append(Text(tuple(parts) if not node.keywords else (Unknown(),), frozenset(percent)))


def _arguments(self: Expressions, node: ast.Call, scope: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    keywords = {}
    for k in node.keywords:
        assert k.arg is not None
        if k.arg not in ("dtype", "device", "requires_grad"):
            keywords[k.arg] = self.value(k.value, scope)
    arguments = [Module(kind) if (kind := type_of(a)) else self.value(a, scope) for a in node.args]
    return arguments, keywords


def _function(self: Expressions, node: ast.expr, scope: dict[str, Any]) -> Any:
    if isinstance(node, ast.Name) and node.id not in scope and node.id not in self.globals:
        if node.id in ("softmax", "log_softmax"):
            return Library(_of_unknown_library(FUNCTIONS[node.id]))
        if node.id in _BARE:
            return Library(FUNCTIONS[node.id])
        return node.id
    found = self.value(node, scope)
    return _of_module(found.name) if isinstance(found, Module) else found


def _of_module(name: str) -> Any:
    """A function by its dotted name: torch.nn.functional.kl_div, scipy.special.kl_div, math.log."""
    *path, last = name.split(".")
    if last in OF_LIBRARY:
        return Library(OF_LIBRARY[last])
    if last in MODULES:
        return _Making(MODULES[last])
    if last in LOSSES and ("special" not in path):
        if path[-1:] in (["F"], ["functional"]):
            return Library(LOSSES[last])
        raise Unclear("a loss of another library")
    if last == "kl_div":
        return Library(FUNCTIONS["kl_div_scipy"])
    if last in ("Softmax", "LogSoftmax", "Sigmoid", "LogSigmoid"):
        return _Making(
            FUNCTIONS[{"Softmax": "softmax", "LogSoftmax": "log_softmax", "Sigmoid": "sigmoid", "LogSigmoid": "logsigmoid"}[last]]
        )
    if last == "entropy" and "stats" not in path:
        raise Unclear("an entropy of another library")
    if last == "Counter":
        return "Counter"
    if last in FUNCTIONS and path[:1] == ["math"] and last not in ("fsum", "prod"):
        return Library(_of_numbers(FUNCTIONS[last]))
    if last in ("softmax", "log_softmax") and {"special", "scipy"} & set(path):
        return Library(_over_all(FUNCTIONS[last]))
    if last in FUNCTIONS and path:
        if path[0] == "torch" and last in ("max", "min") and len(path) == 1:
            return Library(_torch_extreme(FUNCTIONS[last]))
        return Library(FUNCTIONS[last])
    raise Unclear(name)


class _Making(Library):
    """nn.CrossEntropyLoss(reduction="sum"): a call gives the function with these options."""

    def __init__(self, function: Any) -> None:
        super().__init__(lambda *a, **k: Library(function, k) if not a else _refuse())


def _refuse() -> Any:
    raise Unclear("weights of a loss")


def _over_all(function: Any) -> Any:
    """SciPy's softmax is over all entries where no axis is given."""

    def applied(x: Any, axis: Any = None) -> Any:
        if axis is not None:
            return function(x, axis=axis)
        return function(array(x).ravel(), axis=0).reshape(array(x).shape)

    return applied


def _of_unknown_library(function: Any) -> Any:
    """Libraries differ in the axis that is meant where none is given."""

    def applied(x: Any, *more: Any, **keywords: Any) -> Any:
        if array(x).ndim > 1 and not more and not keywords:
            raise Unclear("an axis")
        return function(x, *more, **keywords)

    return applied


def _of_numbers(function: Any) -> Any:
    """The functions of `math` take no arrays."""

    def applied(*arguments: Any) -> Any:
        if any(np.size(array(a)) != 1 or isinstance(a, list | tuple) for a in arguments):
            raise Unclear("math of an array")
        return function(*(array(a).ravel()[0] if isinstance(a, np.ndarray) else a for a in arguments))

    return applied


def _torch_extreme(function: Any) -> Any:
    def extreme(x: Any, *more: Any, **keywords: Any) -> Any:
        if more and isinstance(more[0], int):
            return function(x, dim=more[0], **({"keepdim": more[1]} if len(more) > 1 else {}), **keywords)
        return function(x, *more, **keywords)

    return extreme


def _method(self: Expressions, held: Any, name: str, arguments: list[Any], keywords: dict[str, Any]) -> Any:
    if isinstance(held, Library | Closure):
        raise Unclear("a method of a function")
    if isinstance(held, Counter | dict):
        if name in ("items", "keys", "values") and not arguments:
            return [tuple(i) for i in held.items()] if name == "items" else list(held.keys() if name == "keys" else held.values())
        if name == "get" and arguments:
            return held.get(arguments[0], arguments[1] if len(arguments) > 1 else None)
        raise Unclear("a method of a dictionary")
    if isinstance(held, list) and name in _IN_PLACE:
        if name == "append" and len(arguments) == 1 and len(held) < 2000:
            held.append(arguments[0])
            return None
        raise Unclear("a method of a list")
    if isinstance(held, list | tuple) and name in ("count", "index"):
        return getattr(held, name)(*arguments)
    if isinstance(held, str):
        return of_text(held, name, arguments)
    if isinstance(held, np.ndarray | Real | int):
        if name == "size" and not arguments and not keywords:
            return tuple(int(n) for n in array(held).shape)
        if name.endswith("_") and name != "requires_grad_":
            if name[:-1] not in FUNCTIONS:
                raise Unclear("a change in place")
            return changed(FUNCTIONS[name[:-1]], held, arguments, keywords)
        if name == "mean" and isinstance(held, np.ndarray) and not held.size:
            raise Unclear("a mean of nothing")
        if name in FUNCTIONS and name not in ("entropy", "kl_div_scipy", "array", "tensor", "zeros", "ones", "full", "arange"):
            return FUNCTIONS[name](held, *arguments, **keywords)
    raise Unclear(name)


def _python(self: Expressions, name: str, arguments: list[Any], keywords: dict[str, Any]) -> Any:
    """Python's own functions."""
    if keywords and name not in ("enumerate", "sorted", "print", "sum"):
        raise Unclear("keywords")
    match name, arguments:
        case "range", _ if all(isinstance(a, int) and abs(a) <= 2000 for a in arguments):
            return range(*arguments)
        case "len", [np.ndarray() as v]:
            return int(v.shape[0])
        case "len", [list() | tuple() | dict() | str() | range() as v]:
            return len(v)
        case "zip", _:
            return list(zip(*(self.items(a) for a in arguments), strict=False))
        case "enumerate", [v]:
            return list(enumerate(self.items(v)))
        case "sum", [list() | tuple() | np.ndarray() as v, *start]:
            total: Any = start[0] if start else 0
            for item in self.items(v):
                total = self.binary(ast.Add(), total, item)
            return total
        case "max" | "min", [list() | tuple() | np.ndarray() as v]:
            return (max if name == "max" else min)(self.items(v))
        case "max" | "min", _ if len(arguments) > 1 and not keywords:
            return (max if name == "max" else min)(arguments)
        case "abs", [v]:
            return FUNCTIONS["abs"](v) if not isinstance(v, int) else abs(v)
        case "pow", [a, b]:
            return self.binary(ast.Pow(), a, b)
        case "float", [v]:
            return lifted(array(v)).ravel()[0] if not isinstance(v, str) and array(v).size == 1 else _refuse()
        case "int" | "round", [int() as v, *_]:
            return v
        case "round", [Real() as v, int() as places] if places >= 3:
            return v
        case "list" | "tuple", [v]:
            return list(self.items(v)) if name == "list" else tuple(self.items(v))
        case "set", [v]:
            return list(dict.fromkeys(self.items(v)))
        case "sorted", [v]:
            return sorted(self.items(v)) if not keywords else _refuse()
        case "Counter", [v]:
            return dict(Counter(self.items(v)))
        case "all", [v]:
            return all(self.truth(x) for x in self.items(v))
        case "any", [v]:
            return any(self.truth(x) for x in self.items(v))
        case "print", _:
            return None
    raise Unclear(name)
