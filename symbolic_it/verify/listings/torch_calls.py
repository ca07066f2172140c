"""Calls of torch's losses in a block, by function or by module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .source import Source, called, last_name

_FUNCTIONAL = ("F.", "nn.functional.", "torch.nn.functional.", "functional.")


def loss_calls(source: Source, function: str, module: str) -> Iterator[ast.Call]:
    """F.function(...), nn.Module()(...) and loss(...) with loss = nn.Module()."""
    defined = {f.name for f in source.functions}
    for call in source.calls:
        name = called(call)
        made_here = isinstance(call.func, ast.Call) and last_name(call.func) == module
        if made_here or (name.startswith(_FUNCTIONAL) and name.endswith(f".{function}")):
            yield call
        elif isinstance(call.func, ast.Name) and call.func.id not in defined:
            made = source.assigned.get(call.func.id)
            if isinstance(made, ast.Call) and last_name(made) == module:
                yield call


def kl_div_calls(source: Source) -> Iterator[ast.Call]:
    """Calls of F.kl_div and nn.KLDivLoss."""
    return loss_calls(source, "kl_div", "KLDivLoss")


def options(source: Source, call: ast.Call) -> ast.Call:
    """The call that holds the options: the module's construction, else the call itself."""
    if isinstance(call.func, ast.Call):
        return call.func
    made = source.assigned.get(call.func.id) if isinstance(call.func, ast.Name) else None
    return made if isinstance(made, ast.Call) else call
