"""Comparisons of followed code: of numbers, arrays element by element, texts, and what is in a list."""

from __future__ import annotations

import ast
from typing import Any

import numpy as np

from .arrays import checked, lifted
from .real import Unclear


def whole_or_lifted(x: Any) -> Any:
    if isinstance(x, np.ndarray) and x.dtype.kind == "i":
        return x
    return x if isinstance(x, int) else lifted(x)


def compared(op: ast.cmpop, a: Any, b: Any) -> Any:
    match op:
        case ast.Is():
            return a is b
        case ast.IsNot():
            return a is not b
        case ast.In():
            return a in b
        case ast.NotIn():
            return a not in b
    if (
        not isinstance(a, str | tuple | list | None)
        and not isinstance(b, str | tuple | list | None)
        and not (isinstance(a, int) and isinstance(b, int))
    ):
        a, b = whole_or_lifted(a), whole_or_lifted(b)
    match op:
        case ast.Eq():
            return checked(a == b)
        case ast.NotEq():
            return checked(a != b)
        case ast.Lt():
            return checked(a < b)
        case ast.LtE():
            return checked(a <= b)
        case ast.Gt():
            return checked(a > b)
        case ast.GtE():
            return checked(a >= b)
    raise Unclear("a comparison")
