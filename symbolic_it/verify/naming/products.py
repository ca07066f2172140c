"""A weight before brackets is a factor: beta (a - b) is beta times a - b, and no function beta."""

from __future__ import annotations

from ...notation.syntax import nodes as n

_WEIGHTS = frozenset(["beta", "lambda", "alpha", "tau", "eta", "epsilon", "varepsilon", "kappa", "gamma"])


def as_product(call: n.Call) -> n.Mul | None:
    """beta (a - b) as beta times a - b; None for the value of a function."""
    if not call.juxtaposed or len(call.args) != 1 or isinstance(call.args[0], n.Name) or not isinstance(call.head, n.Name):
        return None
    return n.Mul(call.head, call.args[0]) if call.head.base in _WEIGHTS else None
