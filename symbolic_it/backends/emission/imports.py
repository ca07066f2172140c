"""The import lines after which generated source runs alone."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from inspect import ismodule
from typing import Any


def imports(source: str, runtime: Mapping[str, Any]) -> str:
    """One line for each module of which the source uses something, libraries first."""
    used = {n.id for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Name)}
    libraries, functions = [], dict[str, list[str]]()
    for name in sorted(used & set(runtime)):
        thing = runtime[name]
        if ismodule(thing):
            libraries.append(f"import {thing.__name__}" + (f" as {name}" if name != thing.__name__ else ""))
        else:
            functions.setdefault(getattr(thing, "__module__", None) or "", []).append(name)
    return "".join(f"{line}\n" for line in (*libraries, *(f"from {m} import {', '.join(f)}" for m, f in sorted(functions.items()) if m)))
