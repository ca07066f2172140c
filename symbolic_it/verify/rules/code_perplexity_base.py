"""Perplexity in code with a base that does not match its logarithm.

What it finds: `np.exp` of something computed with log2, or `2 **` a loss in nats (np.log, F.cross_entropy).
Why that is bad: 2^(3.0 nats) is 8, the perplexity is 20; published perplexities were wrong by this.
Example: `ppl = 2 ** F.cross_entropy(logits, target)`
Use instead: `torch.exp(loss)`; 2 to the power of a loss in bits.
Source: huggingface/evaluate issue 241.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ..listings.log_units import BITS, NATS, unit
from ..listings.source import Source, last_name
from ..page import Page
from ..rule import Finding, Rule, mismatch
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node in source.walk():
            if not isinstance(node, ast.Call | ast.BinOp):
                continue
            base, exponent = _power(node)
            if exponent is None:
                continue
            if not _of_many(source, exponent):
                continue
            if base == "e" and unit(source, exponent) == BITS:
                message = "exp of a loss in bits: the base must be 2"
            elif base == "2" and unit(source, exponent) == NATS:
                message = "2 to the power of a loss in nats: the base must be e"
            else:
                continue
            if not shown_as_wrong(page, source, node):
                yield Finding(*source.place(node), message, "exp with nats, 2 ** with bits", mismatch(message), kind="numeric")


def _power(node: ast.Call | ast.BinOp) -> tuple[str, ast.expr | None]:
    """The base and exponent of exp(x), x.exp(), 2 ** x, pow(2, x), exp2(x)."""
    if isinstance(node, ast.BinOp):
        return ("2", node.right) if isinstance(node.op, ast.Pow) and _two(node.left) else ("", None)
    name = last_name(node)
    if name in ("exp", "exp2"):
        inner = node.args[0] if node.args else node.func.value if isinstance(node.func, ast.Attribute) else None
        return "e" if name == "exp" else "2", inner
    if name in ("pow", "power") and len(node.args) == 2 and _two(node.args[0]):
        return "2", node.args[1]
    return "", None


def _of_many(source: Source, node: ast.expr, depth: int = 5) -> bool:
    """Whether a mean, a sum or a loss is in it: 2 to the power of one logarithm is no perplexity."""
    for n in ast.walk(node):
        if isinstance(n, ast.Call) and re.search(r"mean|sum|average|loss|entropy|BCE|NLL|crossentropy", ast.unparse(n.func), re.I):
            return True
        if isinstance(n, ast.BinOp) and isinstance(n.op, ast.MatMult):
            return True
        if isinstance(n, ast.Attribute) and n.attr == "loss":
            return True
        if isinstance(n, ast.Name) and depth:
            for b in source.scopes.values(n):
                if b.adds or (isinstance(b.value, ast.expr) and _of_many(source, b.value, depth - 1)):
                    return True
    return False


def _two(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not isinstance(node.value, bool) and node.value in (2, 2.0)


RULE = Rule("IT711", "code-perplexity-base", "error", _check)
