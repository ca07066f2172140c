"""Types that code asks for: float, np.int64, torch.bool; numbers that are made whole are not followed."""

from __future__ import annotations

import ast
from typing import Any

from .arrays import flat
from .library import truths
from .real import Unclear


def type_of(node: ast.expr) -> str:
    """float, np.float64, torch.long, bool: "float", "int" or "bool" for a type, "" for anything else."""
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    if name in ("float", "float32", "float64", "float16", "bfloat16", "double", "device"):
        return "float"
    if name in ("bool", "bool_", "boolean"):
        return "bool"
    return "int" if name in ("int", "long", "int64", "int32", "int8", "uint8") else ""


def typed(value: Any, node: ast.Call) -> Any:
    """What comes back, in the type that is asked for: truth values pick, whole numbers have lost what is behind the point."""
    kind = next((type_of(k.value) for k in node.keywords if k.arg == "dtype"), "")
    if kind == "bool":
        return truths(value)
    if kind == "int" and any(not x.exact or x.v.q != 1 for x in flat(value)):
        raise Unclear("a number made whole")
    return value
