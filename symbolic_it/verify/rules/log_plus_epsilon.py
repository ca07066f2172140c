"""log(p + eps) in place of a mask.

What it finds: a logarithm of a probability plus a tiny constant.
Why that is bad: it changes every term: for an entropy near zero the error is 21 percent, and an infinite divergence comes out finite.
Example: `-np.sum(p * np.log(p + 1e-12))`
Use instead: `scipy.special.xlogy(p, p)`, or a mask `p > 0`.
Source: measured at 1 - p_max = 1e-12 in double precision.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.source import last_name
from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in source.calls:
            argument = call.args[0] if call.args else call.func.value if isinstance(call.func, ast.Attribute) else None
            if last_name(call) not in ("log", "log2", "log10") or not isinstance(argument, ast.BinOp):
                continue
            if isinstance(argument.op, ast.Add) and (_tiny(argument.right) or _tiny(argument.left)):
                yield Finding(*source.place(call), "a constant inside the logarithm changes every term", "use a mask or xlogy")


def _tiny(node: ast.expr) -> bool:
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        return name.lower() in ("eps", "epsilon", "tiny")
    return isinstance(node, ast.Constant) and isinstance(node.value, float) and 0 < node.value <= 1e-4


RULE = Rule("IT705", "log-plus-epsilon", "warning", _check)
