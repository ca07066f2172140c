"""Quantities that a snippet assigns without a function: `ppl = torch.exp(losses.sum())` is one of its open names."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable

from ..source import Source

_MODULES = frozenset(["np", "numpy", "torch", "F", "math", "nn", "jnp", "jax", "tf", "scipy", "stats", "special", "xp", "sp", "optax"])
_LIBRARY = frozenset(
    ["kl_div", "cross_entropy", "nll_loss", "entropy", "rel_entr", "binary_cross_entropy", "kl_divergence"]
)  # with rules of their own
_LIKELY = 4  # names that a formula leaves open at most


def assigned_in(sources: Iterable[Source]) -> frozenset[str]:
    """All names to which the code of a chapter gives a value."""
    out = set[str]()
    for source in sources:
        for node in source.walk():
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                out.add(node.id)
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                out.add(node.name)
    return frozenset(out)


def as_function(statement: ast.Assign, given: frozenset[str]) -> tuple[str, ast.arguments, list[ast.stmt]] | None:
    """The name, the parameters and the body; None where the formula uses a name that the code defines, a mask or a slice."""
    (target,) = statement.targets
    if not isinstance(target, ast.Name) or isinstance(statement.value, ast.Lambda | ast.Constant | ast.Name):
        return None
    inside = list(ast.walk(statement.value))
    if any(isinstance(n, ast.Slice | ast.Lambda | ast.comprehension | ast.Await | ast.Starred | ast.Compare) for n in inside):
        return None
    used = dict.fromkeys(n.id for n in inside if isinstance(n, ast.Name) and n.id not in _MODULES and not hasattr(builtins, n.id))
    if any(isinstance(n, ast.Attribute) and n.attr in _LIBRARY for n in inside):
        return None
    if "softmax" in target.id and not any(isinstance(n, ast.Call) and ast.unparse(n.func).endswith("exp") for n in inside):
        return None  # exps / exps.sum()
    called = {n.func.id for n in inside if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    if not used or len(used) > _LIKELY or used.keys() & (given | called) or any(re.match(r"self$|args$|cfg$|config$", n) for n in used):
        return None
    arguments = ast.arguments(posonlyargs=[], args=[ast.arg(arg=n) for n in used], kwonlyargs=[], kw_defaults=[], defaults=[])
    body: list[ast.stmt] = [ast.copy_location(ast.Return(value=statement.value), statement)]
    return target.id, arguments, body
